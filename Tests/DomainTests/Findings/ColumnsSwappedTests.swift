import Domain
import Testing

@Suite("Rule columns-swapped: indicators and targets under each other's headings")
struct ColumnsSwappedTests {
  private let rule = FindingRule.columnsSwapped

  @Test("One finding an activity names each kind and heading once; what stands right is silent")
  func oneForEachActivity() {
    var facts = BudgetFacts()
    facts.elements = [
      FindingFixture.element("A1", .objective, under: "", "l.1"),
      FindingFixture.element("A1", .indicator, under: "Cibles", "l.2"),
      FindingFixture.element("A2", .target, under: "Indicateurs", "l.3"),
      FindingFixture.element("A1", .indicator, under: "Cibles", "l.4"),
      FindingFixture.element("A1", .target, under: "Indicateurs", "l.5"),
      FindingFixture.element("A3", .target, under: "", "l.6"),
    ]
    #expect(
      rule.findings(in: facts) == [
        Finding(
          rule: rule, subject: .activity("A1"),
          problem: .columnsSwapped([
            SwappedColumn(kind: .indicator, printedColumn: "Cibles"),
            SwappedColumn(kind: .target, printedColumn: "Indicateurs"),
          ]), citation: Citation("l.2")),
        Finding(
          rule: rule, subject: .activity("A2"),
          problem: .columnsSwapped([
            SwappedColumn(kind: .target, printedColumn: "Indicateurs")
          ]), citation: Citation("l.3")),
      ])
  }
}
