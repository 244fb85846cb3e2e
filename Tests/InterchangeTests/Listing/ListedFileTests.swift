import Domain
import Testing
import Wording

@testable import Interchange

/// "`list … --csv` of every kind is a data file that `load` takes."
@Suite("A listing as CSV has the columns of its data file")
struct ListedFileTests {
  private static func headings<Row>(_ listing: Listing<Row>) -> [String] {
    listing.columns.compactMap(\.heading)
  }

  private static func records(_ kind: RecordKind) -> [String] {
    headings(.records(kind, naming: [], register: Register()))
  }

  private static let files: [(DataFileName, columns: [String], headings: [String])] = [
    (.actionItems, DataFile.actionItems.columns, headings(.actionItems(names: [:]))),
    (.lines, DataFile.lines.columns, headings(.budget(BudgetFacts()))),
    (
      .responsibilities, DataFile.responsibilities.columns,
      headings(.responsibilities(MatrixFacts()))
    ),
    (.chainLinks, DataFile.chainLinks.columns, headings(.chain(ChainFacts()))),
    (.stakeholders, DataFile.stakeholders.columns, headings(.stakeholders)),
    (.documents, DataFile.documents.columns, headings(.documents)),
    (.facts, DataFile.facts.columns, headings(.facts(ListedFacts()))),
    (.doubts, DataFile.doubts.columns, headings(.doubts)),
    (.entries, DataFile.entries.columns, records(.entry)),
    (.functions, DataFile.functions.columns, records(.function)),
    (.linkReports, DataFile.linkReports.columns, records(.linkReport)),
  ]

  @Test(
    "All of them, each once, and no others but those that are worked out", arguments: files.indices)
  func columns(index: Int) {
    let (name, columns, headings) = Self.files[index]
    #expect(Set(headings) == Set(columns).union(name.workedOut), "\(name.rawValue)")
    #expect(headings.count == Set(headings).count)
    #expect(name.workedOut.isDisjoint(with: columns))
  }
}
