import Driving
import Foundation
import Glibc
import Testing

/// "A file that the user wrote is removed before its content is safe." "Read the file whatever the ending,
/// keep it as a draft, unlink last; after kill -9 the next start finds the file and offers it."
@Suite("What was written in an editor is safe, however it ends")
struct EditorLossTests {
  /// A place whose editor is a script; `$1` is the note's file, `$HOME` the place's folder.
  private static func place(_ script: String) throws -> (Place, environment: [String: String?]) {
    let place = try Place()
    let path = try place.writeScript(script, to: "editor")
    #expect(try place.run("set", "A-003", "--note", "Première ligne").status == 0)
    return (place, ["EDITOR": path, "VISUAL": nil])
  }

  private static func open(
    _ place: Place, _ environment: [String: String?] = [:], _ options: [String] = []
  ) throws -> Pty {
    try Pty(
      place, ["--language", "fr"] + options, columns: 200, rows: 40, environment: environment)
  }

  private static func note(_ place: Place) throws -> String? {
    try place.actions().row("number", "A-003")?["note"] as? String
  }

  /// Waits until the editor’s script has come to a place.
  private static func wait(for file: String, in place: Place) throws {
    try Patience.wait(orThrow: Pty.Failure.notSeen(file, bytes: "")) {
      FileManager.default.fileExists(atPath: place.folder + "/" + file)
    }
  }

  /// The number of a process that its script has noted.
  private static func number(in file: String, of place: Place) throws -> pid_t {
    let text = try String(contentsOfFile: place.folder + "/" + file, encoding: .utf8)
    return try #require(pid_t(text.dropLast()))
  }

  /// Whether a process is gone, or only waits for its parent to take note.
  private static func hasEnded(_ process: pid_t) -> Bool {
    let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return state?.contains(") Z ") ?? true
  }

  /// The next session offers the text and saves it; nothing is left lying about.
  private static func expectOffered(_ text: String, _ place: Place, kept: Int = 0) throws {
    let pty = try open(place)
    try pty.see("Brouillon retrouvé", text)
    #expect(place.noteFiles.count == kept)
    pty.type("\r")
    try pty.see("Modifier A-003")
    pty.forget()
    pty.type("\r")
    try pty.seeNext("A-003 enregistrée.")
    pty.type("q")
    #expect(try pty.end() == .exit(0))
    #expect(try note(place) == text)
  }

  @Test(
    "a session that is told to end while the editor runs on keeps what it has written",
    arguments: [SIGTERM, SIGHUP])
  func toldToEnd(signal: Int32) throws {
    let (place, environment) = try Self.place(
      "echo 'Mots du fichier' > \"$1\"; touch \"$HOME/ready\"; sleep 300")
    let pty = try Self.open(place, environment)
    try pty.see("A-003")
    pty.type("E")
    try Self.wait(for: "ready", in: place)
    pty.kill(signal)
    #expect(try pty.end() == .exit(128 + signal))
    pty.expectRestored()
    #expect(try Self.note(place) == "Première ligne")
    try Self.expectOffered("Mots du fichier", place)
  }

  @Test(
    "an editor that does not end when it is told to keeps its file, and what it writes later counts"
  )
  func stubborn() throws {
    let (place, environment) = try Self.place(
      """
      trap '' TERM HUP
      echo $$ > "$HOME/pid"; echo 'Avant' > "$1"; touch "$HOME/ready"
      while [ ! -e "$HOME/go" ]; do sleep 0.05; done
      echo 'Bien après' > "$1"
      """)
    let pty = try Self.open(place, environment)
    try pty.see("A-003")
    pty.type("E")
    try Self.wait(for: "ready", in: place)
    pty.kill(SIGTERM)
    #expect(try pty.end() == .exit(143))
    #expect(place.noteFiles.count == 2)
    let next = try Self.open(place)
    try next.see("Brouillon retrouvé", "Avant")
    next.kill(SIGTERM)
    _ = try next.end()
    let editor = try Self.number(in: "pid", of: place)
    try place.write("", to: "go")
    try Patience.wait(orThrow: Pty.Failure.notSeen("the editor’s end", bytes: "")) {
      Self.hasEnded(editor)
    }
    try Self.expectOffered("Bien après", place)
  }

