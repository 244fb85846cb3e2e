/// What several sessions on one store need: who is there, what is being typed, what has changed, and
/// the views they share. None of it enters a changeset.
enum SchemaSharing {
  private typealias Rule = SchemaRule

  /// The statements of migration 002.
  static let statements: [String] = tables + indexes + triggers + views

  private static let tables = [
    // How often each topic has changed, so that a session can tell whether a commit of somebody else
    // concerns what it shows; right whoever writes, because triggers keep it.
    """
    CREATE TABLE pulse (
      \(Rule.word("topic", ["items", "reports", "facts", "views", "sessions"])) PRIMARY KEY,
      beats INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    """,
    "INSERT INTO pulse(topic) VALUES ('items'), ('reports'), ('facts'), ('views'), ('sessions');",
    // A session is there as long as its process is: `pid` and `started` together name a process.
    """
    CREATE TABLE session (
      \(Rule.filled("id", atMost: 200)) PRIMARY KEY,
      \(Rule.text("author", atMost: 200)),
      opened_ms INTEGER NOT NULL,
      pid INTEGER NOT NULL,
      started TEXT NOT NULL,
      boot TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """,
    """
    CREATE TABLE draft (
      \(Rule.filled("id", atMost: 200)) PRIMARY KEY,
      \(Rule.text("session", atMost: 200)),
      \(Rule.text("author", atMost: 200)),
      at_ms INTEGER NOT NULL,
      content TEXT NOT NULL CONSTRAINT content_is_json CHECK (json_valid(content))
    ) STRICT, WITHOUT ROWID;
    """,
    """
    CREATE TABLE named_view (
      \(Rule.filled("id", atMost: 200)) PRIMARY KEY,
      \(Rule.bilingual("name")),
      view TEXT NOT NULL CONSTRAINT view_is_json CHECK (json_valid(view))
    ) STRICT, WITHOUT ROWID;
    """,
    // The things that a bulk change is about; a change of one names it itself.
    """
    CREATE TABLE change_subject (
      subject TEXT NOT NULL, change INTEGER NOT NULL REFERENCES change(key),
      PRIMARY KEY (subject, change)
    ) STRICT, WITHOUT ROWID;
    """,
  ]

  private static let indexes = [
    "CREATE INDEX action_item_by_meeting ON action_item(meeting, station, ordinal);",
    "CREATE INDEX change_by_session ON change(session, key);",
    "CREATE INDEX change_subject_by_change ON change_subject(change);",
    // For the history of several stations, whose keys do not follow one another.
    "CREATE INDEX change_by_time ON change(at_ms);",
  ]

  /// Three views that most meetings want; people may change them or delete them for good.
  private static let views = [
    """
    INSERT INTO named_view(id, name_fr, name_en, view) VALUES
      ('late-by-owner', 'En retard, par responsable', 'Late, by owner',
        '{"due":"late","grouping":"owner","orders":["due"]}'),
      ('this-week', 'Cette semaine', 'This week', '{"due":"this-week","orders":["due"]}'),
      ('last-meeting', 'Dernière séance', 'Last meeting',
        '{"meeting":"last","orders":["status"]}');
    """
  ]

  private static let facts = [
    "document", "stakeholder", "printed_duty", "function", "assignment", "claim", "chain_link",
    "link_performer", "handover", "territory", "framework", "axis", "meeting", "plan",
    "plan_group", "plan_action", "plan_activity", "plan_element", "indicator",
    "activity_mapping", "budget_line", "line_activity", "funding_source", "line_source",
    "implementer", "entry",
  ]

  private static let topics: [(table: String, topic: String)] =
    [
      ("action_item", "items"), ("action_item_link", "items"), ("link_report", "reports"),
      ("named_view", "views"), ("session", "sessions"),
    ] + facts.map { ($0, "facts") }

  private static let triggers = topics.flatMap { table, topic in
    ["INSERT", "UPDATE", "DELETE"].map { event in
      """
      CREATE TRIGGER \(table)_beats_on_\(event.lowercased()) AFTER \(event) ON "\(table)" BEGIN
      UPDATE pulse SET beats = beats + 1 WHERE topic = '\(topic)'; END;
      """
    }
  }
}
