import Domain
import Driving
import Interchange
import Interface
import Store
import Terminal
import Testing
import ViewModels

@Suite("Two plans on the wall, at 80×24")
struct SeveralPlansTests {
  /// The demonstration's plan, and a small one whose sums are easy to know again.
  private func stage(_ pane: Pane) throws -> Stage {
    let store = try Stage.filledStore()
    let origin = Origin.documented(Citation("005 l.1"))
    var dossier = Dossier(plans: [
      Plan(
        id: "KATANGA", name: Bilingual(fr: "Plan du Haut-Katanga", en: "Haut-Katanga plan"),
        printedTotal: "777 $US", origin: origin)
    ])
    dossier.groups = [
      PlanGroup(
        id: "K1", plan: "KATANGA", order: 1, name: Bilingual(fr: "Écoles", en: "Schools"),
        printedSubtotal: "777 $US", origin: origin)
    ]
    dossier.actions = [
      PlanAction(
        id: "K1-A1", plan: "KATANGA", group: "K1", order: 1, printedNumber: "01",
        name: Bilingual(fr: "Bancs", en: "Benches"), origin: origin)
    ]
    dossier.activities = [
      PlanActivity(
        id: "K1-A1-1", action: "K1-A1", order: 1, name: Bilingual(fr: "Achat", en: "Buying"),
        zone: Bilingual(fr: "", en: ""), printedPeriod: "", origin: origin)
    ]
    dossier.lines = [
      BudgetLine(
        id: "C1.1", plan: "KATANGA", action: "K1-A1", order: 1,
        name: Bilingual(fr: "Bancs", en: "Benches"),
        figure: BudgetFigure(printed: PrintedAmount("777 $US")), period: PrintedPeriod(""),
        activities: ["K1-A1-1"], origin: origin)
    ]
    dossier.mappings = [
      ActivityMapping(
        activity: "K1-A1-1", link: "L6", reason: Bilingual(same: "école"), origin: origin)
    ]
    _ = try store.load(dossier, folderName: "katanga")
    return try Stage(pane, on: store)
  }

  @Test("The head is not about one of them; each stands under its name with its own figures")
  func budget() throws {
    let stage = try stage(.budget)
    #expect(stage.lines[0].hasPrefix(" baraza  2 plans "))
    try stage.press("-")
    let rows = stage.lines[4..<12].map { $0 }
    #expect(rows[0].contains("▾Plan du Haut-Katanga") && rows[0].contains("= 777"))
    #expect(rows[1].contains("▸1 Écoles") && rows[1].contains("= 777"))
    #expect(rows[2].contains("▾Plan opérationnel du") && rows[2].contains("≠ 31,89–33,39 M"))
    #expect(rows[3].contains("▸1 Mettre fin"))
    // The rows of groups and plans, and none for both plans together.
    #expect(rows[5].contains("▸3 ") && rows[6].allSatisfy { $0 == " " })
    #expect(stage.lines.contains { $0.contains("Total · Plan du Haut-Katanga") })
    #expect(!stage.lines.contains { $0.contains("32 385 777") || $0.contains("31 887 277") })
  }

  @Test("The chain says what each plan has for a link")
  func chain() throws {
    let stage = try stage(.chain)
    try stage.press("end")
    try stage.press("up")
    try stage.press("enter")
    let text = stage.lines.joined(separator: "\n")
    #expect(text.contains("Plan du Haut-Katanga · 777"))
    #expect(text.contains("Plan opérationnel du Lualaba · "))
  }
}
