/// One thing that somebody must do (coordinate, keep the database, inspect…).
public struct Function: Hashable, Sendable, Identifiable {
  /// Its code.
  public let id: Code<Function>
  /// Its place among the functions, from 1.
  public let order: Int
  /// A heading for a narrow column.
  public let short: Bilingual
  /// The full name.
  public let name: Bilingual
  /// The duties it was derived from.
  public let origin: Origin

  /// Makes a function.
  public init(
    id: Code<Function>, order: Int, short: Bilingual, name: Bilingual, origin: Origin
  ) {
    self.id = id
    self.order = order
    self.short = short
    self.name = name
    self.origin = origin
  }
}

/// How a body takes part in a function.
public enum AssignmentLetter: String, CaseIterable, Hashable, Sendable {
  /// Does it.
  case responsible = "R"
  /// Answers for it; there should be exactly one.
  case accountable = "A"
  /// Is asked before.
  case consulted = "C"
  /// Is told after.
  case informed = "I"
}

extension AssignmentLetter: Comparable {
  /// In the order in which letters of one cell are read: who answers, does, is asked, is told.
  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .accountable: 0
    case .responsible: 1
    case .consulted: 2
    case .informed: 3
    }
  }
}

/// Where the letter of an assignment comes from.
public enum AssignmentBasis: Hashable, Sendable {
  /// A document says it, perhaps in a printed entry of the guide's tables.
  case document(entry: Code<PrintedDuty>?)
  /// A meeting decided it.
  case decision
}

/// Stakeholder × Function with one letter and where the letter comes from.
///
/// A body may have several letters for a function, each from an entry of its own: it answers for it and
/// does it.
public struct Assignment: Hashable, Sendable {
  /// The body.
  public let stakeholder: Code<Stakeholder>
  /// The function.
  public let function: Code<Function>
  /// The letter.
  public let letter: AssignmentLetter
  /// Why this letter.
  public let basis: AssignmentBasis
  /// Where the document says so.
  public let origin: Origin

  /// Makes an assignment.
  public init(
    stakeholder: Code<Stakeholder>, function: Code<Function>, letter: AssignmentLetter,
    basis: AssignmentBasis, origin: Origin
  ) {
    self.stakeholder = stakeholder
    self.function = function
    self.letter = letter
    self.basis = basis
    self.origin = origin
  }
}

/// "This document says that body X does function Y"; claims compete until a meeting decides.
public struct Claim: Hashable, Sendable, Identifiable {
  /// Its code.
  public let id: Code<Claim>
  /// The body named.
  public let stakeholder: Code<Stakeholder>
  /// The function it is named for.
  public let function: Code<Function>
  /// The letter the document's wording amounts to.
  public let letter: AssignmentLetter
  /// Its place among the claims on the function, as the documents give them, from 1.
  public let order: Int
  /// What the document says, in our words.
  public let label: Bilingual
  /// Where.
  public let origin: Origin

  /// Makes a claim.
  public init(
    id: Code<Claim>, stakeholder: Code<Stakeholder>, function: Code<Function>,
    letter: AssignmentLetter, order: Int, label: Bilingual, origin: Origin
  ) {
    self.id = id
    self.stakeholder = stakeholder
    self.function = function
    self.letter = letter
    self.order = order
    self.label = label
    self.origin = origin
  }
}

/// Everything the responsibility matrix shows.
public struct MatrixFacts: Equatable, Sendable {
  /// The bodies of the guide's tables and others that have a letter: level by level, on each level those
  /// of the tables first, in the tables' order.
  public var stakeholders: [Stakeholder]
  /// Every body that may be named in a claim.
  public var register: [Code<Stakeholder>: Stakeholder]
  /// The functions in their order.
  public var functions: [Function]
  /// The letters.
  public var assignments: [Assignment]
  /// The claims.
  public var claims: [Claim]
  /// The printed responsibilities and roles.
  public var duties: [PrintedDuty]
  /// What the documents leave in doubt.
  public var doubts: [Doubt]

  /// Makes the facts of a matrix.
  public init(
    stakeholders: [Stakeholder] = [], register: [Code<Stakeholder>: Stakeholder] = [:],
    functions: [Function] = [], assignments: [Assignment] = [], claims: [Claim] = [],
    duties: [PrintedDuty] = [], doubts: [Doubt] = []
  ) {
    self.stakeholders = stakeholders
    self.register = register
    self.functions = functions
    self.assignments = assignments
    self.claims = claims
    self.duties = duties
    self.doubts = doubts
  }
}

/// What is wrong with the letters of one function.
public enum FunctionGap: CaseIterable, Hashable, Sendable {
  /// Nobody answers for it.
  case noAccountable
  /// Two or more bodies answer for it.
  case severalAccountable
  /// Nobody does it.
  case noResponsible

  /// The gaps that a column of letters shows.
  ///
  /// - Parameter letters: The letters of one function over all bodies.
  public static func gaps(in letters: some Sequence<AssignmentLetter>) -> Set<FunctionGap> {
    var accountable = 0
    var responsible = 0
    for letter in letters {
      switch letter {
      case .accountable: accountable += 1
      case .responsible: responsible += 1
      case .consulted, .informed: break
      }
    }
    var gaps: Set<FunctionGap> = []
    if accountable == 0 { gaps.insert(.noAccountable) }
    if accountable > 1 { gaps.insert(.severalAccountable) }
    if responsible == 0 { gaps.insert(.noResponsible) }
    return gaps
  }
}

extension MatrixFacts {
  /// The claims on each function for which more than one body is claimed to answer.
  public var competingClaims: [Code<Function>: [Claim]] {
    Dictionary(grouping: claims, by: \.function)
      .filter { Set($0.value.map(\.stakeholder)).count > 1 }
  }
}
