import Driving
import Foundation
import Testing

/// "`baraza export budget --format csv|csv-fr|fods|json|html|iati [--output FILE]`."
@Suite("baraza export")
struct ExportTests {
  private static let soffice = Executable.find("soffice")

  @Test(
    "Every form goes to standard output or into a file, the same",
    arguments: ["csv", "csv-fr", "fods", "json", "html", "iati"])
  func forms(format: String) throws {
    let place = try Place()
    let printed = try place.run("export", "budget", "--format", format)
    #expect(printed.status == 0, "\(printed.errors)")
    let file = place.folder + "/out"
    let written = try place.run("export", "budget", "--format", format, "--output", file)
    #expect(written.status == 0, "\(written.errors)")
    // Bytes: a byte-order mark is part of it.
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    #expect(bytes == Data(printed.output.utf8))
    for text in ["1.500.00$US", "001 §e 1° l.86"] where format != "iati" {
      #expect(printed.output.contains(text), "\(format): \(text)")
    }
    if ["fods", "iati"].contains(format) { #expect(XMLCheck.isWellFormed(printed.output)) }
  }

  @Test("csv and csv-fr load again and change nothing", arguments: ["csv", "csv-fr"])
  func loads(format: String) throws {
    let place = try Place()
    let folder = place.folder + "/files"
    try FileManager.default.copyItem(atPath: Checkout.demoData, toPath: folder)
    let file = folder + "/budget_lines.csv"
    #expect(try place.run("export", "budget", "--format", format, "--output", file).status == 0)
    let load = try place.run("load", folder, "--language", "en")
    #expect(load.output.hasPrefix("0 rows added, 0 updated"), "\(load.output)\(load.errors)")
  }

  @Test("An export for IATI says on standard error what it left out")
  func remarks() throws {
    let run = try Place().run("export", "budget", "--format", "iati", "--language", "fr")
    #expect(run.status == 0)
    #expect(run.errors.contains("19 lignes laissées de côté, aucune séance"), "\(run.errors)")
    #expect(run.errors.contains("et 13 autres"))
  }

  @Test(
    "What makes no sense together is refused, exit 64",
    arguments: [
      ["--format", "csv", "--publisher", "X"], ["--format", "xlsx"], [],
      ["--format", "iati", "--publisher", "a b"], ["--format", "iati", "--beginning", "2027"],
    ])
  func usage(options: [String]) throws {
    let run = try Place().run(["export", "budget"] + options)
    #expect(run.status == 64, "\(run)")
    #expect(run.output.isEmpty && !run.errors.isEmpty)
  }

  @Test("Where there is no store there is nothing to export: exit 66, and no file")
  func empty() throws {
    let place = try Place(withDemoStore: false)
    let file = place.folder + "/out.fods"
    let run = try place.run(
      "export", "budget", "--format", "fods", "--output", file, "--language", "fr")
    #expect(run.status == 66, "\(run)")
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  // MARK: - Real clients

  /// What LibreOffice makes of a file, as CSV.
  private func converted(
    _ place: Place, _ file: String, filter: String? = nil
  ) throws -> [[String]] {
    var arguments = [
      "-env:UserInstallation=file://\(place.folder)/office", "--headless", "--convert-to",
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1",
      "--outdir", place.folder + "/converted",
    ]
    if let filter { arguments.append("--infilter=\(filter)") }
    let run = try place.run(
      program: try #require(Self.soffice), arguments + [file], environment: ["LANG": "fr_FR.UTF-8"])
    #expect(run.status == 0, "\(run.errors)")
    let folder = place.folder + "/converted"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    return CSVRecords(try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)).records
  }

  @Test(
    "LibreOffice opens the spreadsheet: printed, range, sums and gaps are there",
    .enabled(if: soffice != nil, "LibreOffice is not installed"))
  func libreOffice() throws {
    let place = try Place()
    let file = place.folder + "/budget.fods"
    #expect(
      try place.run(
        "export", "budget", "--format", "fods", "--output", file, "--language", "fr"
      ).status == 0)
    let rows = try converted(place, file)
    let line = try #require(rows.first { $0.first == "B1.3a" })
    #expect(line[2...5] == ["1.500.00$US", "? 4 lectures", "1500", "1500000"])
    let group = try #require(rows.first { $0.first == "G1" })
    #expect(group[4...5] == ["15251500", "16750000"])
    #expect(group[12...13] == ["-498500", "1000000"])
    #expect(!rows.joined().contains { $0.hasPrefix("Err:") || $0.hasPrefix("#") })
  }

  @Test(
    "A French LibreOffice opens csv-fr right: columns, accents, amounts",
    .enabled(if: soffice != nil, "LibreOffice is not installed"))
  func frenchCSV() throws {
    let place = try Place()
    let file = place.folder + "/budget.csv"
    #expect(
      try place.run("export", "budget", "--format", "csv-fr", "--output", file).status == 0)
    // Semicolons, quotes, UTF-8, French.
    let rows = try converted(place, file, filter: "CSV:59,34,76,1,,1036,false,true")
    let heading = try #require(rows.first)
    let label = try #require(heading.firstIndex(of: "label_fr"))
    let disbursed = try #require(heading.firstIndex(of: "disbursed"))
    let line = try #require(rows.first { $0.first == "B1.1" })
    #expect(line[label] == "Enquête socio-économique")
    // 12,500 and 9,750.50 dollars, as a number.
    #expect(["22250.5", "22250,5"].contains(line[disbursed]), "\(line[disbursed])")
    #expect(rows.allSatisfy { $0.count == heading.count })
  }
}
