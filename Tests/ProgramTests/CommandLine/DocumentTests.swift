import Driving
import Foundation
import Testing

/// What is made from the tables is made anew by `script/docs`.
@Suite("Documents made from the tables are not stale")
struct DocumentTests {
  private func document(_ name: String) throws -> String {
    try String(contentsOfFile: Checkout.folder + "/" + name, encoding: .utf8)
  }

  @Test(
    "The lists of keys and the manual pages are what the program prints",
    arguments: [
      ("docs/keys.md", ["keys", "--markdown", "--language", "en"]),
      ("docs/touches.md", ["keys", "--markdown", "--language", "fr"]),
      ("docs/man/baraza.1", ["manual", "--language", "en"]),
      ("docs/man/baraza.fr.1", ["manual", "--language", "fr"]),
    ])
  func printed(name: String, arguments: [String]) throws {
    let printed = try Place(withDemoStore: false).run(arguments)
    #expect(printed.status == 0, "\(printed.errors)")
    #expect(try printed.output == document(name), "\(name): run script/docs")
  }

  @Test(
    "README and LISEZMOI hold the table of keys",
    arguments: [("README.md", "en"), ("LISEZMOI.md", "fr")])
  func table(name: String, language: String) throws {
    let table = try Place(withDemoStore: false).run("manual", "--summary", "--language", language)
    let marked = "<!-- keys -->\n\(table.output)<!-- /keys -->"
    #expect(try document(name).contains(marked), "\(name): run script/docs")
  }

  @Test(
    "groff sets the manual pages without a warning",
    .enabled(if: Executable.find("groff") != nil, "groff is not installed"),
    arguments: ["baraza.1", "baraza.fr.1"])
  func manualPage(name: String) throws {
    let groff = try #require(Executable.find("groff"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: groff)
    process.arguments = [
      "-man", "-Kutf8", "-Tutf8", "-ww", Checkout.folder + "/docs/man/" + name,
    ]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let page = output.fileHandleForReading.readDataToEndOfFile()
    #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(page.count > 5000)
  }

  @Test("docs/settings.md names every setting, its variable and its values")
  func settings() throws {
    let text = try document("docs/settings.md")
    let example = try Place(withDemoStore: false).run("settings", "--example")
    let names = example.output.split(separator: "\n").prefix { $0 != "[keys]" }.filter {
      $0.hasPrefix("#") && !$0.hasPrefix("# ")
    }.compactMap { $0.dropFirst().split(separator: " ").first.map(String.init) }
    #expect(names.count == 6)
    for name in names {
      let variable = "BARAZA_" + name.uppercased().replacingOccurrences(of: "-", with: "_")
      #expect(text.contains("`\(name)`"))
      #expect(text.contains("`\(variable)`"))
    }
  }
}
