import Foundation
import Testing

@Suite("Copies, backups and what is restored, on the command line and on the screen")
struct CopyTests {
  /// A place whose store was written there, and a copy of that store.
  private static func copied() throws -> (place: Place, copy: String) {
    let place = try Place()
    #expect(try place.run("add", "Avant la copie").status == 0)
    let copy = place.folder + "/copie.sqlite"
    try FileManager.default.copyItem(atPath: place.store, toPath: copy)
    return (place, copy)
  }

  private static func titles(_ store: String, _ place: Place) throws -> [String] {
    try JSONRows(place.run("list", "actions", "--json", "--store", store)).texts("title")
  }

  // MARK: Moved or copied

  @Test(
    "a verb that writes refuses a copy in one sentence, exit 69, and writes nothing",
    arguments: [["add", "x"], ["set", "A-001", "--status", "done"], ["undo"]])
  func refused(verb: [String]) throws {
    let (place, copy) = try Self.copied()
    let before = try Data(contentsOf: URL(fileURLWithPath: copy))
    for (language, words) in [("fr", "déplacée (--moved)"), ("en", "move it (--moved)")] {
      let outcome = try place.run(verb + ["--store", copy, "--language", language])
      #expect(outcome.status == 69, "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
    #expect(try place.run("list", "actions", "--store", copy).status == 0)
    #expect(try place.run("check", "--store", copy).status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == before)
  }

  @Test(
    "--copied makes a station of its own and says what becomes of the letters; then all is well")
  func saidCopied() throws {
    let (place, copy) = try Self.copied()
    let add = try place.run("add", "Copie", "--store", copy, "--copied", "--language", "en")
    #expect(add.status == 0)
    #expect(add.output == "A-034\n")
    #expect(add.errors.contains("station of its own. Its letters are still A"), "\(add.errors)")
    #expect(try place.run("add", "Encore", "--store", copy).errors.isEmpty)
    #expect(try place.run("add", "Ici").output == "A-034\n")
    #expect(try place.run("check", "--store", copy).status == 0)
  }

  @Test("--moved goes on as the same station; both at once make no sense, exit 64")
  func saidMoved() throws {
    let (place, copy) = try Self.copied()
    let both = try place.run("add", "x", "--store", copy, "--moved", "--copied")
    #expect(both.status == 64)
    #expect(both.errors.split(separator: "\n").count == 1, "\(both.errors)")
    let add = try place.run("add", "Déplacée", "--store", copy, "--moved", "--language", "fr")
    #expect(add.status == 0)
    #expect(add.errors.contains("comme la même station"), "\(add.errors)")
    #expect(try place.run("add", "Encore", "--store", copy).errors.isEmpty)
  }

  @Test("a copy put back over the store itself is known, and cannot be said to have moved")
  func putBack() throws {
    let (place, copy) = try Self.copied()
    #expect(try place.run("add", "Après la copie").status == 0)
    let overwrite = try place.run(program: "/bin/cp", [copy, place.store])
    #expect(overwrite.status == 0)
    for options in [[], ["--moved"]] {
      let add = try place.run(["add", "x", "--language", "en"] + options)
      #expect(add.status == 69)
      #expect(add.errors.contains("earlier state"), "\(add.errors)")
    }
    #expect(try place.run("add", "x", "--copied").status == 0)
    #expect(try place.run("add", "y").status == 0)
  }

  @Test("a session asks before the screen is drawn, in the person's language, and goes on")
  func askedOnTheScreen() throws {
    let (place, copy) = try Self.copied()
    let room = try Room(place, "--store", copy, "--language", "fr", columns: 120)
    try room.see("déplacée ou copiée ?")
    try room.type("peut-être")
    try room.press("Enter")
    try room.see("Votre réponse")
    try room.type("c")
    try room.press("Enter")
    try room.see("une station à part")
    try room.see("A-003")
    try room.press("q")
    #expect(try place.run("add", "Plus tard", "--store", copy).errors.isEmpty)
  }

  @Test("who quits the question has written nothing, and a read-only session is not asked")
  func quitTheQuestion() throws {
    let (place, copy) = try Self.copied()
    let before = try Data(contentsOf: URL(fileURLWithPath: copy))
    let room = try Room(place, columns: 120, shell: true)
    try room.type("'\(Executable.baraza)' --store \(copy) --language en; echo code $?")
    try room.press("Enter")
    try room.see("Did you move it or copy it?")
    try room.type("q")
    try room.press("Enter")
    try room.see("code 0")
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == before)
    let wall = try Room(place, "--store", copy, "--read-only", "--language", "en", columns: 120)
    try wall.see("A-003")
  }

