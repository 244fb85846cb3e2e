import Domain
import Store
import TestSupport
import Testing
import Wording

@testable import ViewModels

@Suite("The budget: what a meeting settles, with decision, sitting and who was present")
struct SettlingTests {
  private let room: Room

  init() throws { room = try Room(inFileWith: 32) }

  /// The budget with the cursor on a line.
  private func budget(on line: String) throws -> Workspace {
    let workspace = try room.workspace(.budget)
    workspace.handle(.command(.search))
    workspace.write(line)
    workspace.handle(.accept)
    return workspace
  }

  private func menu(_ workspace: Workspace) -> MenuPresentation? {
    if case .menu(let menu) = workspace.presentation { menu } else { nil }
  }

  private func form(_ workspace: Workspace) -> FormPresentation? {
    if case .form(let form) = workspace.presentation { form } else { nil }
  }

  /// Chooses what is settled and a value, by their places in the lists.
  private func choose(_ reading: Int, _ workspace: Workspace) {
    workspace.handle(.command(.settle))
    if menu(workspace)?.title == "Trancher quoi ?" { workspace.handle(.accept) }
    for _ in 0..<reading { workspace.handle(.move(.down)) }
    workspace.handle(.accept)
  }

  private func goTo(_ name: String, _ workspace: Workspace) {
    for _ in 0..<9 where form(workspace)?.focused.name != name { workspace.handle(.nextField) }
    #expect(form(workspace)?.focused.name == name)
  }

  private func fill(_ decision: String, _ workspace: Workspace) {
    goTo("Décision", workspace)
    workspace.write(decision)
    goTo("Séance", workspace)
    workspace.write("12")
  }

  private func adopted(_ line: Code<BudgetLine> = "B1.3a") throws -> Money? {
    try room.store.budget().lines.first { $0.id == line }?.figure.reconciled
  }

  @Test("The readings are offered, then a value of one's own, then to leave it open")
  func offers() throws {
    let workspace = try budget(on: "B1.3a")
    workspace.handle(.command(.settle))
    #expect(menu(workspace)?.title == "Trancher quoi ?")
    #expect(menu(workspace)?.names.first == "montant B1.3a « 1.500.00$US »")
    workspace.handle(.accept)
    #expect(
      menu(workspace)?.names == [
        "1 500 000", "500 000", "150 000", "1 500", "Autre valeur…", "Laisser ouvert (non tranché)",
      ])
  }

  @Test("A reading is adopted with its decision, and the budget shows it at once")
  func reading() throws {
    let workspace = try budget(on: "B1.3a")
    choose(1, workspace)
    #expect(form(workspace)?.fields.first?.text.text == "500 000")
    fill("La séance lit 500 000.", workspace)
    goTo("Présents", workspace)
    workspace.write("CPISTEMA, DIVAS")
    workspace.handle(.accept)
    #expect(try adopted() == Money(dollars: 500_000))
    try workspace.prepare()
    let lines = workspace.budget.detailLines
    #expect(
      lines.contains(
        "Adopté | 500 000 · séance 12 · « La séance lit 500 000. » · présents CPISTEMA, DIVAS"))
    workspace.handle(.command(.undo))
    #expect(try adopted() == nil)
  }

  @Test("A value of one's own is asked for, and without one nothing is recorded")
  func ownValue() throws {
    let workspace = try budget(on: "B1.3a")
    choose(4, workspace)
    fill("La séance adopte 750 000.", workspace)
    workspace.handle(.accept)
    #expect(form(workspace)?.notice?.contains("Montant") == true)
    workspace.write("750 000")
    workspace.handle(.accept)
    #expect(try adopted() == Money(dollars: 750_000))
  }

  @Test("Left open, it stays not settled, and that a meeting said so is told")
  func leaveOpen() throws {
    let workspace = try budget(on: "B1.3a")
    choose(5, workspace)
    fill("L’original est demandé.", workspace)
    workspace.handle(.accept)
    #expect(try adopted() == nil)
    try workspace.prepare()
    #expect(
      workspace.budget.detailLines.contains(
        "Adopté | laissé ouvert · séance 12 · « L’original est demandé. »"))
  }

  @Test("Today's sitting stands in the form")
  func sitting() throws {
    _ = try room.store.add(
      RecordContent(
        .meeting,
        [
          .number: .count(13), .day: .day(Room.today), .labelFr: .text("Séance 13"),
          .labelEn: .text("Meeting 13"),
        ]))
    let workspace = try budget(on: "B1.3a")
    choose(0, workspace)
    #expect(form(workspace)?.fields.first { $0.name == "Séance" }?.text.text == "13")
  }

  @Test("Somebody else has settled the same: the second is asked whose settlement is to stand")
  func conflict() throws {
    let workspace = try budget(on: "B1.3a")
    choose(1, workspace)
    fill("Cinq cent mille.", workspace)
    var theirs = RecordContent(
      .settlement,
      [
        .matter: .settledMatter(.amount), .subject: .text("B1.3a"),
        .amount: .money(Money(dollars: 150_000)), .decision: .text("Cent cinquante mille."),
        .meeting: .code(.meeting, "M-12"),
      ])
    theirs[.present] = .text("CPISTEMA")
    _ = try room.colleague().add(theirs)
    workspace.handle(.accept)
    guard case .question(let question) = workspace.presentation else {
      Issue.record("no question")
      return
    }
    #expect(question.lines.map(\.text).contains("non tranché"))
    #expect(question.lines.map(\.text).contains { $0.contains("150 000") })
    #expect(try adopted() == Money(dollars: 150_000))
    workspace.handle(.letter("m"))
    #expect(try adopted() == Money(dollars: 500_000))
    #expect(try room.store.settlements().count == 2)
    try workspace.prepare()
    #expect(
      workspace.budget.detailLines.contains(
        "Remplacé | 150 000 · séance 12 · « Cent cinquante mille. » · présents CPISTEMA"))
  }

  @Test("Sub-totals and totals are settled, too: as printed, or as the lines add up")
  func subtotal() throws {
    let workspace = try room.workspace(.budget)
    try workspace.budget.goTo(.group("G2"))
    workspace.handle(.command(.settle))
    #expect(menu(workspace)?.names.first == "50 000")
    #expect(menu(workspace)?.values.first == "comme imprimé")
  }

  @Test("The layer of the sums is switched with one key and stands in the heading")
  func layer() throws {
    let workspace = try room.workspace(.budget)
    #expect(workspace.budget.table.columns[0].title == "Ligne (Σ rapproché)")
    workspace.handle(.command(.changeLayer))
    #expect(workspace.budget.table.columns[0].title == "Ligne (Σ imprimé)")
    #expect(try workspace.budget.cell("▾1", "Écart").text == "")
    workspace.handle(.command(.changeLayer))
    #expect(workspace.budget.table.columns[0].title == "Ligne (Σ interprété)")
  }

  @Test("Once something is adopted the foot says how many lines are still only read or open")
  func still() throws {
    let workspace = try budget(on: "B1.3a")
    choose(1, workspace)
    fill("Cinq cent mille.", workspace)
    workspace.handle(.accept)
    try workspace.prepare()
    #expect(workspace.budget.summaryText.contains("encore 2 lues"))
    workspace.handle(.command(.changeLayer))
    #expect(!workspace.budget.summaryText.contains("encore"))
  }

  @Test("A session that only reads is refused with one sentence")
  func readOnly() throws {
    let workspace = try room.workspace(.budget) { $0.isReadOnly = true }
    workspace.handle(.command(.settle))
    #expect(menu(workspace) == nil)
    #expect(workspace.message?.text.isEmpty == false)
  }
}
