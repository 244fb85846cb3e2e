import Domain

/// What reading a folder of data files came to.
public struct DossierReading: Sendable {
  /// Everything the folder holds; nothing when there is any problem.
  public let dossier: Dossier?
  /// Every problem, file by file and from top to bottom; of a file with more than a thousand, the
  /// first thousand.
  public let problems: [LoadProblem]
  /// How many problems there are, those not listed included.
  public let problemCount: Int
  /// What was accepted and is worth saying.
  public let notices: [LoadNotice]
  /// The problems by their causes: what one thing has caused is one of them.
  public let causes: [LoadCause]

  /// How many causes there are; a problem that is not listed counts as one.
  public var causeCount: Int { causes.count + problemCount - problems.count }

  init(dossier: Dossier?, logs: [ProblemLog], notices: [LoadNotice]) {
    let count = logs.map(\.count).reduce(0, +)
    self.dossier = count == 0 ? dossier : nil
    let problems = logs.flatMap { $0.problems.sorted() }
    self.problems = problems
    problemCount = count
    self.notices = notices
    causes = LoadCause.causes(of: problems)
  }
}
