import Domain
import Wording

/// A listing for people: headings and cells of text, still to be made harmless, cut and aligned by
/// whoever draws them.
public struct ListingTable: Hashable, Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// Its heading.
    public let title: String
    /// The side its cells keep to.
    public let alignment: ListingAlignment
  }

  /// The columns.
  public let columns: [Column]
  /// The cells of each row, one for each column.
  public let rows: [[String]]
}

extension Listing {
  /// The rows as people read them.
  public func table(of rows: some Sequence<Row>, in context: ListingContext) -> ListingTable {
    let shown = columns.compactMap { column in column.title.map { (column, $0) } }
    return ListingTable(
      columns: shown.map { column, title in
        ListingTable.Column(title: context.wording(title), alignment: column.alignment)
      },
      rows: rows.map { row in
        shown.map { column, _ in
          column.words?(row, context) ?? column.value(row, context).words(in: context.wording)
        }
      })
  }
}

extension ListingValue {
  /// The value as people read it.
  fileprivate func words(in wording: Wording) -> String {
    switch self {
    case .absent: wording(Phrase.Screen.none)
    case .text(let text): text
    case .integer(let number): wording.number(number)
    case .money(let money): wording.amount(money)
    case .day(let day): wording.date(day)
    case .flag(let flag): wording(flag ? Phrase.List.yes : Phrase.List.no)
    case .list(let values) where values.isEmpty: wording(Phrase.Screen.none)
    case .list(let values): values.map { $0.words(in: wording) }.joined(separator: ", ")
    case .record(let fields): fields.map { $0.value.words(in: wording) }.joined(separator: " ")
    }
  }
}
