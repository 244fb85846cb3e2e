import Domain

/// Keys and numbers that hold between stations (migration 004).
///
/// An item's number is unique by the station that gave it and its ordinal, which is its key. Two that
/// read alike may meet in one store: the one that comes second gets a mark of its station.
enum SchemaKeys {
  private typealias Rule = SchemaRule

  /// The steps of migration 004 that concern keys.
  static let statements: [String] = marks + given + station

  /// Two letters of the station in a key; I and O, which read like digits, are not among them.
  private static func mark(of key: String) -> String {
    let letters = "'\(StationMarkLetters.alphabet)'"
    return """
      substr(\(letters), 1 + (\(key) >> 32) % 24, 1)
      || substr(\(letters), 1 + (\(key) >> 32) / 24 % 24, 1)
      """
  }

  private static let marks = [
    """
    ALTER TABLE action_item ADD COLUMN mark TEXT NOT NULL DEFAULT ''
      CONSTRAINT mark_is_two_letters CHECK (mark = '' OR mark GLOB '[A-Z][A-Z]');
    """,
    // SQLite's session takes a column that a row was stored without for NULL, not for its default:
    // every row is stored anew.
    "UPDATE action_item SET mark = '';",
    "DROP INDEX action_item_by_number;",
    "CREATE INDEX action_item_by_number ON action_item(station, ordinal);",
    "DROP TRIGGER action_item_number_is_for_life;",
    """
    CREATE TRIGGER action_item_number_is_for_life
    BEFORE UPDATE OF id, station, ordinal, mark ON action_item
    WHEN old.id <> new.id OR old.station <> new.station OR old.ordinal <> new.ordinal
      OR (old.mark <> new.mark AND old.mark <> '')
    BEGIN SELECT RAISE(ABORT, 'the number of an action item is its own for life'); END;
    """,
    """
    CREATE TRIGGER action_item_is_marked AFTER INSERT ON action_item
    WHEN new.mark = '' AND EXISTS (
      SELECT 1 FROM action_item
      WHERE station = new.station AND ordinal = new.ordinal AND mark = '' AND id <> new.id)
    BEGIN UPDATE action_item SET mark = \(mark(of: "new.id")) WHERE id = new.id; END;
    """,
  ]

  /// Which counts were given: by letters, so that numbers do not read alike without need, and by the
  /// station itself, so that no key is given twice after its letters have changed.
  private static let given = [
    """
    INSERT INTO counter(name, last)
      SELECT 'item', last FROM counter WHERE name = 'item-' || (SELECT letters FROM station);
    """,
    """
    CREATE TRIGGER action_item_key_is_given AFTER INSERT ON action_item
    WHEN new.id >> 32 = (SELECT key FROM station) AND new.id & 0xFFFFFFFF < 0x80000000 BEGIN
      INSERT INTO counter(name, last) VALUES ('item', new.id & 0xFFFFFFFF)
      ON CONFLICT(name) DO UPDATE SET last = excluded.last WHERE excluded.last > last;
    END;
    """,
    "DROP TRIGGER link_report_key_is_given;",
    """
    CREATE TRIGGER link_report_key_is_given AFTER INSERT ON link_report
    WHEN new.id >> 32 = (SELECT key FROM station) BEGIN
      INSERT INTO counter(name, last) VALUES ('link_report', new.id & 0xFFFFFFFF)
      ON CONFLICT(name) DO UPDATE SET last = excluded.last WHERE excluded.last > last;
    END;
    """,
    // A meeting that people make is known by its whole-number key, in digits where others have a code.
    """
    CREATE TRIGGER meeting_key_is_given AFTER INSERT ON meeting
    WHEN new.id NOT GLOB '*[^0-9]*' AND new.id >> 32 = (SELECT key FROM station) BEGIN
      INSERT INTO counter(name, last) VALUES ('meeting', new.id & 0xFFFFFFFF)
      ON CONFLICT(name) DO UPDATE SET last = excluded.last WHERE excluded.last > last;
    END;
    """,
  ]

  /// Keys of stations lie above those of data folders. A store that has given none yet takes a key of
  /// the upper half; another keeps the one it has.
  private static let station = [
    """
    UPDATE station SET key = key | 0x40000000
    WHERE NOT EXISTS (SELECT 1 FROM change) AND NOT EXISTS (SELECT 1 FROM counter WHERE last > 0);
    """
  ]
}
