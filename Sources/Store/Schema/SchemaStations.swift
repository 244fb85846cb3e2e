/// What a station is known by, and what the list of changes holds besides the changes (migration 004).
///
/// The list is a chain: each record of a station has the number after that of the one before, says
/// under which schema it was made, counts on from everything the store had seen (Lamport), and
/// carries the hash of the one before beside its own.
enum SchemaStations {
  private typealias Rule = SchemaRule

  /// The steps of migration 004 that concern stations and the list of changes.
  static let statements: [String] = ownStation + otherStations + changes

  private static let ownStation = [
    "ALTER TABLE station ADD COLUMN \(Rule.text("name", atMost: 200));",
    // On which machine and in which file the store was written last; nothing until it has been.
    "ALTER TABLE station ADD COLUMN machine TEXT;",
    "ALTER TABLE station ADD COLUMN file TEXT;",
  ]

  /// Stations whose records or numbers are here though they are not this one: what this store was
  /// before it was copied or restored, and what others made.
  private static let otherStations = [
    """
    CREATE TABLE other_station (
      key INTEGER PRIMARY KEY CONSTRAINT key_is_31_bits CHECK (key BETWEEN 1 AND 0x7FFFFFFF),
      letters TEXT NOT NULL CONSTRAINT letters_are_letters CHECK (
        length(letters) BETWEEN 1 AND 4 AND letters NOT GLOB '*[^A-Z]*'),
      \(Rule.text("name", atMost: 200)),
      \(Rule.word("role", ["retired", "known"])),
      since_ms INTEGER NOT NULL
    ) STRICT;
    """
  ]

  private static let changes = [
    // Until now no recorded table had changed its shape: what was recorded is as of 003.
    """
    ALTER TABLE change ADD COLUMN schema INTEGER NOT NULL DEFAULT 3
      CONSTRAINT schema_from_1 CHECK (schema >= 1);
    """,
    """
    ALTER TABLE change ADD COLUMN lamport INTEGER NOT NULL DEFAULT 0
      CONSTRAINT lamport_not_negative CHECK (lamport >= 0);
    """,
    """
    ALTER TABLE change ADD COLUMN previous BLOB
      CONSTRAINT previous_is_a_hash CHECK (length(previous) = 32);
    """,
    "ALTER TABLE change ADD COLUMN hash BLOB CONSTRAINT hash_is_a_hash CHECK (length(hash) = 32);",
    // Up to which number the records of other stations had arrived: {"KEY": NUMBER, …}.
    """
    ALTER TABLE change ADD COLUMN received TEXT
      CONSTRAINT received_is_json CHECK (received IS NULL OR json_valid(received));
    """,
    // Where a record says what had arrived; nearly none does.
    "CREATE INDEX change_by_received ON change(key) WHERE received IS NOT NULL;",
  ]
}
