import Domain
import Wording

/// One concept as `baraza list` shows it: a table of columns, each of them one row of code.
///
/// JSON and CSV write every column under its key; the table for people shows those with a title.
public struct Listing<Row>: Sendable {
  /// The columns, in order.
  public let columns: [ListingColumn<Row>]

  init(_ columns: [ListingColumn<Row>]) { self.columns = columns }
}

/// One column of a listing.
public struct ListingColumn<Row>: Sendable {
  typealias Value = @Sendable (Row, ListingContext) -> ListingValue
  typealias Words = @Sendable (Row, ListingContext) -> String

  /// The key in JSON and the heading in CSV.
  public let key: String
  /// The heading for people; nothing for a column that only programs read.
  let title: Bilingual?
  let alignment: ListingAlignment
  let value: Value
  /// What people read, when that is not simply the value.
  let words: Words?
  /// What CSV holds, when that is not simply the key and the value: a listing that is loaded again has
  /// the columns of its data file.
  var csv: (heading: String, value: Value)?

  /// The heading in CSV.
  public var heading: String { csv?.heading ?? key }

  /// A column that only programs read.
  static func data(_ key: String, _ value: @escaping Value) -> ListingColumn {
    ListingColumn(key: key, title: nil, alignment: .leading, value: value, words: nil)
  }

  /// A column that people read as well.
  static func shown(
    _ key: String, _ title: Bilingual, _ alignment: ListingAlignment = .leading,
    _ value: @escaping Value, words: Words? = nil
  ) -> ListingColumn {
    ListingColumn(key: key, title: title, alignment: alignment, value: value, words: words)
  }
}

/// Which side of a column its cells keep to.
public enum ListingAlignment: Hashable, Sendable {
  case leading, trailing
}

/// What a listing needs to know besides its rows.
public struct ListingContext: Sendable {
  /// The language of labels, and the formats for people.
  public let wording: Wording
  /// The day that days late count to.
  public let today: Day

  /// Makes a context.
  public init(wording: Wording, today: Day) {
    self.wording = wording
    self.today = today
  }
}

extension ListingColumn {
  /// Whether the row is made up for the demonstration; people read the word.
  static func illustrative(_ origin: KeyPath<Row, Origin> & Sendable) -> ListingColumn {
    .shown("illustrative", Phrase.Screen.illustrative) { row, _ in
      .flag(row[keyPath: origin] == .illustrative)
    } words: { row, context in
      row[keyPath: origin] == .illustrative ? context.wording(Phrase.Screen.illustrative) : ""
    }
  }

  /// Where the fact stands.
  static func citation(_ origin: KeyPath<Row, Origin> & Sendable) -> ListingColumn {
    .shown("citation", Phrase.Screen.source) { row, _ in .citation(row[keyPath: origin]) }
  }
}
