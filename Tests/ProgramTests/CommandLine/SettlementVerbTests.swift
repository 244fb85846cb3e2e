import Foundation
import Testing

@Suite("Settlements on the command line")
struct SettlementVerbTests {
  private let place: Place

  init() throws { place = try Place() }

  private func settle(_ amount: String, _ decision: String) throws -> Place.Outcome {
    try place.run(
      "add", "settlement", "--matter", "amount", "--subject", "B1.3a", "--amount", amount,
      "--decision", decision, "--meeting", "12", "--present", "CPISTEMA, DIVAS")
  }

  @Test("one is added, superseded, listed, told, and taken back")
  func story() throws {
    #expect(try settle("500000", "La séance lit 500 000.").output == "1\n")
    #expect(try settle("150000", "Après l’original : 150 000.").output == "2\n")
    let rows = try JSONRows(place.run("list", "settlements", "--json"))
    #expect(rows.texts("decision").count == 2)
    let budget = try JSONRows(place.run("list", "budget", "--json"))
    #expect(budget.row("id", "B1.3a")?["reconciled"] as? Double == 150_000)
    #expect(
      try place.run("history", "settlement", "2").output.contains("Après l’original : 150 000."))
    #expect(try place.run("undo").status == 0)
    let before = try JSONRows(place.run("list", "budget", "--json"))
    #expect(before.row("id", "B1.3a")?["reconciled"] as? Double == 500_000)
  }

  @Test(
    "what cannot be meant is said in one sentence, and nothing is written",
    arguments: [
      (["--amount", "-5"], "montant"), (["--amount", "NaN"], "montant"),
      (["--amount", "9999999999999"], "montant"), (["--amount", "500 EUR"], "montant"),
      (["--period", "5 mois"], "Période"), (["--subject", "B9"], "B9"),
      (["--present", "NOBODY"], "NOBODY"), (["--decision", ""], "décision"),
    ])
  func refused(options: [String], said: String) throws {
    var words = [
      "--matter": "amount", "--subject": "B1.3a", "--decision": "Oui.", "--meeting": "12",
    ]
    words[options[0]] = options[1]
    let outcome = try place.run(
      ["add", "settlement"] + words.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
    #expect(outcome.status != 0)
    #expect(outcome.errors.lowercased().contains(said.lowercased()), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(try JSONRows(place.run("list", "settlements", "--json")).rows.isEmpty)
  }
}