  @Test(
    "an editor that ends badly leaves what it wrote in the form, not saved",
    arguments: [("exit 1", "(1)"), ("kill -9 $$", "signal 9"), ("nowhere", "(127)")])
  func endsBadly(ending: String, status: String) throws {
    let (place, environment) = try Self.place("echo 'Mots du fichier' > \"$1\"; \(ending)")
    let pty = try Self.open(place, environment)
    try pty.see("A-003")
    pty.type("E")
    try pty.see("Mots du fichier")
    try pty.see(status)
    #expect(place.noteFiles == [])
    #expect(try Self.note(place) == "Première ligne")
    // A power cut from here on takes nothing either.
    pty.kill(SIGKILL)
    _ = try pty.end()
    try Self.expectOffered("Mots du fichier", place)
  }

  @Test("after kill -9 the next start offers the text", arguments: [true, false])
  func killed(withEditor: Bool) throws {
    let (place, environment) = try Self.place(
      """
      trap '' HUP
      echo 'Mots du fichier' > "$1"; echo $$ > "$HOME/pid"; mv "$HOME/pid" "$HOME/ready"
      exec sleep 300
      """)
    let pty = try Self.open(place, environment)
    try pty.see("A-003")
    pty.type("E")
    try Self.wait(for: "ready", in: place)
    let editor = try Self.number(in: "ready", of: place)
    if withEditor { kill(editor, SIGKILL) }
    pty.kill(SIGKILL)
    _ = try pty.end()
    try Self.expectOffered("Mots du fichier", place, kept: withEditor ? 0 : 2)
    kill(editor, SIGKILL)
    // Once is enough: it is saved.
    let again = try Self.open(place)
    try again.see("A-003")
    again.type("q")
    #expect(try again.end() == .exit(0))
    #expect(!again.text.contains("Brouillon"))
    #expect(place.noteFiles == [])
  }

  @Test("the file of a session that lives is nobody else’s")
  func living() throws {
    let (place, environment) = try Self.place(
      "echo 'Mots du fichier' > \"$1\"; touch \"$HOME/ready\"; while [ ! -e \"$HOME/go\" ]; do sleep 0.05; done"
    )
    let pty = try Self.open(place, environment)
    try pty.see("A-003")
    pty.type("E")
    try Self.wait(for: "ready", in: place)
    let other = try Self.open(place)
    try other.see("A-003")
    other.type("q")
    #expect(try other.end() == .exit(0))
    #expect(!other.text.contains("Brouillon"))
    #expect(place.noteFiles.count == 2)
    try place.write("", to: "go")
    try pty.see("A-003 enregistrée.")
    #expect(place.noteFiles == [])
  }

  @Test("another store’s file is not offered here")
  func otherStore() throws {
    let (place, environment) = try Self.place(
      "echo 'Mots du fichier' > \"$1\"; touch \"$HOME/ready\"; exec sleep 300")
    let pty = try Self.open(place, environment)
    try pty.see("A-003")
    pty.type("E")
    try Self.wait(for: "ready", in: place)
    pty.kill(SIGKILL)
    _ = try pty.end()
    // The kernel has hung up on the editor, too, by the time that another program starts.
    let copy = place.folder + "/other.sqlite"
    try FileManager.default.copyItem(atPath: place.store, toPath: copy)
    let other = try Self.open(place, [:], ["--store", copy, "--copied"])
    try other.see("A-003")
    other.type("q")
    #expect(try other.end() == .exit(0))
    #expect(!other.text.contains("Brouillon"))
    try Self.expectOffered("Mots du fichier", place)
  }

