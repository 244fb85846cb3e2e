import Domain
import Testing
import Wording

@testable import Interchange

@Suite("Groups, actions and lines say of which plan they are, or mean the folder's only one")
struct PlanColumnTests {
  private static let plans = """
    id,label_fr,label_en,printed_total,citation,illustrative
    P,Plan,Plan,1$,001 l.9,
    Q,Autre,Other,2$,001 l.10,

    """

  private static let groups = """
    id,plan,order,label_fr,label_en,printed_subtotal,citation,illustrative
    G1,P,1,Groupe,Group,1$,001 l.9,
    H1,Q,1,Groupe,Group,2$,001 l.10,

    """

  private static let actions = """
    id,plan,group,order,printed_number,label_fr,label_en,citation,illustrative
    G1-A1,P,G1,1,01,Action,Action,001 §e,
    H1-A1,Q,H1,1,01,Action,Action,001 §e,

    """

  private static let lines = """
    id,plan,action,order,label_fr,label_en,printed_amount,printed_period,citation,illustrative
    B1,P,G1-A1,1,Ligne,Line,30 000$US,6 mois,001 §e,
    C1,Q,H1-A1,1,Ligne,Line,2$,,001 l.10,

    """

  /// A folder with two plans, whose files say of which each row is, with others in their place.
  private func two(_ files: [String: String] = [:]) throws -> TestFolder {
    let said = [
      "plan.csv": Self.plans, "plan_groups.csv": Self.groups, "plan_actions.csv": Self.actions,
      "budget_lines.csv": Self.lines,
    ]
    return try TestFolder(said.merging(files) { $1 })
  }

  @Test("A folder holds as many plans as its file has rows, and at least one")
  func plans() throws {
    let dossier = try #require(two().read().dossier)
    #expect(dossier.plans.map(\.id) == ["P", "Q"])
    #expect(dossier.groups.map(\.plan) == ["P", "Q"])
    #expect(dossier.actions.map(\.plan) == ["P", "Q"])
    #expect(dossier.lines.map(\.plan) == ["P", "Q"])
    let header = "id,label_fr,label_en,printed_total,citation,illustrative\n"
    let none = try TestFolder(["plan.csv": header]).read()
    #expect(none.problems == [LoadProblem(file: "plan.csv", place: nil, kind: .rowMissing)])
    #expect(none.dossier == nil)
  }

  @Test("With one plan the column may be missing or empty")
  func onlyPlan() throws {
    let without = """
      id,order,label_fr,label_en,printed_subtotal,citation,illustrative
      G1,1,Groupe,Group,1$,001 l.9,

      """
    let empty = Self.groups.replacing("G1,P,", with: "G1,,").replacing("H1,Q,1", with: "H1,,2")
    #expect(
      try TestFolder(["plan_groups.csv": without]).read().dossier?.groups.map(\.plan) == ["P"])
    let read = try TestFolder(["plan_groups.csv": empty]).read()
    #expect(read.dossier?.groups.map(\.plan) == ["P", "P"])
  }

  @Test("With two plans a file without the column is one problem, at its header")
  func columnMissing() throws {
    let reading = try two([
      "plan_groups.csv": """
      id,order,label_fr,label_en,printed_subtotal,citation,illustrative
      G1,1,Groupe,Group,1$,001 l.9,
      H1,2,Groupe,Group,1$,001 l.9,

      """
    ]).read()
    #expect(reading.problems == [LoadProblem("plan_groups.csv", 1, 1, .planNotSaid(count: 2))])
    #expect(reading.dossier == nil)
    let sentence = reading.problems[0].sentence(in: Wording(.french))
    #expect(sentence.hasPrefix("plan_groups.csv:1:1: La colonne « plan » manque, et plan.csv a 2"))
  }

  @Test("With two plans a row that names none, or one that is not there, is a problem at its cell")
  func cells() throws {
    let reading = try two([
      "plan_groups.csv": Self.groups.replacing("G1,P,", with: "G1,,")
        .replacing("H1,Q,", with: "H1,R,")
    ]).read()
    #expect(
      reading.problems.map(\.place) == [.init(line: 2, column: 4), .init(line: 3, column: 4)])
    #expect(reading.problems.first?.kind == .emptyCell(column: "plan"))
    guard case .unknownCode("R", file: "plan.csv", isThere: true, _) = reading.problems.last?.kind
    else {
      Issue.record("\(reading.problems)")
      return
    }
  }

  @Test("An action is of its group's plan, and a line of its action's")
  func parents() throws {
    let reading = try two([
      "plan_actions.csv": Self.actions + "H1-A2,P,H1,2,,Action,Action,001 l.9,\n",
      "budget_lines.csv": Self.lines.replacing("C1,Q,", with: "C1,P,"),
    ]).read()
    #expect(
      reading.problems == [
        LoadProblem("plan_actions.csv", 4, 7, .otherPlan("H1", plan: "Q")),
        LoadProblem("budget_lines.csv", 3, 4, .otherPlan("H1-A1", plan: "Q")),
      ])
  }

  @Test("A place is given once in each plan, with the column and without")
  func order() throws {
    #expect(try two().read().dossier?.groups.map(\.order) == [1, 1])
    let twice = Self.groups + "G2,P,1,Groupe,Group,2$,001 l.10,\n"
    let repeated = try two(["plan_groups.csv": twice]).read()
    #expect(repeated.problems.map(\.kind) == [.repeatedOrder("1", firstLine: 2)])
    let without = """
      id,order,label_fr,label_en,printed_subtotal,citation,illustrative
      G1,1,Groupe,Group,1$,001 l.9,
      G2,1,Groupe,Group,1$,001 l.9,

      """
    let one = try TestFolder(["plan_groups.csv": without]).read()
    #expect(one.problems.map(\.kind) == [.repeatedOrder("1", firstLine: 2)])
  }
}
