import Domain
import Driving
import Foundation
import Testing
import Wording

@testable import Interchange

/// Budgets to be exported: the Lualaba plan, and what a meeting might adopt of it.
enum ExportFixture {
  /// The Lualaba plan as its data files have it, with values that meetings adopted.
  static func lualaba(
    adopted: [Code<BudgetLine>: Money] = [:], spending: [Code<BudgetLine>: Spending] = [:]
  ) throws -> BudgetFacts {
    let dossier = try loaded.get()
    return BudgetFacts(
      plans: dossier.plans, groups: dossier.groups, actions: dossier.actions,
      lines: dossier.lines.map { line in
        BudgetLine(
          id: line.id, plan: line.plan, action: line.action, order: line.order, name: line.name,
          figure: BudgetFigure(printed: line.figure.printed, reconciled: adopted[line.id]),
          period: line.period, activities: line.activities, origin: line.origin)
      },
      lineSources: dossier.lineSources, implementers: dossier.implementers,
      sources: Dictionary(uniqueKeysWithValues: dossier.sources.map { ($0.id, $0) }),
      register: Dictionary(uniqueKeysWithValues: dossier.stakeholders.map { ($0.id, $0) }),
      spending: spending, groupSources: dossier.groupSources)
  }

  private static let loaded = Result<Dossier, any Error> {
    let reading = DossierReader.read(folder: Checkout.demoData)
    return try #require(reading.dossier, "\(reading.problems)")
  }

  /// A plan of one line that a cell cannot hold as it is.
  static func strange(name: String, printed: String) -> BudgetFacts {
    BudgetFacts(
      plans: [
        Plan(id: "P", name: Bilingual(same: name), printedTotal: printed, origin: .recorded)
      ],
      groups: [
        PlanGroup(
          id: "G", plan: "P", order: 1, name: Bilingual(same: name), printedSubtotal: "",
          origin: .recorded)
      ],
      actions: [
        PlanAction(
          id: "A", plan: "P", group: "G", order: 1, printedNumber: "1",
          name: Bilingual(same: name), origin: .recorded)
      ],
      lines: [
        BudgetLine(
          id: "B", plan: "P", action: "A", order: 1, name: Bilingual(same: name),
          figure: BudgetFigure(printed: PrintedAmount(printed)), period: PrintedPeriod(""),
          activities: [], origin: .illustrative)
      ])
  }

  static func context(_ language: Language = .french) -> ListingContext {
    ListingContext(wording: Wording(language), today: Fixture.today)
  }
}

/// Schemas that publishers give, looked for beside the checkout or in `$BARAZA_SCHEMAS`.
enum Schemas {
  /// The path of a schema, or nothing where it is not there.
  static func path(_ name: String) -> String? {
    let folder =
      ProcessInfo.processInfo.environment["BARAZA_SCHEMAS"] ?? Checkout.folder
      + "/../shared/schemas"
    let path = folder + "/" + name
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// The validator, or nothing where it is not installed.
  static let xmllint = ["/usr/bin/xmllint", "/usr/local/bin/xmllint"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Whether a schema and the validator are there.
  static func areThere(_ name: String) -> Bool { path(name) != nil && xmllint != nil }

  /// What the validator finds wrong with a text; nothing when it is valid.
  static func faults(of text: String, by option: String, _ name: String) throws -> String? {
    let file = NSTemporaryDirectory() + "/baraza-\(UUID().uuidString).xml"
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    defer { unlink(file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(xmllint))
    process.arguments = ["--noout", "--nonet", option, try #require(path(name)), file]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? nil : String(decoding: said, as: UTF8.self)
  }
}
