/// Tables of the promises, their indexes for every sort, and what triggers keep beside them.
///
/// Everything kept beside the data — counts, the word index, the highest number given — is kept by
/// triggers, so that it is right whoever writes: this program, an undo, or the `sqlite3` shell.
enum SchemaActions {
  private typealias Rule = SchemaRule

  /// The statements of migration 001.
  static let statements: [String] = tables + indexes + ActionTriggers.statements

  private static let tables = [
    """
    CREATE TABLE action_item (
      id INTEGER PRIMARY KEY,
      station TEXT NOT NULL CONSTRAINT station_is_letters CHECK (
        length(station) BETWEEN 1 AND 4 AND station NOT GLOB '*[^A-Z]*'),
      ordinal INTEGER NOT NULL CONSTRAINT ordinal_from_1 CHECK (ordinal BETWEEN 1 AND 999999999),
      \(Rule.filled("title", atMost: 300)),
      \(Rule.optionalReference("owner", "stakeholder")),
      \(Rule.optionalDay("due")),
      \(Rule.word("status", ["to-do", "under-way", "blocked", "done", "dropped"])),
      \(Rule.optionalWord(
        "mode",
        ["mutual-adjustment", "direct-supervision", "standardised-process", "standardised-result"]
      )),
      \(Rule.optionalReference("meeting", "meeting")),
      \(Rule.text("note", atMost: 10_000)),
      \(Rule.day("created")),
      \(Rule.optionalDay("closed")),
      \(Rule.origin),
      CONSTRAINT open_item_is_not_closed CHECK (closed IS NULL OR status IN ('done', 'dropped'))
    ) STRICT;
    """,
    """
    CREATE TABLE action_item_link (
      item INTEGER NOT NULL REFERENCES action_item(id),
      \(Rule.word("kind", ["link", "line", "activity", "function", "stakeholder"])),
      \(Rule.code("code")),
      PRIMARY KEY (item, kind, code)
    ) STRICT, WITHOUT ROWID;
    """,
    """
    CREATE TABLE counter (
      name TEXT NOT NULL PRIMARY KEY, last INTEGER NOT NULL CHECK (last >= 0)
    ) STRICT, WITHOUT ROWID;
    """,
    """
    CREATE TABLE status_count (
      status TEXT NOT NULL PRIMARY KEY, items INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """,
    // Open items by due day ('' for none): of each linked thing, and with kind '' of all items.
    """
    CREATE TABLE open_count (
      kind TEXT NOT NULL, code TEXT NOT NULL, due TEXT NOT NULL, items INTEGER NOT NULL,
      PRIMARY KEY (kind, code, due)
    ) STRICT, WITHOUT ROWID;
    """,
    // Items that a load is about to add, for which it makes the word index itself: SQLite writes the
    // word index to disk after every statement, which would be once per row. Empty at every commit.
    "CREATE TABLE load_queue (item INTEGER PRIMARY KEY) STRICT;",
    """
    CREATE VIEW action_item_words(id, number, title, note, owner) AS
      SELECT id, \(ActionTriggers.numberWords("action_item")), title, note, owner FROM action_item;
    """,
    // Without positions (detail=none) the index is half the size; only beginnings of words are asked.
    """
    CREATE VIRTUAL TABLE action_item_text USING fts5(
      number, title, note, owner, content='action_item_words', content_rowid='id',
      tokenize='unicode61 remove_diacritics 2', prefix='1 2 3', detail=none);
    """,
  ]

  private static let indexes = [
    "CREATE UNIQUE INDEX action_item_by_number ON action_item(station, ordinal);",
    "CREATE INDEX action_item_by_due ON action_item(due, station, ordinal);",
    // What is late stays quick to find among many items that are done.
    """
    CREATE INDEX action_item_open_by_due ON action_item(due, station, ordinal)
    WHERE \(ActionTriggers.isOpen);
    """,
    // What one body still has to do, by due day.
    """
    CREATE INDEX action_item_open_by_owner ON action_item(owner, due, station, ordinal)
    WHERE \(ActionTriggers.isOpen);
    """,
    "CREATE INDEX action_item_by_status ON action_item(status, station, ordinal);",
    "CREATE INDEX action_item_by_owner ON action_item(owner, station, ordinal);",
    "CREATE INDEX action_item_by_title ON action_item(\(TitleFold.sql("title")), station, ordinal);",
    "CREATE INDEX action_item_link_by_thing ON action_item_link(kind, code, item);",
  ]
}
