import Domain
import Wording

/// One column of the list of action items: everything about it in one row.
struct ActionColumn: Sendable {
  /// Its heading.
  let title: Bilingual
  /// The order it stands for, when the list can be sorted by it.
  let sort: ActionSort?
  /// Its width in cells; 0 for the column that takes what is left.
  let width: Int
  /// Lists narrower than this do without it, unless they are sorted by it.
  let minimumListWidth: Int
  let alignment: TablePresentation.Alignment
  let cell: @Sendable (ActionItem, ActionCellContext) -> Span

  /// Its name in words that never change, by which people's choices are kept.
  var id: String { title.en.folded }
}

/// What a cell needs to know besides its item.
struct ActionCellContext {
  let wording: Wording
  let today: Day
  let register: Register
  /// What the names of owners in sight are shown as, so that no two read the same.
  var owners: [String: String] = [:]
}

extension ActionColumn {
  /// The columns in their order; adding one is adding a row.
  static let all: [ActionColumn] = [
    ActionColumn(
      title: Phrase.Actions.number, sort: .number, width: 5, minimumListWidth: 0,
      alignment: .leading
    ) { item, _ in Span(item.number.description, .strong) },
    ActionColumn(
      title: Phrase.Actions.due, sort: .due, width: 10, minimumListWidth: 0, alignment: .leading
    ) { item, context in
      guard let due = item.content.due else { return Span("—", .muted) }
      return Span(context.wording.date(due), item.isLate(on: context.today) ? .late : .plain)
    },
    ActionColumn(
      title: Phrase.Actions.daysLate, sort: .lateness, width: 7, minimumListWidth: 0,
      alignment: .trailing
    ) { item, context in
      guard let days = item.daysLate(on: context.today), days > 0 else { return Span("") }
      return Span("! " + context.wording(Phrase.Calendar.days(days)), .late)
    },
    ActionColumn(
      title: Phrase.Actions.status, sort: .status, width: 11, minimumListWidth: 0,
      alignment: .leading
    ) { item, context in
      let status = item.content.status
      return Span(
        Phrase.Status.glyph(status) + " " + context.wording(Phrase.Status.word(status)),
        Tone(status))
    },
    ActionColumn(
      title: Phrase.Actions.owner, sort: .owner, width: 13, minimumListWidth: 70,
      alignment: .leading
    ) { item, context in
      guard let owner = item.content.owner else {
        return Span(context.wording(Phrase.Actions.noOwner), .warning)
      }
      let name = context.register[owner]?.short[context.wording.language] ?? owner.rawValue
      return Span(context.owners[name] ?? name)
    },
    ActionColumn(
      title: Phrase.Actions.title, sort: .title, width: 0, minimumListWidth: 0,
      alignment: .leading
    ) { item, _ in Span(item.content.title, item.content.status.isOpen ? .plain : .muted) },
    ActionColumn(
      title: Phrase.Actions.links, sort: .links, width: 14, minimumListWidth: 100,
      alignment: .leading
    ) { item, _ in Span(item.content.links.map(\.code).joined(separator: " "), .muted) },
    ActionColumn(
      title: Phrase.Actions.meeting, sort: .meeting, width: 9, minimumListWidth: 180,
      alignment: .leading
    ) { item, context in
      Span(item.content.meeting.map { context.register.said($0) } ?? "", .muted)
    },
  ]
}

extension Tone {
  /// What a status of an action item means.
  public init(_ status: ActionStatus) {
    self =
      switch status {
      case .toDo: .toDo
      case .underWay: .underWay
      case .blocked: .blocked
      case .done: .done
      case .dropped: .dropped
      }
  }
}
