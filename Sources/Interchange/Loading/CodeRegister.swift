import Domain

/// The codes that each file of a folder lists in its `id` column, for checking references.
///
/// It is filled from all files before any row is read, with the codes of faulty rows too: a slip in
/// one label must not be reported again at every row that refers to it.
struct CodeRegister: Sendable {
  /// What a code is to a file.
  enum Finding: Hashable {
    case known
    /// The file could not be read to its end, or not into cells, so nothing can be said.
    case unsure
    case unknown(isThere: Bool, closest: String?)
  }

  private enum Listing: Sendable {
    case whole(Set<String>)
    case partial
  }

  /// The column by which a row says of which plan it is.
  static let planColumn = "plan"

  private var listings: [DataFileName: Listing] = [:]
  private var plansOfCodes: [DataFileName: [String: String]] = [:]

  /// Takes in a file that could be read.
  mutating func add(_ reading: CSVReader.Reading, of file: DataFileName) {
    guard let table = reading.table, reading.isWhole, !reading.hasMisfits,
      let id = table.columnIndices["id"]
    else {
      listings[file] = .partial
      return
    }
    let codes = (0..<table.rowCount).compactMap { row in
      table[row].dropFirst(id).first?.word
    }
    listings[file] = .whole(Set(codes))
    if let plan = table.columnIndices[Self.planColumn] {
      plansOfCodes[file] = Self.words(of: table, id, plan)
    }
  }

  private static func words(of table: CSVTable, _ key: Int, _ value: Int) -> [String: String] {
    let pairs = (0..<table.rowCount).compactMap { row -> (String, String)? in
      guard let key = table[row].dropFirst(key).first, let value = table[row].dropFirst(value).first
      else { return nil }
      return (key.word, value.word)
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The codes of the folder's plans; none when they cannot be known.
  var plans: Set<String> {
    guard case .whole(let codes) = listings[.plan] else { return [] }
    return codes.filter { !$0.isEmpty }
  }

  /// Which plan a row of a file says it is of; nothing when it leaves that open, is not there, or names
  /// a plan that is not.
  func plan(of code: String, in file: DataFileName) -> String? {
    plansOfCodes[file]?[code].flatMap { plans.contains($0) ? $0 : nil }
  }

  /// Takes in that a file is there but cannot be read.
  mutating func addUnreadable(_ file: DataFileName) { listings[file] = .partial }

  /// Looks a code up.
  func look(up code: String, in file: DataFileName) -> Finding {
    switch listings[file] {
    case .none: .unknown(isThere: false, closest: nil)
    case .partial: .unsure
    case .whole(let codes) where codes.contains(code): .known
    case .whole(let codes): .unknown(isThere: true, closest: Closest.to(code, among: codes))
    }
  }
}
