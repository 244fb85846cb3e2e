import Domain
import Store
import TestSupport
import Testing
import Wording

@testable import ViewModels

@Suite("The details of a group say everything that would close it, and Enter goes to what it names")
struct BudgetClosingTests {
  private let room: Room
  private let model: BudgetModel

  init() throws {
    room = try Room()
    model = try room.workspace(.budget).budget
  }

  @Test("Group 1: readings, whole lines left out, first digits")
  func group() throws {
    try model.goTo(.group("G1"))
    let lines = model.detailLines
    #expect(lines.contains("3 combinaisons ferment le groupe 1."))
    let omitted = lines.first { $0.hasSuffix("(B1.7) = 1 000 000") } ?? ""
    #expect(["(B1.4) + ", "(B1.6) + "].allSatisfy(omitted.contains))
    #expect(lines.contains("si le total imprimé omet · 4 lignes à la fois au plus"))
    let digit = "(B1.5) = 3 000 000, lu 4 000 000 · premier chiffre"
    #expect(lines.contains { $0.hasSuffix(digit) })
    #expect(!lines.contains { $0.contains("compte deux fois") })
  }

  @Test("Groups 2 and 3 close, and nothing is looked for")
  func closed() throws {
    for group: Code<PlanGroup> in ["G2", "G3"] {
      try model.goTo(.group(group))
      let words = ["fermerait", "combinaison"]
      #expect(!model.detailLines.contains { line in words.contains { line.contains($0) } })
    }
  }

  @Test("Enter goes to the lines that are named")
  func places() throws {
    try model.goTo(.group("G1"))
    let names = model.places.map(\.address)
    #expect(names.contains(.subject(.budgetLine("B1.3a"))))
    #expect(names.contains(.subject(.budgetLine("B1.6"))))
    #expect(!names.contains(.subject(.budgetLine("B1.1"))))
  }

  /// "1,000 lines without holding a key (in the background, overtaken by the next key)."
  @Test("What takes longer than a key may goes on in the background, and the next one overtakes it")
  func background() throws {
    var steady = 0
    var started: [Background.Work] = []
    let background = Background(
      within: { _, work in try work() }, start: { _, work in started.append(work) }, stop: { _ in },
      steady: {
        steady += 3
        return steady
      })
    let questions = Questions(background)
    let amounts = (0..<1000).map { "1.\(100 + $0 * 7 % 900).00$US" }
    let model = BudgetModel(
      facts: BudgetFixture.facts(amounts: amounts, subtotal: "100 000 123 $"),
      Surroundings(wording: Wording(.french)), questions: questions)
    try model.goTo(.group("G1"))
    #expect(model.detailLines.contains("La recherche continue…"))
    #expect(started.count == 1)
    // Looking again asks nothing again.
    _ = model.detailLines
    #expect(started.count == 1)
    try questions.take([
      BackgroundAnswer(.closing, .success(SumClosing.Answer(gap: Money(dollars: 5))))
    ])
    #expect(!model.detailLines.contains("La recherche continue…"))
  }
}
