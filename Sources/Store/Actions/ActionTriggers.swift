/// Triggers that keep the counts, the word index and the numbers of action items right.
///
/// A link and its item may be written in either order (an undo writes links first), so a pair is
/// counted when its second half arrives and taken out when its first half goes.
enum ActionTriggers {
  /// The statements of migration 001.
  static let statements: [String] = numbers + words + counts + links

  /// The words by which an item's number is found: `A-012` is also one word, `A012`.
  static func numberWords(_ row: String) -> String {
    "printf('%s-%03d %s%03d', \(row).station, \(row).ordinal, \(row).station, \(row).ordinal)"
  }

  private static let numbers = [
    """
    CREATE TRIGGER action_item_number_is_for_life
    BEFORE UPDATE OF id, station, ordinal ON action_item
    WHEN old.id <> new.id OR old.station <> new.station OR old.ordinal <> new.ordinal
    BEGIN SELECT RAISE(ABORT, 'the number of an action item is its own for life'); END;
    """,
    """
    CREATE TRIGGER action_item_number_is_given AFTER INSERT ON action_item BEGIN
      INSERT INTO counter(name, last) VALUES ('item-' || new.station, new.ordinal)
      ON CONFLICT(name) DO UPDATE SET last = excluded.last WHERE excluded.last > last;
    END;
    """,
    """
    CREATE TRIGGER link_report_key_is_given AFTER INSERT ON link_report BEGIN
      INSERT INTO counter(name, last) VALUES ('link_report', new.id & 0xFFFFFFFF)
      ON CONFLICT(name) DO UPDATE SET last = excluded.last WHERE excluded.last > last;
    END;
    """,
  ]

  private static let words = wordTriggers { $0 }

  /// The triggers that keep the word index.
  ///
  /// - Parameter indexed: How a text of an item goes into the index, as an SQL expression of the text.
  static func wordTriggers(_ indexed: (String) -> String) -> [String] {
    func values(_ row: String) -> String {
      let texts = [indexed("\(row).title"), indexed("\(row).note"), "\(row).owner"]
      return ([row + ".id", numberWords(row)] + texts).joined(separator: ", ")
    }
    let add = """
      INSERT INTO action_item_text(rowid, number, title, note, owner) VALUES (\(values("new")));
      """
    let drop = """
      INSERT INTO action_item_text(action_item_text, rowid, number, title, note, owner)
      VALUES ('delete', \(values("old")));
      """
    return [
      """
      CREATE TRIGGER action_item_words_added AFTER INSERT ON action_item
      WHEN NOT EXISTS (SELECT 1 FROM load_queue WHERE item = new.id) BEGIN \(add) END;
      """,
      "CREATE TRIGGER action_item_words_deleted AFTER DELETE ON action_item BEGIN \(drop) END;",
      """
      CREATE TRIGGER action_item_words_edited AFTER UPDATE OF title, note, owner ON action_item
      WHEN old.title IS NOT new.title OR old.note IS NOT new.note OR old.owner IS NOT new.owner
      BEGIN \(drop) \(add) END;
      """,
    ]
  }

  /// Whether an item is open, in the very words by which SQLite recognises the index on open items.
  static let isOpen = "status IN ('to-do', 'under-way', 'blocked')"

  private static func isOpen(_ row: String) -> String { "\(row).\(isOpen)" }

  /// Counts an item by status, by due day, and by due day for each of its links.
  private static func count(_ row: String, _ step: String) -> String {
    """
    INSERT INTO status_count(status, items) VALUES (\(row).status, \(step))
    ON CONFLICT(status) DO UPDATE SET items = items + excluded.items;
    INSERT INTO open_count(kind, code, due, items)
    SELECT '', '', coalesce(\(row).due, ''), \(step) WHERE \(isOpen(row))
    UNION ALL
    SELECT kind, code, coalesce(\(row).due, ''), \(step) FROM action_item_link
    WHERE item = \(row).id AND \(isOpen(row))
    ON CONFLICT(kind, code, due) DO UPDATE SET items = items + excluded.items;
    """
  }

  private static let counts = [
    "CREATE TRIGGER action_item_counted AFTER INSERT ON action_item BEGIN \(count("new", "1")) END;",
    """
    CREATE TRIGGER action_item_uncounted AFTER DELETE ON action_item BEGIN
    \(count("old", "-1")) END;
    """,
    """
    CREATE TRIGGER action_item_recounted AFTER UPDATE OF status, due ON action_item
    WHEN old.status <> new.status OR old.due IS NOT new.due
    BEGIN \(count("old", "-1")) \(count("new", "1")) END;
    """,
  ]

  private static func countLink(_ row: String, _ step: String) -> String {
    """
    INSERT INTO open_count(kind, code, due, items)
    SELECT \(row).kind, \(row).code, coalesce(item.due, ''), \(step) FROM action_item AS item
    WHERE item.id = \(row).item AND \(isOpen("item"))
    ON CONFLICT(kind, code, due) DO UPDATE SET items = items + excluded.items;
    """
  }

  private static let targets = [
    ("link", "chain_link"), ("line", "budget_line"), ("activity", "plan_activity"),
    ("function", "function"), ("stakeholder", "stakeholder"),
  ]

  private static let links =
    targets.map { kind, table in
      """
      CREATE TRIGGER action_item_link_to_\(table) BEFORE INSERT ON action_item_link
      WHEN new.kind = '\(kind)' AND NOT EXISTS (SELECT 1 FROM \(table) WHERE id = new.code)
      BEGIN SELECT RAISE(ABORT, 'an action item is linked to an unknown \(kind)'); END;
      """
    } + [
      """
      CREATE TRIGGER action_item_link_is_not_edited BEFORE UPDATE ON action_item_link
      BEGIN SELECT RAISE(ABORT, 'a link is added or taken away, never edited'); END;
      """,
      """
      CREATE TRIGGER action_item_link_counted AFTER INSERT ON action_item_link BEGIN
      \(countLink("new", "1")) END;
      """,
      """
      CREATE TRIGGER action_item_link_uncounted AFTER DELETE ON action_item_link BEGIN
      \(countLink("old", "-1")) END;
      """,
    ]
}
