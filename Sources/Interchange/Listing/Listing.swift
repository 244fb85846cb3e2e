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
  /// What CSV holds: it is a data file, which a load takes.
  var csv = CSVPlace.same
  /// Whether JSON has it; a few columns are only data files'.
  var isInJSON = true

  /// How a column stands in CSV.
  enum CSVPlace: Sendable {
    /// Under its key, as it is.
    case same
    /// As the data file has it.
    case column(String, Value)
    /// Not at all: the data file says it otherwise.
    case none
  }

  /// The heading in CSV; nothing where CSV does not have it.
  public var heading: String? {
    switch csv {
    case .same: key
    case .column(let heading, _): heading
    case .none: nil
    }
  }

  /// What CSV holds.
  var csvValue: Value? {
    switch csv {
    case .same: value
    case .column(_, let value): value
    case .none: nil
    }
  }

  /// A column that only programs read.
  static func data(_ key: String, _ value: @escaping Value) -> ListingColumn {
    ListingColumn(key: key, title: nil, alignment: .leading, value: value, words: nil)
  }

  /// A column that only data files have.
  static func file(_ heading: String, _ value: @escaping Value) -> ListingColumn {
    var column = data(heading, value)
    column.isInJSON = false
    return column
  }

  /// This column, called otherwise in the data file.
  func called(_ heading: String) -> ListingColumn { standing(.column(heading, value)) }

  /// This column, which the data file has not.
  var notInFile: ListingColumn { standing(.none) }

  func standing(_ place: CSVPlace) -> ListingColumn {
    var column = self
    column.csv = place
    return column
  }

  /// A text in both languages: people and JSON read one, the data file has both.
  static func bilingual(
    _ key: String, _ title: Bilingual, _ text: @escaping @Sendable (Row) -> Bilingual
  ) -> [ListingColumn] {
    [
      ListingColumn.shown(key, title) { row, context in
        .text(text(row)[context.wording.language])
      }.notInFile
    ] + files(key, text)
  }

  /// A text in both languages, which only data files have.
  static func files(
    _ key: String, _ text: @escaping @Sendable (Row) -> Bilingual
  ) -> [ListingColumn] {
    [
      .file("\(key)_fr") { row, _ in .optional(text(row).fr) },
      .file("\(key)_en") { row, _ in .optional(text(row).en) },
    ]
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
  /// A moment by the clock on the wall, which people read; programs read UTC.
  public let local: @Sendable (Instant) -> LocalTime

  /// Makes a context.
  public init(
    wording: Wording, today: Day, local: @escaping @Sendable (Instant) -> LocalTime = LocalTime.utc
  ) {
    self.wording = wording
    self.today = today
    self.local = local
  }
}

extension ListingColumn {
  /// Whether the row is made up for the demonstration; people read the word, a data file says `yes`.
  static func illustrative(_ origin: KeyPath<Row, Origin> & Sendable) -> ListingColumn {
    let column = ListingColumn.shown("illustrative", Phrase.Screen.illustrative) { row, _ in
      .flag(row[keyPath: origin] == .illustrative)
    } words: { row, context in
      row[keyPath: origin] == .illustrative ? context.wording(Phrase.Screen.illustrative) : ""
    }
    return column.standing(.column("illustrative") { row, _ in said(row[keyPath: origin]) })
  }

  /// Whether the row is made up, for data files only.
  static func illustrativeInFile(_ origin: KeyPath<Row, Origin> & Sendable) -> ListingColumn {
    .file("illustrative") { row, _ in said(row[keyPath: origin]) }
  }

  private static func said(_ origin: Origin) -> ListingValue {
    origin == .illustrative ? .text("yes") : .absent
  }

  /// Where the fact stands.
  static func citation(_ origin: KeyPath<Row, Origin> & Sendable) -> ListingColumn {
    .shown("citation", Phrase.Screen.source) { row, _ in .citation(row[keyPath: origin]) }
  }
}
