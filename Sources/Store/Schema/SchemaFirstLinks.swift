/// The first link of every action item, which a list sorted by links follows (migration 002).
///
/// Links stand in a table of their own, and no index on it can pass over those that are not the first
/// of their item, or find the items that have none. So the first link is kept beside the items, by
/// triggers like the counts, and a page of the list is one step into one index.
enum SchemaFirstLinks {
  /// The statements of migration 002.
  static let statements: [String] = [table, "\(insertion) \(content);", index] + triggers

  /// What the table holds, as it follows from items and links.
  static let content = "SELECT \(row(of: "action_item")) FROM action_item"

  private static let table = """
    CREATE TABLE action_item_first_link (
      item INTEGER PRIMARY KEY, link TEXT, station TEXT NOT NULL, ordinal INTEGER NOT NULL
    ) STRICT;
    """

  private static let index = """
    CREATE INDEX action_item_by_first_link ON action_item_first_link(link, station, ordinal);
    """

  private static let insertion = "INSERT INTO action_item_first_link(item, link, station, ordinal)"

  private static func row(of item: String) -> String {
    "\(item).id, \(firstLink(of: "\(item).id")), \(item).station, \(item).ordinal"
  }

  /// By kind, then by code: as the primary key has them, and as `ActionLink` compares.
  private static func firstLink(of item: String) -> String {
    """
    (SELECT kind || ':' || code FROM action_item_link WHERE item = \(item)
      ORDER BY kind, code LIMIT 1)
    """
  }

  /// A link and its item may be written in either order (see `ActionTriggers`): without the item, no
  /// row is there to be changed, and it finds its link when it comes.
  private static let triggers =
    [
      """
      CREATE TRIGGER action_item_first_link_added AFTER INSERT ON action_item
      BEGIN \(insertion) SELECT \(row(of: "new")); END;
      """,
      """
      CREATE TRIGGER action_item_first_link_dropped AFTER DELETE ON action_item
      BEGIN DELETE FROM action_item_first_link WHERE item = old.id; END;
      """,
    ]
    + [("INSERT", "new"), ("DELETE", "old")].map { event, row in
      """
      CREATE TRIGGER action_item_first_link_after_\(event) AFTER \(event) ON action_item_link BEGIN
      UPDATE action_item_first_link SET link = \(firstLink(of: "\(row).item"))
      WHERE item = \(row).item AND link IS NOT \(firstLink(of: "\(row).item")); END;
      """
    }
}
