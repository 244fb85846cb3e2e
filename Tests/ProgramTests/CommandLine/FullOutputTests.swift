import Driving
import Foundation
import Testing

/// "`baraza add one >/dev/full` adds, says nothing and ends 74, so people add it twice: say on stderr that
/// it was saved, and what could not be printed."
@Suite("Output that cannot be written")
struct FullOutputTests {
  /// Runs a shell line; `$B` is the program.
  private func shell(_ place: Place, _ line: String) throws -> Place.Outcome {
    try place.run(
      program: "/bin/sh", ["-c", line],
      environment: ["B": Executable.baraza, "LANG": "en_GB.UTF-8"])
  }

  @Test(
    "a verb that has changed something says on standard error what it did, and ends 74",
    arguments: [
      ("add one", "A-033 added.", "A-033"), ("set A-003 --title T", "A-003 saved.", "A-003 saved."),
      ("undo", "Undone:", "Undone:"), ("generate 3", "rows added", "rows added"),
      ("load '\(Checkout.demoData)'", "unchanged.", "unchanged."),
    ], [">/dev/full", "| true", ">&-"])
  func changing(verb: (words: String, deed: String, line: String), output: String) throws {
    let place = try Place()
    #expect(try place.run("set", "A-004", "--note", "n").status == 0)
    let command = "\"$B\" \(verb.words)"
    // The reader of a pipe is gone for certain only when it has been waited for.
    let line =
      output == "| true"
      ? "mkfifo pipe; true <pipe & exec 3>pipe; wait $!; \(command) >&3" : "\(command) \(output)"
    let run = try shell(place, "cd '\(place.folder)'; \(line)")
    #expect(run.status == 74, "\(run)")
    #expect(run.errors.contains(verb.deed), "\(run)")
    #expect(run.errors.contains("do not do it again"), "\(run)")
    #expect(run.errors.contains(verb.line), "\(run)")
    let reason =
      output == ">/dev/full"
      ? "no space left" : output == "| true" ? "broken pipe" : "output is closed"
    #expect(run.errors.contains(reason), "\(run)")
  }

  @Test("what was done is done once")
  func once() throws {
    let place = try Place()
    #expect(try shell(place, "\"$B\" add one >/dev/full").status == 74)
    #expect(try place.actions().row("number", "A-033")?["title"] as? String == "one")
    #expect(try place.actions().rows.count == 33)
  }

  @Test("a standard stream that is closed is not taken by the store")
  func closed() throws {
    let place = try Place()
    let run = try shell(place, "\"$B\" add one >&- 2>&- <&-; echo $?")
    #expect(run.output == "74\n")
    #expect(try place.run("check").status == 0)
    #expect(try place.actions().rows.count == 33)
  }

  @Test("a verb that only reads says why its output is not whole, and ends 74")
  func reading() throws {
    let run = try shell(try Place(), "\"$B\" list actions >/dev/full")
    #expect(run.status == 74)
    #expect(
      run.errors.contains("The output could not be written in full: no space left on device."))
  }

  @Test("standard error that cannot be written to keeps nothing from being done")
  func errors() throws {
    let place = try Place(withDemoStore: false)
    let folder = place.folder + "/files"
    try FileManager.default.copyItem(atPath: Checkout.demoData, toPath: folder)
    try place.write("x\n", to: "files/other.csv")
    let run = try shell(place, "\"$B\" load '\(folder)' 2>/dev/full")
    #expect(run.status == 0)
    #expect(run.output.contains("rows added"))
  }

  @Test("line by line, a change that cannot be told ends the session and is said on standard error")
  func linear() throws {
    let place = try Place()
    try place.write("add\nUne de plus\n.\n", to: "lines")
    let run = try shell(
      place, "\"$B\" --linear --language en < '\(place.folder)/lines' >/dev/full")
    #expect(run.status == 74)
    #expect(run.errors.contains("The output could not be written in full"), "\(run)")
  }

  @Test("load names a data file under another name, exit 65, and loads nothing")
  func misnamed() throws {
    let place = try Place(withDemoStore: false)
    let folder = place.folder + "/files"
    try FileManager.default.copyItem(atPath: Checkout.demoData, toPath: folder)
    try FileManager.default.moveItem(
      atPath: folder + "/action_items.csv", toPath: folder + "/action_items.xlsx")
    try FileManager.default.moveItem(
      atPath: folder + "/meetings.csv", toPath: folder + "/meetings.csv.txt")
    let load = try place.run("load", folder, "--language", "en")
    #expect(load.status == 65)
    let lines = load.errors.split(separator: "\n")
    #expect(lines.count == 3, "\(load.errors)")
    #expect(load.errors.contains("action_items.xlsx: A spreadsheet workbook"))
    #expect(load.errors.contains("Did you mean “action_items.csv”?"))
    #expect(load.errors.contains("Did you mean “meetings.csv”?"))
    #expect(!FileManager.default.fileExists(atPath: place.store))
  }
}