  @Test("line by line the question is asked too, at a terminal")
  func askedLineByLine() throws {
    let (place, copy) = try Self.copied()
    let room = try Room(place, "--linear", "--store", copy, "--language", "en", columns: 120)
    try room.see("Did you move it or copy it?")
    try room.type("m")
    try room.press("Enter")
    try room.see("same station")
    // Without a terminal nobody is asked: the line is none of a person's answers.
    let other = place.folder + "/autre.sqlite"
    try FileManager.default.copyItem(atPath: place.store, toPath: other)
    let piped = try place.run(
      ["--linear", "--store", other, "--language", "en"], input: "m\n")
    #expect(piped.status == 69)
  }

  // MARK: Backup and restore

  @Test("backup and restore: what was there is kept, and numbers go on")
  func thereAndBack() throws {
    let place = try Place()
    let file = place.folder + "/sauvegarde.sqlite"
    #expect(try place.run("add", "Avant").status == 0)
    let backup = try place.run("backup", file, "--language", "fr")
    #expect(backup.status == 0)
    #expect(backup.output == "La base est copiée dans \(file).\n")
    #expect(try place.run("add", "Après").status == 0)
    let restore = try place.run("restore", file, "--language", "en")
    #expect(restore.status == 0, "\(restore.errors)")
    let kept = try #require(restore.output.firstMatch(of: /What was there is in (.*)\.\n/))
    #expect(restore.errors.contains("a station of its own"))
    #expect(try !Self.titles(place.store, place).contains("Après"))
    #expect(try Self.titles(String(kept.1), place).contains("Après"))
    let add = try place.run("add", "Encore")
    #expect(add.status == 0)
    #expect(add.errors.isEmpty)
    #expect(try place.run("check").status == 0)
  }

  @Test("each obstacle of a backup and a restore is one sentence with its exit code")
  func obstacles() throws {
    let place = try Place()
    let file = place.folder + "/sauvegarde.sqlite"
    #expect(try place.run("backup", file).status == 0)
    let cases: [([String], Int32, String)] = [
      (["backup", file], 73, "already"), (["backup", place.folder], 73, "is a folder"),
      (["backup", place.folder + "/none/x"], 73, "does not exist"),
      (["backup", place.store], 64, "the store itself"),
      (["restore", place.store], 64, "the store itself"),
      (["restore", place.folder + "/none"], 66, "no store here"),
      (["restore", place.folder], 73, "is a folder"),
      (["restore", try place.write("bonjour", to: "texte")], 65, "not a baraza store"),
    ]
    for (verb, status, words) in cases {
      let outcome = try place.run(verb + ["--language", "en"])
      #expect(outcome.status == status, "\(verb): \(outcome.errors)")
      #expect(outcome.errors.contains(words), "\(verb): \(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
    #expect(try place.run("backup", file, "--force").status == 0)
    #expect(try place.actions().rows.count == 32)
  }

  @Test("a restore while somebody has the store open is refused, exit 75")
  func othersAreThere() throws {
    let place = try Place()
    let file = place.folder + "/sauvegarde.sqlite"
    #expect(try place.run("backup", file).status == 0)
    let room = try Room(place)
    try room.see("1 session")
    let restore = try place.run("restore", file, "--language", "en")
    #expect(restore.status == 75)
    #expect(restore.errors.contains("others have the store open"), "\(restore.errors)")
    try room.press("q")
  }

  @Test(
    "a backup or a restore on a full disk leaves nothing half-done",
    .enabled(if: Disk.canMount, "mounting is not permitted here"))
  func fullDisk() throws {
    let place = try Place()
    let disk = try Disk(in: place, size: "1m")
    let store = disk.folder + "/baraza.sqlite"
    try DemoStore.bytes.get().write(to: URL(fileURLWithPath: store))
    try disk.fill()
    let before = try FileManager.default.contentsOfDirectory(atPath: disk.folder).sorted()
    let attempts = [
      ["backup", disk.folder + "/copie", "--store", place.store],
      ["restore", place.store, "--store", store],
    ]
    for verb in attempts {
      let outcome = try place.run(verb + ["--language", "en"])
      #expect(outcome.status == 74, "\(verb): \(outcome.errors)")
      #expect(outcome.errors.contains("the disk is full"), "\(verb): \(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: disk.folder).sorted() == before)
    }
  }
}
