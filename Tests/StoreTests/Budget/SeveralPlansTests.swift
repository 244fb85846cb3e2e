import Domain
import Foundation
import Testing

@testable import Store

@Suite("A store holds several plans, and nothing of one gets into another")
struct SeveralPlansTests {
  let store: Store

  init() throws {
    store = try Store.sample()
    _ = try store.load(Self.second, folderName: "second")
  }

  /// A second plan with codes of its own, of one group, one action, one activity and one line.
  private static let second: Dossier = {
    let none = Bilingual(fr: "", en: "")
    var dossier = Dossier(plans: [
      Plan(
        id: "KATANGA", name: Bilingual(fr: "Plan du Katanga", en: "Katanga plan"),
        printedTotal: "9 $US", origin: Sample.origin)
    ])
    dossier.stakeholders = [Sample.body("DIVAS")]
    dossier.groups = [
      PlanGroup(
        id: "K1", plan: "KATANGA", order: 1, name: Bilingual(same: "K"), printedSubtotal: "9 $US",
        origin: Sample.origin)
    ]
    dossier.actions = [
      PlanAction(
        id: "K1-A1", plan: "KATANGA", group: "K1", order: 1, printedNumber: "01",
        name: Bilingual(same: "K"), origin: Sample.origin)
    ]
    dossier.activities = [
      PlanActivity(
        id: "K1-A1-1", action: "K1-A1", order: 1, name: Bilingual(same: "K"), zone: none,
        printedPeriod: "", origin: Sample.origin)
    ]
    dossier.lines = [line("C1.1")]
    return dossier
  }()

  private static func line(
    _ code: Code<BudgetLine>, _ plan: Code<Plan> = "KATANGA", of action: Code<PlanAction> = "K1-A1",
    paying activities: [Code<PlanActivity>] = ["K1-A1-1"]
  ) -> BudgetLine {
    BudgetLine(
      id: code, plan: plan, action: action, order: 1, name: Bilingual(same: "K"),
      figure: BudgetFigure(printed: PrintedAmount("9 $US")), period: PrintedPeriod(""),
      activities: activities, origin: Sample.origin)
  }

  @Test("both are given back plan by plan, each with its own figures")
  func givenBack() throws {
    let facts = try store.budget()
    #expect(facts.plans.map(\.id) == ["KATANGA", "LUALABA"])
    #expect(facts.groups.map(\.id) == ["K1", "G1"])
    #expect(facts.actions.map(\.id) == ["K1-A1", "G1-A1"])
    #expect(facts.lines.map(\.plan) == ["KATANGA", "LUALABA"])
    let ledger = BudgetLedger(facts)
    #expect(ledger[plan: "KATANGA"].counted?.range == MoneyRange(exactly: Money(dollars: 9)))
    #expect(ledger[plan: "KATANGA"].spending == Spending())
    #expect(ledger[plan: "LUALABA"].counted?.range.high == Money(dollars: 1_500_000))
    #expect(try store.names().plans.map(\.id) == ["KATANGA", "LUALABA"])
    #expect(try store.check().isEmpty)
  }

  @Test("loaded again, either folder changes nothing")
  func again() throws {
    #expect(try store.load(Self.second, folderName: "second").updated == 0)
    let again = try store.load(Sample.dossier, folderName: "sample")
    #expect(again.added == 0 && again.updated == 0)
  }

  /// What another plan's folder must not do with a code that is taken.
  enum Theft: String, CaseIterable {
    case group, action, activity, line, entry
  }

  @Test(
    "a code of one plan is not taken over by another, and money stays", arguments: Theft.allCases)
  func codes(theft: Theft) throws {
    var dossier = Self.second
    switch theft {
    case .group:
      dossier.groups.append(
        PlanGroup(
          id: "G1", plan: "KATANGA", order: 2, name: Bilingual(same: "G"), printedSubtotal: "",
          origin: Sample.origin))
    case .action:
      dossier.actions.append(
        PlanAction(
          id: "G1-A1", plan: "KATANGA", group: "K1", order: 2, printedNumber: "",
          name: Bilingual(same: "A"), origin: Sample.origin))
    case .activity:
      dossier.activities.append(
        PlanActivity(
          id: "G1-A1-1", action: "K1-A1", order: 2, name: Bilingual(same: "A"),
          zone: Bilingual(fr: "", en: ""), printedPeriod: "", origin: Sample.origin))
    case .line: dossier.lines.append(Self.line("B1.1"))
    case .entry:
      dossier.entries = [
        Entry(
          id: "E-1", line: "C1.1", kind: .commitment, day: Sample.today,
          amount: Money(minorUnits: 1), source: nil, voucher: "", note: "", origin: .recorded)
      ]
    }
    let before = try store.budget()
    #expect {
      try store.load(dossier, folderName: "second")
    } throws: { error in
      guard case StoreFailure.refused(let detail) = error else { return false }
      return detail.contains("the code belongs to another plan")
    }
    #expect(try store.budget() == before)
  }

  /// What says of two plans at once.
  enum Mixture: String, CaseIterable {
    case action, line, paidActivity

    var rule: String {
      switch self {
      case .action, .line: "FOREIGN KEY"
      case .paidActivity: "a line pays for activities of its own plan"
      }
    }
  }

  @Test("an action is of its group's plan, a line of its action's", arguments: Mixture.allCases)
  func mixtures(mixture: Mixture) throws {
    var dossier = Self.second
    switch mixture {
    case .action:
      dossier.actions.append(
        PlanAction(
          id: "K1-A2", plan: "LUALABA", group: "K1", order: 2, printedNumber: "",
          name: Bilingual(same: "A"), origin: Sample.origin))
    case .line: dossier.lines.append(Self.line("C1.2", "LUALABA"))
    case .paidActivity: dossier.lines.append(Self.line("C1.2", paying: ["G1-A1-1"]))
    }
    #expect {
      try store.load(dossier, folderName: "second")
    } throws: { error in
      guard case StoreFailure.refused(let detail) = error else { return false }
      return detail.contains(mixture.rule)
    }
    #expect(try store.budget().lines.count == 2)
  }
}
