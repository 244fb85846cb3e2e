/// One file of the contract: its columns, what must not occur twice in it, and what a row becomes.
///
/// The columns are listed once, in the order in which `make` takes their values:
///
///     DataFile(
///       .groups, unique: [.key("id"), .order("order", within: "plan")],
///       .code("id"), .plan("plan"), .order("order"), .label("label"), .printed("printed_subtotal"),
///       .origin(.documented),
///       make: PlanGroup.init)
///
/// Every column of a row is read even when another one cannot be, so that all problems of a row are
/// reported in one run; the row becomes a value only when all of them could be.
struct DataFile<Row>: Sendable {
  /// The file.
  let name: DataFileName
  /// The columns, by the names in the header row.
  let columns: [String]
  /// Those of them that need not be there.
  let laterColumns: Set<String>
  /// What must not occur twice.
  let unique: [UniqueColumns]
  /// What a row becomes.
  let decode: @Sendable (RowCells) -> Row?

  init<each Value>(
    _ name: DataFileName, unique: [UniqueColumns], _ columns: repeat Column<each Value>,
    make: @escaping @Sendable (repeat each Value) -> Row
  ) {
    self.name = name
    self.unique = unique
    var names: [String] = []
    var later: Set<String> = []
    for column in repeat each columns {
      names += column.names
      later.formUnion(column.later)
    }
    self.columns = names
    laterColumns = later
    decode = { row in
      let values = (repeat (each columns).read(row))
      do throws(Unread) {
        return make(repeat try read(each values))
      } catch {
        return nil
      }
    }
  }
}

/// Columns whose values together must not occur twice in a file.
struct UniqueColumns: Sendable {
  /// What a second occurrence is.
  enum Role: Sendable { case key, order }

  let role: Role
  let columns: [String]

  /// By these columns the store knows a row again.
  static func key(_ columns: String...) -> UniqueColumns {
    UniqueColumns(role: .key, columns: columns)
  }

  /// The place of a row among those that agree in the other columns.
  static func order(_ column: String, within others: String...) -> UniqueColumns {
    UniqueColumns(role: .order, columns: [column] + others)
  }
}

/// A value that could not be read; what was wrong with it has been reported.
private struct Unread: Error {}

private func read<Value>(_ value: Value?) throws(Unread) -> Value {
  guard let value else { throw Unread() }
  return value
}
