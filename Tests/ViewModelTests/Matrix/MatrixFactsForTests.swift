import Domain
import ViewModels
import Wording

/// A matrix small enough to know by heart: five bodies of three levels and four functions.
///
/// ```
///                Coord  Base   Suivi  Fonds
/// Mines          A ⚠    A      R      ·
/// Travail        R      ·      R      ·
/// Gouverneur     A ⚠    ·      I      ·
/// Mines prov.    C      ·      R      ·
/// Bailleurs      ·      ·      ·      A
/// ```
/// IDAK and SG Mines lay claim to coordination without standing in the table.
enum SmallMatrix {
  static let facts = MatrixFacts(
    stakeholders: Array(bodies.prefix(5)),
    register: Dictionary(uniqueKeysWithValues: bodies.map { ($0.id, $0) }),
    functions: [
      function("COORD", 1, fr: "Coord", en: "Coord", name: "Coordonner"),
      function("BASE", 2, fr: "Base", en: "Data", name: "Tenir la base"),
      function("SUIVI", 3, fr: "Suivi", en: "M&E", name: "Suivre et évaluer"),
      function("FONDS", 4, fr: "Fonds", en: "Funds", name: "Financer"),
    ],
    assignments: [
      assignment("MIN", "COORD", .accountable, entry: "MIN-R1"),
      assignment("MIN", "BASE", .accountable, entry: "MIN-R2"),
      assignment("MIN", "SUIVI", .responsible, entry: "MIN-L1"),
      assignment("LAB", "COORD", .responsible),
      assignment("LAB", "SUIVI", .responsible),
      assignment("GOV", "COORD", .accountable),
      assignment("GOV", "SUIVI", .informed, entry: "PMIN-L1"),
      assignment("PMIN", "COORD", .consulted),
      assignment("PMIN", "SUIVI", .responsible, entry: "PMIN-L1"),
      assignment("DONOR", "FONDS", .accountable),
    ],
    claims: [
      claim("C1", "MIN", "Mines, coordonnateur national", at: "000 §2 l.100"),
      claim("C2", "GOV", "Gouverneur, coordonnateur en province", at: "000 §2 l.101"),
      claim("C3", "IDAK", "IDAK, coordonne le plan", at: "001 §f l.147"),
      claim("C4", "IDAK", "IDAK, le redit", at: "001 §f l.148"),
      Claim(
        id: "C5", stakeholder: "DONOR", function: "FONDS", letter: .accountable,
        order: 1, label: Bilingual(same: "Bailleurs"), origin: cited("000 §4 l.166")),
    ],
    duties: [
      duty("MIN-R1", "MIN", .responsibility, 1, "Coordonner les initiatives"),
      duty("MIN-R2", "MIN", .responsibility, 2, "Gérer une base"),
      duty("MIN-L1", "MIN", .role, 3, "Suivi périodique"),
      duty("PMIN-L1", "PMIN", .role, 1, "Rendre compte au gouverneur"),
    ])

  static let bodies = [
    body("MIN", .national, "Mines (CISTEMA)"),
    body("LAB", .national, "Travail"),
    body("GOV", .provincial, "Gouverneur"),
    body("PMIN", .provincial, "Mines prov. (CPISTEMA)"),
    body("DONOR", .other, "Bailleurs"),
    body("IDAK", .provincial, "IDAK"),
  ]

  static func model(
    _ language: Language = .french, rows: Int = 20, width: Int = 80
  ) -> MatrixModel {
    let model = MatrixModel(facts: facts, Surroundings(wording: Wording(language)))
    model.viewport = Viewport(rows: rows, width: width)
    return model
  }

  static func body(_ id: Code<Stakeholder>, _ level: StakeholderLevel, _ name: String)
    -> Stakeholder
  {
    Stakeholder(
      id: id, level: level, kind: "body", short: Bilingual(same: name), name: Bilingual(same: name),
      tableRow: nil, origin: cited("000 §4"))
  }

  static func function(
    _ id: Code<Function>, _ order: Int, fr: String, en: String, name: String
  ) -> Function {
    Function(
      id: id, order: order, short: Bilingual(fr: fr, en: en), name: Bilingual(same: name),
      origin: cited("000 §4"))
  }

  static func assignment(
    _ body: Code<Stakeholder>, _ function: Code<Function>, _ letter: AssignmentLetter,
    entry: Code<PrintedDuty>? = nil
  ) -> Assignment {
    Assignment(
      stakeholder: body, function: function, letter: letter, basis: .document(entry: entry),
      origin: cited("000 §4 of \(body)"))
  }

  static func claim(
    _ id: Code<Claim>, _ body: Code<Stakeholder>, _ label: String, at place: String
  ) -> Claim {
    Claim(
      id: id, stakeholder: body, function: "COORD", letter: .accountable,
      order: 1, label: Bilingual(same: label), origin: cited(place))
  }

  static func duty(
    _ id: Code<PrintedDuty>, _ body: Code<Stakeholder>, _ column: PrintedDuty.Column, _ order: Int,
    _ label: String
  ) -> PrintedDuty {
    PrintedDuty(
      id: id, stakeholder: body, column: column, order: order, label: Bilingual(same: label),
      origin: cited("000 §4 row of \(body)"))
  }

  static func cited(_ place: String) -> Origin { .documented(Citation(place)) }
}

extension MatrixModel {
  /// The rows as text, the selected one marked, cells apart by bars: colours do not count.
  var lines: [String] {
    table.rows.map { row in
      (row.isSelected ? "▶" : " ") + row.cells.map(\.text).joined(separator: "|")
    }
  }

  /// The codes of the selected pair.
  var selectedPair: [String] {
    [selectedStakeholder?.id.rawValue, selectedFunction?.id.rawValue].compactMap { $0 }
  }

  /// The footer as one line.
  var footer: String { summary.map(\.text).joined() }

  /// Moves several times.
  func move(_ moves: ListMove...) { for step in moves { move(step) } }
}

extension Details {
  /// The lines as text: colours do not count.
  var text: [String] {
    lines.map { line in
      switch line {
      case .field(let label, let spans): "\(label): \(spans.map(\.text).joined())"
      case .text(let spans): spans.map(\.text).joined()
      case .heading(let heading): "# \(heading)"
      case .bullet(let spans): "- \(spans.map(\.text).joined())"
      }
    }
  }
}
