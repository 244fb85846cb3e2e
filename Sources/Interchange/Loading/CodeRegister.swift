/// The codes that each file of a folder lists in its `id` column, for checking references.
///
/// It is filled from all files before any row is read, with the codes of faulty rows too: a slip in
/// one label must not be reported again at every row that refers to it.
struct CodeRegister: Sendable {
  /// What a code is to a file.
  enum Finding: Hashable {
    case known
    /// The file could not be read to its end, so nothing can be said.
    case unsure
    case unknown(isThere: Bool, closest: String?)
  }

  private enum Listing: Sendable {
    case whole(Set<String>)
    case partial
  }

  private var listings: [DataFileName: Listing] = [:]

  /// Takes in a file that could be read.
  mutating func add(_ reading: CSVReader.Reading, of file: DataFileName) {
    guard let table = reading.table, reading.isWhole, let id = table.columnIndices["id"] else {
      listings[file] = .partial
      return
    }
    let codes = (0..<table.rowCount).compactMap { row in
      table[row].dropFirst(id).first?.word
    }
    listings[file] = .whole(Set(codes))
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
