import Domain

/// The facts of the matrix, laid out so that a cell is found without searching.
struct MatrixIndex {
  private struct Pair: Hashable {
    let stakeholder: Code<Stakeholder>
    let function: Code<Function>
  }

  private let assignments: [Pair: [Assignment]]
  private let letters: [Code<Function>: [Assignment]]
  private let claims: [Code<Function>: [Claim]]
  private let settled: Set<Code<Function>>
  private let duties: [Code<Stakeholder>: [PrintedDuty]]
  private let entries: [Code<PrintedDuty>: PrintedDuty]

  init(_ facts: MatrixFacts) {
    assignments = Dictionary(grouping: facts.assignments) {
      Pair(stakeholder: $0.stakeholder, function: $0.function)
    }.mapValues { $0.sorted { $0.letter < $1.letter } }
    letters = Dictionary(grouping: facts.assignments, by: \.function)
    claims = facts.competingClaims
    // Claims compete until a meeting says who answers for the function.
    settled = Set(
      facts.assignments.filter { $0.basis == .decision && $0.letter == .accountable }
        .map(\.function))
    duties = Dictionary(grouping: facts.duties, by: \.stakeholder)
      .mapValues { $0.sorted { $0.order < $1.order } }
    entries = Dictionary(facts.duties.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The letters of a body in a function, each with its basis: who answers before who does.
  func assignments(
    of stakeholder: Code<Stakeholder>, in function: Code<Function>
  ) -> [Assignment] {
    assignments[Pair(stakeholder: stakeholder, function: function)] ?? []
  }

  /// The claims on a function when several bodies are named for it; else none.
  func claims(on function: Code<Function>) -> [Claim] { claims[function] ?? [] }

  /// Whether a meeting has said who answers for a function.
  func isSettled(_ function: Code<Function>) -> Bool { settled.contains(function) }

  /// Whether several bodies are claimed for a function and no meeting has chosen.
  func isContested(_ function: Code<Function>) -> Bool {
    !isSettled(function) && !claims(on: function).isEmpty
  }

  /// Whether a body is one of those claimed for a contested function.
  func isContested(_ function: Code<Function>, by stakeholder: Code<Stakeholder>) -> Bool {
    isContested(function) && claims(on: function).contains { $0.stakeholder == stakeholder }
  }

  /// The printed entries of a body, in the order of print.
  func duties(of stakeholder: Code<Stakeholder>) -> [PrintedDuty] { duties[stakeholder] ?? [] }

  /// A printed entry.
  func entry(_ code: Code<PrintedDuty>) -> PrintedDuty? { entries[code] }

  /// What is wrong with the letters of a function over some bodies.
  func gaps(
    of function: Code<Function>, among stakeholders: Set<Code<Stakeholder>>
  ) -> Set<FunctionGap> {
    let given = (letters[function] ?? []).filter { stakeholders.contains($0.stakeholder) }
    return FunctionGap.gaps(in: given.map(\.letter))
  }
}
