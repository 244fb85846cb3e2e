import Domain
import Driving
import Foundation
import Testing

@testable import Interchange

@Suite("The page of data files, the files and the declared kinds say the same")
struct DataFilesPageTests {
  /// The files of a folder with their columns.
  private static let files: [(name: DataFileName, columns: [String])] = [
    (.plan, DataFile.plan.columns), (.documents, DataFile.documents.columns),
    (.sections, DataFile.sections.columns), (.groupSources, DataFile.groupSources.columns),
    (.factLists, DataFile.factLists.columns), (.facts, DataFile.facts.columns),
    (.doubts, DataFile.doubts.columns),
    (.stakeholders, DataFile.stakeholders.columns),
    (.responsibilities, DataFile.responsibilities.columns),
    (.functions, DataFile.functions.columns), (.assignments, DataFile.assignments.columns),
    (.claims, DataFile.claims.columns), (.chainLinks, DataFile.chainLinks.columns),
    (.linkPerformers, DataFile.linkPerformers.columns), (.handovers, DataFile.handovers.columns),
    (.territories, DataFile.territories.columns), (.linkReports, DataFile.linkReports.columns),
    (.frameworks, DataFile.frameworks.columns), (.axes, DataFile.axes.columns),
    (.groups, DataFile.groups.columns), (.actions, DataFile.actions.columns),
    (.activities, DataFile.activities.columns), (.elements, DataFile.elements.columns),
    (.indicators, DataFile.indicators.columns), (.lines, DataFile.lines.columns),
    (.lineActivities, DataFile.lineActivities.columns), (.sources, DataFile.sources.columns),
    (.lineSources, DataFile.lineSources.columns),
    (.implementers, DataFile.implementers.columns),
    (.activityLinks, DataFile.activityLinks.columns), (.meetings, DataFile.meetings.columns),
    (.entries, DataFile.entries.columns), (.settlements, DataFile.settlements.columns),
    (.actionItems, DataFile.actionItems.columns),
  ]

  private static let origin: Set<String> = ["citation", "illustrative"]

  @Test("the page lists every file with its columns")
  func page() throws {
    let page = try String(
      contentsOfFile: Checkout.folder + "/docs/data-files.md", encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map {
      $0.split(separator: "|").map { $0.matches(of: /`([^`]+)`/).map { String($0.1) } }
    }
    let listed = Dictionary(rows.map { ($0[0].first ?? "", $0[1]) }) { first, _ in first }
    for name in DataFileName.allCases {
      let columns = try #require(Self.files.first { $0.name == name }).columns
      #expect(
        Set(listed[name.rawValue] ?? []) == Set(columns).subtracting(Self.origin),
        "\(name.rawValue)")
    }
  }

  @Test(
    "the columns of a kind’s data file are its fields",
    arguments: [
      (RecordKind.entry, DataFile.entries.columns, ["id", "currency"]),
      (.settlement, DataFile.settlements.columns, ["id", "currency"]),
      (.function, DataFile.functions.columns, ["id"]),
      (.linkReport, DataFile.linkReports.columns, ["key"]),
      (.action, DataFile.actionItems.columns, ["number", "created", "closed", "key"]),
    ])
  func kinds(kind: RecordKind, columns: [String], others: [String]) {
    let fields = kind.fields.map(\.name.column)
    #expect(Set(columns).subtracting(Self.origin) == Set(fields + others))
    #expect(columns.count == Set(columns).count)
  }
}
