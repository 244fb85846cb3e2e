import Domain
import Wording

/// One column of a list that is held in memory: everything about it in one row of a table of columns.
struct MemoryColumn<Item, Context>: Sendable {
  /// Its heading, which no other column of the list has.
  let title: Bilingual
  /// Its width in cells; 0 for the one column that takes what the others leave.
  let width: Int
  /// Lists narrower than this do without it; the first column of a list is always there.
  let minimumListWidth: Int
  let alignment: TablePresentation.Alignment
  /// What the list is put in order by when it is sorted by this column.
  let key: @Sendable (Item, Context) -> SortKey
  let cell: @Sendable (Item, Context) -> Span

  /// Its name in words that never change, by which people's choices are kept.
  var id: String { title.en.folded }

  init(
    _ title: Bilingual, width: Int, from minimumListWidth: Int = 0,
    _ alignment: TablePresentation.Alignment = .leading,
    by key: @escaping @Sendable (Item, Context) -> SortKey,
    cell: @escaping @Sendable (Item, Context) -> Span
  ) {
    self.title = title
    self.width = width
    self.minimumListWidth = minimumListWidth
    self.alignment = alignment
    self.key = key
    self.cell = cell
  }
}

/// What a row is put in order by.
enum SortKey: Hashable, Sendable {
  /// Nothing is said: such rows stand last, whichever way round the order is.
  case missing
  case number(Int)
  case text(String)

  /// A text without accents and capitals, so that É stands beside E.
  static func folded(_ text: String) -> SortKey { text.isEmpty ? .missing : .text(text.folded) }

  func precedes(_ other: SortKey, isDescending: Bool) -> Bool {
    switch (self, other) {
    case (.missing, _): false
    case (_, .missing): true
    case (.number(let own), .number(let others)): isDescending ? own > others : own < others
    case (.text(let own), .text(let others)): isDescending ? own > others : own < others
    case (.number, .text): !isDescending
    case (.text, .number): isDescending
    }
  }
}

/// Which column a list is sorted by, and which way round.
struct MemoryOrder: Hashable, Sendable {
  /// The place of the column among all.
  var column = 0
  var isDescending = false

  /// The sign in the heading.
  var sign: String { isDescending ? "▼" : "▲" }
}

/// Something a list can be narrowed to: a predicate with a name.
struct MemoryFilter<Item> {
  /// Names it, the same in both languages.
  let id: String
  /// Of one family a list is narrowed to one filter at a time: a plan's groups exclude each other.
  let family: String
  /// What the menu and the chip call it.
  let name: String
  /// Whether a row stays.
  let keeps: (Item) -> Bool
}
