/// What meetings adopted about what plans print (migration 004).
///
/// A settlement is never edited: a later one supersedes it. Its subject stands in one of several tables,
/// which a trigger looks at, as no reference can.
enum SchemaSettlements {
  private typealias Rule = SchemaRule

  /// The steps of migration 004 that concern settlements.
  static let statements: [String] =
    [
      table,
      "CREATE INDEX settlement_by_subject ON settlement(matter, subject);",
      "CREATE INDEX settlement_by_superseded ON settlement(supersedes);",
    ] + triggers

  private static let matters = [
    ("amount", "budget_line"), ("subtotal", "plan_group"), ("total", "plan"),
    ("line-period", "budget_line"), ("activity-period", "plan_activity"),
    ("column", "plan_element"),
  ]

  private static let table = """
    CREATE TABLE settlement (
      key INTEGER PRIMARY KEY,
      code TEXT CONSTRAINT code_is_unique UNIQUE CONSTRAINT code_is_a_code CHECK (
        length(code) BETWEEN 1 AND 64 AND code NOT GLOB '*[^A-Za-z0-9.-]*'),
      \(Rule.word("matter", matters.map(\.0))),
      \(Rule.code("subject")),
      amount INTEGER CONSTRAINT amount_not_negative CHECK (amount >= 0),
      \(Rule.optionalWord("currency", ["USD"])),
      \(Rule.text("period", atMost: 40)),
      \(Rule.optionalWord("column", ["objective", "result", "indicator", "target"])),
      \(Rule.filled("decision", atMost: 500)),
      \(Rule.reference("meeting", "meeting")),
      \(Rule.text("present", atMost: 1000)),
      supersedes INTEGER REFERENCES settlement(key)
        CONSTRAINT settlement_supersedes_another CHECK (supersedes <> key),
      \(Rule.origin),
      CONSTRAINT amount_has_a_currency CHECK ((amount IS NULL) = (currency IS NULL)),
      CONSTRAINT value_is_of_the_matter CHECK (
        (amount IS NULL OR matter IN ('amount', 'subtotal', 'total'))
        AND (period = '' OR matter IN ('line-period', 'activity-period'))
        AND ("column" IS NULL OR matter = 'column'))
    ) STRICT;
    """

  private static let triggers =
    [
      """
      CREATE TRIGGER settlement_key_is_given AFTER INSERT ON settlement
      WHEN new.key >> 32 = (SELECT key FROM station) BEGIN
        INSERT INTO counter(name, last) VALUES ('settlement', new.key & 0xFFFFFFFF)
        ON CONFLICT(name) DO UPDATE SET last = excluded.last WHERE excluded.last > last;
      END;
      """,
      """
      CREATE TRIGGER settlement_is_never_edited BEFORE UPDATE ON settlement
      WHEN old.code IS NULL OR old.code IS NOT new.code OR old.key <> new.key
      BEGIN SELECT RAISE(ABORT, 'a settlement is never edited, only superseded by another'); END;
      """,
      """
      CREATE TRIGGER settlement_settles_something BEFORE INSERT ON settlement
      WHEN NOT CASE new.matter
      \(matters.map { matter, table in
        "WHEN '\(matter)' THEN EXISTS (SELECT 1 FROM \"\(table)\" WHERE id = new.subject)"
      }.joined(separator: "\n"))
      ELSE 0 END
      BEGIN SELECT RAISE(ABORT, 'what is settled is not in the store'); END;
      """,
      """
      CREATE TRIGGER settlement_supersedes_its_own BEFORE INSERT ON settlement
      WHEN new.supersedes IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM settlement
        WHERE key = new.supersedes AND matter = new.matter AND subject = new.subject)
      BEGIN SELECT RAISE(ABORT, 'a settlement supersedes one of the same subject'); END;
      """,
    ]
    + ["INSERT", "UPDATE", "DELETE"].map { event in
      """
      CREATE TRIGGER settlement_beats_on_\(event.lowercased()) AFTER \(event) ON "settlement" BEGIN
      UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
      """
    }
}
