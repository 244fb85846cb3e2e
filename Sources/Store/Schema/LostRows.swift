import Domain
import GRDB
import Synchronization

/// The rows that a store could not read in lists, so that it can be told that they are missing.
///
/// Requests note them where `current` is set, which `Store.translating` does for all that a store does.
final class LostRows: Sendable {
  /// Where the request that runs now notes what it loses.
  @TaskLocal static var current: LostRows?

  /// More are not told one by one; `check` looks at all of them.
  private static let most = 10_000

  private struct State {
    var known: Set<LostRow> = []
    var untold: [LostRow] = []
  }

  private let state = Mutex(State())

  func note(_ unreadable: UnreadableRow) {
    let row = LostRow(table: unreadable.table, name: unreadable.name)
    state.withLock { state in
      guard state.known.count < Self.most, state.known.insert(row).inserted else { return }
      state.untold.append(row)
    }
  }

  /// Those that have not been taken before, in the order in which they were met.
  func take() -> [LostRow] {
    state.withLock { state in
      defer { state.untold = [] }
      return state.untold
    }
  }
}

/// Reads lists of rows, of which one that cannot be read costs itself and nothing beside it.
enum RowList {
  /// What the rows mean, in their order.
  ///
  /// - Parameters:
  ///   - naming: The columns that say which row it is.
  ///   - read: Reads a row; what it throws of damage (`UnreadableRow`) is noted in `LostRows.current`.
  /// - Throws: Whatever else `read` or SQLite throws.
  static func read<Value>(
    _ rows: RowCursor, naming: [Int] = [0], _ read: (Row) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    while let row = try rows.next() {
      if let value = try orLost(row, naming: naming, read) { values.append(value) }
    }
    return values
  }

  /// What one row means; nothing where it cannot be read, which is noted.
  static func orLost<Value>(
    _ row: Row, naming: [Int] = [0], _ read: (Row) throws -> Value
  ) throws -> Value? {
    do { return try read(row) } catch let lost as UnreadableRow {
      LostRows.current?.note(lost.named(naming.map { name(row, $0) }.joined(separator: "/")))
      return nil
    }
  }

  /// What a column of a damaged row holds, short enough for a sentence.
  private static func name(_ row: Row, _ index: Int) -> String {
    let stored = try? row.decode(DatabaseValue.self, atIndex: index)
    switch (stored ?? .null).storage {
    case .null: return "NULL"
    case .int64(let number): return String(number)
    case .double(let number): return String(number)
    case .string(let text): return String(text.prefix(40))
    case .blob(let data): return "x'" + data.prefix(8).map { hex($0) }.joined() + "'"
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}

extension Store {
  /// The rows that lists have had to leave out because they cannot be read; each is given once.
  public func takeLostRows() -> [LostRow] { lost.take() }
}
