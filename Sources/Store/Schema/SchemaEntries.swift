import GRDB

/// Entries under whole-number keys of the station that made them (migration 003).
///
/// Until now an entry had only the code of its data file. Those keep it, to be known again when the
/// folder is loaded again, and are given keys in the order of day and code. What people enter has no
/// code, and is never edited: a correction takes its place, one at most.
enum SchemaEntries {
  private typealias Rule = SchemaRule

  /// The steps of migration 003.
  static let statements: [String] =
    [
      "DROP INDEX entry_by_line;",
      "ALTER TABLE entry RENAME TO entry_by_code;",
      table, copy,
      "DROP TABLE entry_by_code;",
      "CREATE INDEX entry_by_line ON entry(line);",
      "CREATE UNIQUE INDEX entry_is_corrected_once ON entry(corrects) WHERE corrects IS NOT NULL;",
      count,
    ] + triggers

  private static let table = """
    CREATE TABLE entry (
      key INTEGER PRIMARY KEY,
      code TEXT CONSTRAINT code_is_unique UNIQUE CONSTRAINT code_is_a_code CHECK (
        length(code) BETWEEN 1 AND 64 AND code NOT GLOB '*[^A-Za-z0-9.-]*'),
      \(Rule.reference("line", "budget_line")),
      \(Rule.word("kind", ["commitment", "disbursement", "correction"])),
      \(Rule.day("day")),
      amount INTEGER NOT NULL CONSTRAINT amount_not_negative CHECK (amount >= 0),
      \(Rule.word("currency", ["USD"])) DEFAULT 'USD',
      \(Rule.optionalReference("source", "funding_source")),
      \(Rule.text("voucher", atMost: 200)),
      \(Rule.text("note", atMost: 10_000)),
      corrects INTEGER REFERENCES entry(key)
        CONSTRAINT entry_corrects_another CHECK (corrects <> key),
      \(Rule.origin),
      CONSTRAINT correction_corrects_something CHECK (
        (kind = 'correction') = (corrects IS NOT NULL))
    ) STRICT;
    """

  private static let copy = """
    INSERT INTO entry(
      key, code, line, kind, day, amount, currency, source, voucher, note, citation, illustrative)
    SELECT (SELECT key FROM station) << 32 | row_number() OVER (ORDER BY day, id), id, line, kind,
      day, amount, currency, source, voucher, note, citation, illustrative
    FROM entry_by_code;
    """

  private static let count = """
    INSERT INTO counter(name, last) SELECT 'entry', count(*) FROM entry WHERE TRUE
    ON CONFLICT(name) DO UPDATE SET last = excluded.last;
    """

  private static let triggers =
    [
      """
      CREATE TRIGGER entry_key_is_given AFTER INSERT ON entry
      WHEN new.key >> 32 = (SELECT key FROM station) BEGIN
        INSERT INTO counter(name, last) VALUES ('entry', new.key & 0xFFFFFFFF)
        ON CONFLICT(name) DO UPDATE SET last = excluded.last WHERE excluded.last > last;
      END;
      """,
      """
      CREATE TRIGGER entry_is_never_edited BEFORE UPDATE ON entry
      WHEN old.code IS NULL OR old.code IS NOT new.code OR old.key <> new.key
      BEGIN SELECT RAISE(ABORT, 'an entry is never edited, only corrected by another'); END;
      """,
    ]
    + ["INSERT", "UPDATE", "DELETE"].map { event in
      """
      CREATE TRIGGER entry_beats_on_\(event.lowercased()) AFTER \(event) ON "entry" BEGIN
      UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
      """
    }
}
