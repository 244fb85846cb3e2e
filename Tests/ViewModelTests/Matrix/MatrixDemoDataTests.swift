import CustomDump
import Domain
import Driving
import Interchange
import Testing
import ViewModels
import Wording

@Suite("Matrix: the Lualaba documents as the demonstration loads them")
struct MatrixDemoDataTests {
  private let dossier: Dossier
  private let model: MatrixModel

  init() throws {
    let reading = DossierReader.read(folder: Checkout.demoData)
    dossier = try #require(reading.dossier, "\(reading.problems)")
    model = MatrixModel(facts: MatrixFacts(dossier), Surroundings(wording: Wording(.french)))
    model.viewport = Viewport(rows: 12, width: 78)
  }

  @Test("16 bodies and 12 functions; who is missing and who is doubled is counted")
  func footer() {
    #expect(
      model.footer
        == "12 fonctions · sans A : 6 · 2 A ou plus : 4 · sans R : 2 · ⚠ revendiquées : 4")
  }

  @Test("The counts of the footer follow from the letters and claims of the data files")
  func counted() {
    let letters = dossier.functions.map { function in
      dossier.assignments.filter { $0.function == function.id }.map(\.letter)
    }
    let claimants = dossier.functions.map { function in
      Set(dossier.claims.filter { $0.function == function.id }.map(\.stakeholder)).count
    }
    let counts = [
      "\(letters.count) fonctions",
      "sans A : \(letters.count { !$0.contains(.accountable) })",
      "2 A ou plus : \(letters.count { $0.count { $0 == .accountable } > 1 })",
      "sans R : \(letters.count { !$0.contains(.responsible) })",
      "⚠ revendiquées : \(claimants.count { $0 > 1 })",
    ]
    #expect(model.footer == counts.joined(separator: " · "))
  }

  @Test(
    "At 80×24 nine functions are visible beside the bodies, more on wider screens",
    arguments: [
      (78, 9), (98, 12), (126, 12),
    ])
  func visibleFunctions(width: Int, count: Int) {
    model.viewport = Viewport(rows: 12, width: width)
    #expect(model.table.columns.count == 1 + count)
    #expect(
      model.lines.prefix(3).map { $0.split(separator: "|").prefix(6).joined(separator: "|") } == [
        " NATIONAL", "▶Mines, préside CISTEMA|A ⚠|A ⚠|R ⚠|R ⚠|·", " Travail|R ⚠|R ⚠|·|R ⚠|A/R",
      ])
  }

  @Test("At 80×24 English sees as many functions as French")
  func visibleFunctionsInEnglish() {
    model.wording = Wording(.english)
    #expect(model.table.columns.count == 1 + 9)
    #expect(model.table.hiddenRight == 3)
  }

  @Test("Turned, no two headings read the same, in either language", arguments: Language.allCases)
  func distinctHeadings(language: Language) {
    model.wording = Wording(language)
    model.viewport = Viewport(rows: 12, width: 300)
    model.transpose()
    let titles = model.table.columns.map(\.title)
    #expect(titles.count == 17)
    #expect(Set(titles).count == 17)
    #expect(titles.dropFirst().allSatisfy { $0.count <= 12 })
  }

  @Test("Every printed responsibility and role is in the details of its body")
  func everyPrintedEntry() {
    var seen = 0
    for body in model.facts.stakeholders {
      #expect(model.selectedStakeholder?.id == body.id)
      let duties = dossier.duties.filter { $0.stakeholder == body.id }
      let text = model.details.text
      for duty in duties { #expect(text.contains("- \(duty.label.fr)")) }
      seen += duties.count
      model.move(.down)
    }
    #expect(seen == dossier.duties.count)
    #expect(seen == 55)
  }

  @Test("Every letter of the matrix shows its citation and the entry that carries it")
  func everyLetter() throws {
    for assignment in dossier.assignments {
      try select(assignment.stakeholder, assignment.function)
      let details = model.details
      #expect(details.citation == model.wording.text(of: assignment.origin.citation))
      #expect(!details.citation.isEmpty)
      let letter = "Lettre: \(assignment.letter.rawValue)"
      let place = try #require(details.text.firstIndex { $0.hasPrefix(letter) })
      // No document prints a letter, and the words of the entry are ours: neither is quoted.
      let basis = details.text[place + 1]
      #expect(basis.hasPrefix("Base: interprétation · "), "\(assignment)")
      #expect(basis.contains(" : ") && !basis.contains("«"), "\(assignment)")
    }
  }

  @Test(
    "Social Affairs care for children and answer for it: two letters in one cell, each explained")
  func severalLetters() throws {
    try select("MINSA", "SOINS")
    let text = model.details.text
    #expect(text[0].hasPrefix("Lettre: A") && text[2].hasPrefix("Lettre: R"))
    #expect(text[1].contains("responsabilité : ") && text[3].contains("rôle : "))
    #expect(!text.contains { $0.contains("sans R") })
    model.viewport = Viewport(rows: 30, width: 200)
    let row = try #require(model.table.rows.first { $0.id == "MINSA" })
    #expect(row.cells.contains { $0.text == "A/R" })
  }

  @Test(
    "Who is reported to has a letter and a row: CISTEMA, and stakeholders that the guide does not name"
  )
  func reportedTo() throws {
    for body in ["CISTEMA", "PARTIES"] {
      try select(Code(body), "RAPP")
      #expect(model.details.text[0].hasPrefix("Lettre: I · on lui rend compte"))
    }
  }

  @Test("Every claim to coordination is shown, twelve by nine stakeholders, none chosen")
  func claims() {
    let text = model.details.text
    let heading = text.first { $0.hasPrefix("# Attributions") }
    #expect(heading == "# Attributions revendiquées : 12, par 9 acteurs · non tranché")
    let bullets = text.filter { $0.contains(" · ") && $0.hasPrefix("- ") }
    let claims = dossier.claims.filter { $0.function == "COORD" }
    #expect(bullets.count == claims.count)
    #expect(bullets.count == 12 && Set(claims.map(\.stakeholder)).count == 9)
    #expect(bullets.allSatisfy { $0.contains("[000 ") || $0.contains("[001 ") })
  }

  private func select(_ body: Code<Stakeholder>, _ function: Code<Function>) throws {
    let row = try #require(model.facts.stakeholders.firstIndex { $0.id == body })
    let column = try #require(model.facts.functions.firstIndex { $0.id == function })
    model.move(.first)
    for _ in model.facts.functions { model.move(.left) }
    for _ in 0..<row { model.move(.down) }
    for _ in 0..<column { model.move(.right) }
    #expect(model.selectedPair == [body.rawValue, function.rawValue])
  }
}

extension MatrixFacts {
  /// What the store would answer after loading a dossier.
  init(_ dossier: Dossier) {
    self.init(
      stakeholders: StakeholderLevel.allCases.flatMap { level in
        dossier.stakeholders.filter { body in
          body.level == level
            && (body.tableRow != nil
              || dossier.assignments.contains { $0.stakeholder == body.id })
        }
      },
      register: Dictionary(dossier.stakeholders.map { ($0.id, $0) }) { first, _ in first },
      functions: dossier.functions, assignments: dossier.assignments, claims: dossier.claims,
      duties: dossier.duties)
  }
}
