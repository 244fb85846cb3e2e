import Foundation
import Glibc
import Testing

@Suite("A long note in the person’s own editor")
struct EditorTests {
  /// A place whose editor is a script; `$1` is the note's file, `$HOME` the place's folder.
  private static func place(_ script: String) throws -> (Place, environment: [String: String?]) {
    let place = try Place()
    let path = try place.writeScript(script, to: "editor")
    let set = try place.run("set", "A-003", "--note", "Première ligne")
    #expect(set.status == 0, "\(set.errors)")
    return (place, ["EDITOR": path, "VISUAL": nil, "TMPDIR": place.folder])
  }

  private static func note(_ place: Place) throws -> String? {
    try place.actions().row("number", "A-003")?["note"] as? String
  }

  private static func leftovers(_ place: Place) -> [String] { place.noteFiles }

  @Test("E edits the note of the selected action: private file, clean terminal, no signal blocked")
  func selected() throws {
    let (place, environment) = try Self.place(
      """
      stat -c %a "$1" > "$HOME/mode"
      grep SigBlk /proc/self/status > "$HOME/mask"
      stty -a | tr ' ;' '\\n\\n' | grep -cx -e echo -e icanon -e isig -e icrnl -e opost > "$HOME/modes"
      printf 'Deuxi\\303\\250me\\033[31m\\tligne\\r\\n\\n' >> "$1"
      """)
    let pty = try Pty(place, ["--language", "fr"], environment: environment)
    try pty.see("A-003")
    pty.type("E")
    try pty.see("A-003 enregistrée.")
    pty.type("q")
    #expect(try pty.end() == .exit(0))
    pty.expectRestored()
    #expect(try Self.note(place) == "Première ligne\nDeuxième[31m ligne")
    func noted(_ name: String) throws -> String {
      try String(contentsOfFile: "\(place.folder)/\(name)", encoding: .utf8)
    }
    #expect(try noted("mode") == "600\n")
    #expect(try noted("mask").hasSuffix("0000000000000000\n"))
    #expect(try noted("modes") == "5\n")
    #expect(Self.leftovers(place) == [])
    #expect(pty.bytes.count(of: "\u{1B}[?1049l") == 2)
  }

  @Test(
    "an editor that changes nothing, fails, dies or is missing leaves the note as it was",
    arguments: [
      ("sleep 3.1", "restée la même"), ("exit 3", "(3)"), (": > \"$1\"; exit 3", "(3)"),
      ("kill -9 $$", "signal 9"), ("exit 127", "introuvable"), ("rm \"$1\"", "ne se lit pas"),
    ])
  func unchanged(script: String, sentence: String) throws {
    let (place, environment) = try Self.place(script)
    let pty = try Pty(
      place, ["--language", "fr"], columns: 160, environment: environment)
    try pty.see("A-003")
    pty.type("E")
    try pty.see(sentence)
    pty.type("q")
    #expect(try pty.end() == .exit(0))
    pty.expectRestored()
    #expect(try Self.note(place) == "Première ligne")
    #expect(Self.leftovers(place) == [])
  }

  @Test("EDITOR may hold options and settings, and VISUAL goes before it")
  func options() throws {
    let (place, environment) = try Self.place("printf '%s %s' \"$2\" \"$WORD\" > \"$3\"")
    let editor = try #require(environment["EDITOR"] ?? nil)
    let pty = try Pty(
      place, ["--language", "fr"],
      environment: environment.merging(
        ["VISUAL": "WORD=mot '\(editor)' -a 'deux mots'", "EDITOR": "false"]
      ) { $1 })
    try pty.see("A-003")
    pty.type("E")
    try pty.see("A-003 enregistrée.")
    #expect(try Self.note(place) == "deux mots mot")
  }

  @Test("in a form it edits what the note field holds, and the form is saved by Enter")
  func inForm() throws {
    let (place, environment) = try Self.place("cat \"$1\" \"$1\" > \"$1.2\"; mv \"$1.2\" \"$1\"")
    let pty = try Pty(place, ["--language", "fr"], environment: environment)
    try pty.see("A-003")
    pty.type("aTitre\u{1B}[Zmoitié\u{18}")
    try pty.see("Note reprise dans le formulaire")
    pty.type("\r")
    try pty.see("A-033")
    let item = try place.actions().row("number", "A-033")
    #expect(item?["title"] as? String == "Titre")
    #expect(item?["note"] as? String == "moitié\nmoitié")
  }

  @Test("somebody else's note meanwhile is a conflict like any other")
  func conflict() throws {
    let (place, environment) = try Self.place(
      """
      "\(Executable.baraza)" set A-003 --note 'Leur note' --author Ilunga >/dev/null
      echo 'Ma note' > "$1"
      """)
    let pty = try Pty(place, ["--language", "fr"], environment: environment)
    try pty.see("A-003")
    pty.type("E")
    try pty.see("Leur note")
    #expect(try Self.note(place) == "Leur note")
    pty.type("\r")
    try pty.see("enregistrée")
    #expect(try Self.note(place) == "Ma note")
  }

  @Test("a note that is too long is cut in the form, and the whole stays in its file")
  func tooLong() throws {
    let (place, environment) = try Self.place("head -c 10001 /dev/zero | tr '\\0' x > \"$1\"")
    let pty = try Pty(place, ["--language", "fr"], environment: environment)
    try pty.see("A-003")
    pty.type("E")
    try pty.see("Le texte entier est dans")
    #expect(try Self.note(place) == "Première ligne")
    let kept = try #require(Self.leftovers(place).first { $0.hasSuffix(".txt") })
    let text = try String(contentsOfFile: kept, encoding: .utf8)
    #expect(text.count == 10_001)
  }

  @Test("SIGTERM during the editor ends both, the terminal in order")
  func terminated() throws {
    let (place, environment) = try Self.place("trap 'echo fini; exit 1' TERM; echo prêt; read x")
    let pty = try Pty(place, ["--language", "fr"], environment: environment)
    try pty.see("A-003")
    pty.type("E")
    try pty.see("prêt")
    pty.kill(SIGTERM)
    #expect(try pty.end() == .exit(143))
    #expect(pty.text.contains("fini"))
    pty.expectRestored()
    #expect(try Self.note(place) == "Première ligne")
  }

  @Test("Ctrl-C in the editor is the editor's own business")
  func interrupted() throws {
    let (place, environment) = try Self.place(
      "trap 'echo Coupé >> \"$1\"; exit 0' INT; echo prêt; read x")
    let pty = try Pty(place, ["--language", "fr"], environment: environment)
    try pty.see("A-003")
    pty.type("E")
    try pty.see("prêt")
    pty.type("\u{3}")
    try pty.see("A-003 enregistrée.")
    #expect(try Self.note(place) == "Première ligne\nCoupé")
  }

  @Test("Ctrl-Z in the editor stops both, and fg goes on with both")
  func suspended() throws {
    let (place, environment) = try Self.place(
      "echo prêt; kill -TSTP 0; echo 'Après fg' >> \"$1\"")
    let room = try Room(place, environment: environment, shell: true)
    try room.type("set -m; '\(Executable.baraza)' --language fr")
    try room.press("Enter")
    try room.see("▶A-003")
    try room.press("E")
    try room.see("Stopped")
    try room.type("fg")
    try room.press("Enter")
    try room.see("A-003 enregistrée.")
    #expect(try Self.note(place) == "Première ligne\nAprès fg")
  }
}

extension [UInt8] {
  fileprivate func count(of sequence: String) -> Int {
    let wanted = Array(sequence.utf8)
    return indices.count { self[$0...].starts(with: wanted) }
  }
}
