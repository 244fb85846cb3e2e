/// Tables of the store itself: its station, its migrations, its settings and its list of changes.
enum SchemaHistory {
  private typealias Rule = SchemaRule

  /// The statements of migration 001.
  static let statements: [String] = [
    """
    CREATE TABLE station (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      key INTEGER NOT NULL CHECK (key BETWEEN 1 AND 0x7FFFFFFF),
      letters TEXT NOT NULL CHECK (
        length(letters) BETWEEN 1 AND 4 AND letters NOT GLOB '*[^A-Z]*')
    ) STRICT;
    """,
    """
    CREATE TABLE setting (
      \(Rule.filled("name", atMost: 100)) PRIMARY KEY,
      \(Rule.text("value", atMost: 10_000))
    ) STRICT, WITHOUT ROWID;
    """,
    // kind `load` has no changeset: a load is undone from the backup made before it.
    """
    CREATE TABLE change (
      key INTEGER PRIMARY KEY,
      at_ms INTEGER NOT NULL,
      \(Rule.text("author", atMost: 200)),
      \(Rule.text("session", atMost: 200)),
      \(Rule.word("kind", ["do", "undo", "redo", "load"])),
      target INTEGER REFERENCES change(key),
      subject TEXT,
      label TEXT NOT NULL CONSTRAINT label_is_json CHECK (json_valid(label)),
      backup TEXT,
      changeset BLOB,
      CONSTRAINT undo_has_a_target CHECK ((target IS NULL) = (kind IN ('do', 'load'))),
      CONSTRAINT load_has_no_changeset CHECK ((changeset IS NULL) = (kind = 'load'))
    ) STRICT;
    """,
    "CREATE INDEX change_by_author ON change(author, key);",
    "CREATE INDEX change_by_subject ON change(subject, key) WHERE subject IS NOT NULL;",
    "CREATE INDEX change_by_target ON change(target, key) WHERE target IS NOT NULL;",
    """
    CREATE TRIGGER change_is_never_edited BEFORE UPDATE ON change
    BEGIN SELECT RAISE(ABORT, 'a recorded change is never edited'); END;
    """,
    """
    CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change
    BEGIN SELECT RAISE(ABORT, 'a recorded change is never deleted'); END;
    """,
    // INSERT OR REPLACE would delete without the trigger above.
    """
    CREATE TRIGGER change_is_never_replaced BEFORE INSERT ON change
    WHEN EXISTS (SELECT 1 FROM change WHERE key = new.key)
    BEGIN SELECT RAISE(ABORT, 'a recorded change is never replaced'); END;
    """,
  ]
}
