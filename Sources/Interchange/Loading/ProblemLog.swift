/// Collects the problems of one file, and what was accepted of it.
///
/// A file in which everything is wrong (a picture renamed to `.csv`) must not fill the memory: past
/// the limit problems are only counted, and readers stop.
final class ProblemLog {
  /// More than anybody reads.
  static let limit = 1000

  /// The name of the file.
  let file: String
  /// The problems kept, in the order found.
  private(set) var problems: [LoadProblem] = []
  /// How many there are, those not kept included.
  private(set) var count = 0
  /// What a spreadsheet has done to it.
  private(set) var accepted: Set<Accepted> = []

  init(file: String) { self.file = file }

  /// Whether readers should stop.
  var isFull: Bool { count >= ProblemLog.limit }

  func report(_ kind: LoadProblem.Kind, at place: LoadProblem.Place? = nil) {
    count += 1
    if count <= ProblemLog.limit {
      problems.append(LoadProblem(file: file, place: place, kind: kind))
    }
  }

  func accept(_ habit: Accepted) { accepted.insert(habit) }
}
