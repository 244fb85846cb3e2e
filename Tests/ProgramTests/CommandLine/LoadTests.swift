import Driving
import Foundation
import Testing

@Suite("baraza load")
struct LoadTests {
  @Test("a first load makes the store and says how many rows were added")
  func firstLoad() throws {
    let place = try Place(withDemoStore: false)
    let load = try place.run("load", Checkout.demoData, "--language", "en")
    #expect(load.status == 0)
    let added = try #require(Int(load.output.prefix { $0 != " " }.filter { $0 != "," }))
    #expect(added > 500)
    #expect(load.output.hasSuffix(" rows added, 0 updated, 0 unchanged.\n"))
    #expect(load.errors.isEmpty)
    #expect(FileManager.default.fileExists(atPath: place.store))
  }

  @Test("a repeated load doubles nothing")
  func repeatedLoad() throws {
    let place = try Place()
    let before = try place.run("list", "actions", "--json").output
    let load = try place.run("load", Checkout.demoData, "--language", "en")
    #expect(load.status == 0)
    #expect(load.output.hasPrefix("0 rows added, 0 updated, "))
    #expect(try place.run("list", "actions", "--json").output == before)
  }

  @Test("a load keeps what people have added since the last one")
  func loadKeepsAdditions() throws {
    let place = try Place()
    let number = try place.run("add", "Convoquer les divisions").lines.first.map(String.init)
    #expect(try place.run("load", Checkout.demoData).status == 0)
    #expect(try place.actions().texts("number").contains(number ?? "none"))
  }

  @Test("a bad folder prints every problem with its place, exits 65 and leaves the store untouched")
  func badFolder() throws {
    let place = try Place()
    let folder = try spoiltFolder(in: place)
    let before = try Data(contentsOf: URL(fileURLWithPath: place.store))
    let load = try place.run("load", folder, "--language", "en")
    #expect(load.status == 65)
    #expect(load.output.isEmpty)
    let lines = load.errors.split(separator: "\n")
    for start in ["action_items.csv:2:58: ", "action_items.csv:3:72: ", "stakeholders.csv:2:10: "] {
      #expect(lines.contains { $0.hasPrefix(start) }, "\(start) in \(load.errors)")
    }
    #expect(
      lines.last == "baraza: 3 problems: nothing was loaded. Correct the files and try again.")
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.store)) == before)
    #expect(try siblings(of: place.store) == ["baraza.sqlite"])
  }

  @Test("a bad folder makes no store where there was none")
  func badFolderMakesNoStore() throws {
    let place = try Place(withDemoStore: false)
    #expect(try place.run("load", try spoiltFolder(in: place)).status == 65)
    #expect(try siblings(of: place.store).isEmpty)
  }

  @Test("a folder that is not there is named in a sentence, exit 66")
  func missingFolder() throws {
    let place = try Place(withDemoStore: false)
    let load = try place.run("load", "/nowhere/at/all", "--language", "fr")
    #expect(load.status == 66)
    #expect(load.errors.contains("/nowhere/at/all"))
    #expect(try siblings(of: place.store).isEmpty)
  }

  @Test("a file as French Excel writes it is accepted, and what was accepted is said")
  func frenchExcel() throws {
    let place = try Place(withDemoStore: false)
    let folder = try copyOfDemoData(in: place)
    for name in ["territories.csv", "functions.csv"] {
      let path = folder + "/" + name
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let excel =
        "\u{FEFF}"
        + text.replacingOccurrences(of: "; ", with: " / ")
        .replacingOccurrences(of: ",", with: ";").replacingOccurrences(of: "\n", with: "\r\n")
      try excel.write(toFile: path, atomically: false, encoding: .utf8)
    }
    let load = try place.run("load", folder, "--language", "en")
    #expect(load.status == 0, "\(load.errors)")
    #expect(
      load.errors
        == "\(folder): Files written by a spreadsheet, read all the same: separator “;”, "
        + "byte-order mark (BOM).\n")
  }

  @Test("one cause is one sentence, and is counted as one")
  func oneCause() throws {
    let place = try Place()
    let folder = try copyOfDemoData(in: place)
    let path = folder + "/stakeholders.csv"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacingOccurrences(of: ",", with: "|")
      .write(toFile: path, atomically: false, encoding: .utf8)
    let load = try place.run("load", folder, "--language", "fr")
    #expect(load.status == 65)
    let lines = load.errors.split(separator: "\n")
    #expect(lines.count == 2, "\(load.errors)")
    #expect(
      lines.first?.hasPrefix("stakeholders.csv:1:1: Les cellules sont séparées par « | ».") == true)
    #expect(lines.last?.hasPrefix("baraza: 1 problème") == true)
  }

  @Test(
    "text that was encoded twice is never loaded over good words",
    arguments: [("é", "Ã©"), ("’", "â€™"), ("à", "Ã\u{A0}"), ("°", "Â°")])
  func encodedTwice(good: String, bad: String) throws {
    let place = try Place()
    let before = try place.run("list", "actions", "--json").output
    let folder = try copyOfDemoData(in: place)
    let path = folder + "/action_items.csv"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let title = "Tenir compte de la réunion n° 3 à l’heure"
    try
      (text
      + "A-099,\(title.replacingOccurrences(of: good, with: bad)),,,to-do,,,,,2026-11-01,,,yes\n")
      .write(toFile: path, atomically: false, encoding: .utf8)
    let load = try place.run("load", folder, "--language", "fr")
    #expect(load.status == 65)
    let line = text.split(separator: "\n").count + 1
    #expect(load.errors.contains("action_items.csv:\(line):"), "\(load.errors)")
    #expect(load.errors.contains("« \(bad) » au lieu de « \(good) »") || bad.hasSuffix("\u{A0}"))
    #expect(try place.run("list", "actions", "--json").output == before)
  }

  /// Three problems in two files.
  private func spoiltFolder(in place: Place) throws -> String {
    let folder = try copyOfDemoData(in: place)
    try spoil("action_items.csv", in: folder, "service,CPISTEMA,", "service,NOBODY,")
    try spoil("action_items.csv", in: folder, "TSEC,2026-10-12", "TSEC,2026-10-32")
    try spoil("stakeholders.csv", in: folder, "MINMINES,national,", "MINMINES,lunar,")
    return folder
  }

  private func spoil(_ file: String, in folder: String, _ good: String, _ bad: String) throws {
    let path = folder + "/" + file
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(good))
    try text.replacingOccurrences(of: good, with: bad)
      .write(toFile: path, atomically: false, encoding: .utf8)
  }

  private func copyOfDemoData(in place: Place) throws -> String {
    let folder = place.folder + "/files"
    try FileManager.default.copyItem(atPath: Checkout.demoData, toPath: folder)
    return folder
  }

  private func siblings(of path: String) throws -> [String] {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return try FileManager.default.contentsOfDirectory(atPath: folder)
  }
}