  @Test("a store that takes no draft keeps the file, and says where")
  func noDraft() throws {
    let (place, environment) = try Self.place(
      """
      echo 'Mots du fichier' > "$1"
      sqlite3 "$HOME/data/baraza/baraza.sqlite" "CREATE TRIGGER no BEFORE INSERT ON draft BEGIN
        SELECT RAISE(ABORT, 'no'); END"
      """)
    let pty = try Self.open(place, environment)
    try pty.see("A-003")
    pty.type("E")
    try pty.see("baraza/notes/baraza-A-003")
    let file = try #require(place.noteFiles.first { $0.hasSuffix(".txt") })
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "Mots du fichier\n")
    pty.kill(SIGTERM)
    #expect(try pty.end() == .exit(143))
    #expect(pty.text.contains("Texte resté dans \(file)"))
    try Sqlite.run("DROP TRIGGER no", on: place.store, in: place)
    try Self.expectOffered("Mots du fichier", place)
  }

  @Test(
    "an editor that comes back at once keeps its file, and what is saved there later is offered")
  func window() throws {
    let (place, environment) = try Self.place("true")
    let pty = try Self.open(place, environment)
    try pty.see("A-003")
    pty.type("E")
    try pty.see("--wait")
    let file = try #require(place.noteFiles.first { $0.hasSuffix(".txt") })
    try pty.see("notes/")
    pty.type("q")
    #expect(try pty.end() == .exit(0))
    let between = try Self.open(place)
    try between.see("A-003")
    between.type("q")
    #expect(try between.end() == .exit(0))
    try "Écrit dans la fenêtre\n".write(toFile: file, atomically: true, encoding: .utf8)
    try Self.expectOffered("Écrit dans la fenêtre", place, kept: 2)
  }

  @Test(
    "text that is not UTF-8 is read as what it is, with a word about it",
    arguments: [
      ("\\377\\376\\311\\000t\\000\\351\\000\\n\\000", "UTF-16"),
      ("\\311t\\351\\n", "Windows-1252"),
      ("\\357\\273\\277Été\\n", ""),
    ])
  func encodings(bytes: String, word: String) throws {
    let (place, environment) = try Self.place("printf '\(bytes)' > \"$1\"")
    let pty = try Self.open(place, environment)
    try pty.see("A-003")
    pty.type("E")
    try pty.see("A-003 enregistrée.", word)
    #expect(try Self.note(place) == "Été")
    #expect(place.noteFiles == [])
  }

  @Test(
    "what is no text, or no note, is refused with a sentence, and the file stays",
    arguments: [
      ("printf 'a\\000b' > \"$1\"", "pas du texte"),
      ("printf '\\303\\251t\\351' > \"$1\"", "en partie"),
      ("truncate -s 200M \"$1\"", "Plus de 1 Mo"), ("rm \"$1\"; mkfifo \"$1\"", "pas du texte"),
      ("rm \"$1\"; ln -s /dev/zero \"$1\"", "pas du texte"),
    ])
  func refused(script: String, sentence: String) throws {
    let (place, environment) = try Self.place(script)
    let pty = try Self.open(place, environment)
    try pty.see("A-003")
    pty.type("E")
    try pty.see(sentence)
    pty.type("q")
    #expect(try pty.end() == .exit(0))
    #expect(try Self.note(place) == "Première ligne")
    let file = try #require(place.noteFiles.first { $0.hasSuffix(".txt") })
    #expect(pty.text.contains("Texte resté dans \(file)"))
    // Told once is told; it is the person’s own file now.
    let again = try Self.open(place)
    try again.see("A-003")
    again.type("q")
    #expect(try again.end() == .exit(0))
    #expect(!again.text.contains(sentence))
    #expect(place.noteFiles.contains(file))
  }

  @Test("what nano writes when it is ended counts")
  func nano() throws {
    let (place, environment) = try Self.place("echo 'Gardé par nano' > \"$1.save\"; kill -1 $$")
    let pty = try Self.open(place, environment)
    try pty.see("A-003")
    pty.type("E")
    try pty.see("Gardé par nano")
    #expect(place.noteFiles == [])
  }

  @Test("the folder is private, and says whose the file is")
  func privacy() throws {
    let (place, environment) = try Self.place(
      "d=$(dirname \"$1\"); stat -c %a \"$d\" \"$d\"/* > \"$HOME/modes\"; cat \"$d\"/*.json > \"$HOME/t\"; mv \"$HOME/t\" \"$HOME/tag\""
    )
    let pty = try Self.open(place, environment)
    try pty.see("A-003")
    pty.type("E")
    try Self.wait(for: "tag", in: place)
    func noted(_ name: String) throws -> String {
      try String(contentsOfFile: "\(place.folder)/\(name)", encoding: .utf8)
    }
    #expect(try noted("modes") == "700\n600\n600\n")
    let tag = try noted("tag")
    for word in ["\"session\"", "baraza.sqlite", "\"base\"", "\"essai\"", "Première ligne"] {
      #expect(tag.contains(word), "\(word) in \(tag)")
    }
  }

  @Test("line by line it is the same")
  func linear() throws {
    let (place, environment) = try Self.place("echo 'Mots du fichier' > \"$1\"; exit 1")
    let pty = try Self.open(place, environment, ["--linear"])
    try pty.see("A-003")
    pty.type("E\n")
    try pty.see("Mots du fichier")
    pty.kill(SIGKILL)
    _ = try pty.end()
    #expect(place.noteFiles == [])
    try Self.expectOffered("Mots du fichier", place)
  }
}
