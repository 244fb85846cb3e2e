import Domain
import GRDB

/// A stretch of a sorted list that one index gives in order.
///
/// A list sorted by due day is two stretches: items with a day, then items without; by status it is
/// one per status. Within a stretch the place of an item is its key columns, so a page is one step
/// into an index, wherever it lies (keyset paging).
struct ActionSegment {
  /// The table with the index.
  var table = "action_item"
  /// The index to walk.
  let index: String
  /// How `action_item` is reached from the table, when it is another one.
  var join = ""
  /// What holds throughout the stretch.
  let condition: SQLPiece
  /// Whether the filter lets any of it through; a stretch that is not shown still has its place in
  /// the list, from which an item that no longer belongs to the list can be followed on.
  var isShown = true
  /// What orders it; all columns in one direction.
  let keys: [String]
  /// Where an item stands in it; `nil` when the item is in another stretch.
  let place: (ActionItem) -> SQLPiece?
}

/// The stretches of a list in the order in which they are shown.
///
/// Descending is the reverse, numbers included, but items with nothing in the column stay last.
struct ActionSegments {
  let query: ActionQuery
  /// The item at which reading starts.
  let anchor: ActionItem?

  var inOrder: [ActionSegment] {
    switch query.order.sort {
    case .number: [byNumber]
    case .due: [byDue, withoutDue]
    case .lateness:
      [openByDue, openWithoutDue] + byStatus(ActionStatus.allCases.filter(\.isClosed))
    case .status:
      byStatus(
        query.order.isDescending ? ActionStatus.allCases.reversed() : ActionStatus.allCases)
    case .owner: query.owner == nil ? [byOwner, withoutOwner] : [ofOwner]
    case .title: query.order.isDescending ? byTitle.reversed() : byTitle
    case .links: [byFirstLink, withoutLinks]
    }
  }

  private static let number = ["action_item.station", "action_item.ordinal"]

  private static func number(of item: ActionItem) -> [(any DatabaseValueConvertible)?] {
    [item.number.station, item.number.ordinal]
  }

  private static func numberPlace(_ item: ActionItem) -> SQLPiece {
    SQLPiece(sql: "?, ?", arguments: number(of: item))
  }

  private var byNumber: ActionSegment {
    // The index by owner is by number within an owner.
    guard query.owner == nil else { return ofOwner }
    return ActionSegment(
      index: "action_item_by_number", condition: .all([]), keys: Self.number,
      place: Self.numberPlace)
  }

  private var dueIndex: String {
    ActionFilter(query: query).isOpenOnly ? openIndex : "action_item_by_due"
  }

  private var byDue: ActionSegment {
    ActionSegment(
      index: dueIndex, condition: SQLPiece(sql: "action_item.due IS NOT NULL"),
      keys: ["action_item.due"] + Self.number,
      place: { item in
        item.content.due.map {
          SQLPiece(sql: "?, ?, ?", arguments: [$0.iso] + Self.number(of: item))
        }
      })
  }

  private var withoutDue: ActionSegment {
    ActionSegment(
      index: dueIndex, condition: SQLPiece(sql: "action_item.due IS NULL"),
      isShown: query.lateOn == nil, keys: Self.number,
      place: { $0.content.due == nil ? Self.numberPlace($0) : nil })
  }

  private var openIndex: String {
    query.owner == nil ? "action_item_open_by_due" : "action_item_open_by_owner"
  }

  private var letsOpenThrough: Bool {
    ActionStatus.allCases.contains { $0.isOpen && ActionFilter(query: query).letsThrough($0) }
  }

  private var openByDue: ActionSegment {
    ActionSegment(
      index: openIndex,
      condition: SQLPiece(
        sql: "action_item.\(ActionTriggers.isOpen) AND action_item.due IS NOT NULL"),
      isShown: letsOpenThrough, keys: byDue.keys,
      place: { $0.content.status.isOpen ? byDue.place($0) : nil })
  }

  private var openWithoutDue: ActionSegment {
    ActionSegment(
      index: openIndex,
      condition: SQLPiece(sql: "action_item.\(ActionTriggers.isOpen) AND action_item.due IS NULL"),
      isShown: letsOpenThrough && query.lateOn == nil, keys: Self.number,
      place: { $0.content.status.isOpen ? withoutDue.place($0) : nil })
  }

  private func byStatus(_ statuses: [ActionStatus]) -> [ActionSegment] {
    statuses.map { status in
      ActionSegment(
        index: "action_item_by_status",
        condition: SQLPiece(sql: "action_item.status = ?", arguments: [status.rawValue]),
        isShown: ActionFilter(query: query).letsThrough(status), keys: Self.number,
        place: { $0.content.status == status ? Self.numberPlace($0) : nil })
    }
  }

  private var byOwner: ActionSegment {
    ActionSegment(
      index: "action_item_by_owner", condition: SQLPiece(sql: "action_item.owner IS NOT NULL"),
      keys: ["action_item.owner"] + Self.number,
      place: { item in
        item.content.owner.map {
          SQLPiece(sql: "?, ?, ?", arguments: [$0.rawValue] + Self.number(of: item))
        }
      })
  }

  private var withoutOwner: ActionSegment {
    ActionSegment(
      index: "action_item_by_owner", condition: SQLPiece(sql: "action_item.owner IS NULL"),
      keys: Self.number, place: { $0.content.owner == nil ? Self.numberPlace($0) : nil })
  }

  private var ofOwner: ActionSegment {
    // The filter itself says which owner.
    ActionSegment(
      index: "action_item_by_owner", condition: .all([]), keys: Self.number,
      place: Self.numberPlace)
  }

  private var byFirstLink: ActionSegment {
    inOrderOfLinks(
      condition: SQLPiece(sql: "first.link IS NOT NULL"), keys: ["first.link"],
      place: { item in
        item.content.links.min().map {
          SQLPiece(sql: "?, ?, ?", arguments: [$0.text] + Self.number(of: item))
        }
      })
  }

  private var withoutLinks: ActionSegment {
    inOrderOfLinks(
      condition: SQLPiece(sql: "first.link IS NULL"), keys: [],
      place: { $0.content.links.isEmpty ? Self.numberPlace($0) : nil })
  }

  private func inOrderOfLinks(
    condition: SQLPiece, keys: [String], place: @escaping (ActionItem) -> SQLPiece?
  ) -> ActionSegment {
    ActionSegment(
      table: "action_item_first_link AS first", index: "action_item_by_first_link",
      join: "CROSS JOIN action_item ON action_item.id = first.item", condition: condition,
      keys: keys + ["first.station", "first.ordinal"], place: place)
  }

  /// Split at the title of the anchor, because SQLite enters an index on an expression by comparing
  /// the expression alone, not together with the number.
  private var byTitle: [ActionSegment] {
    let title = TitleFold.sql("title")
    let keys = [title] + Self.number
    guard let anchor else {
      return [byTitle(.all([]), keys, place: { _ in nil })]
    }
    let compared = ["<", "=", ">"].map { sign in
      SQLPiece(
        sql: "\(title) \(sign) \(TitleFold.sql("?"))", arguments: [anchor.content.title])
    }
    return [
      byTitle(compared[0], keys, place: { _ in nil }),
      byTitle(compared[1], Self.number, place: Self.numberPlace),
      byTitle(compared[2], keys, place: { _ in nil }),
    ]
  }

  private func byTitle(
    _ condition: SQLPiece, _ keys: [String], place: @escaping (ActionItem) -> SQLPiece?
  ) -> ActionSegment {
    ActionSegment(index: "action_item_by_title", condition: condition, keys: keys, place: place)
  }
}
