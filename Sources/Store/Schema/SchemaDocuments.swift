/// The documents themselves, what they enumerate, what they leave in doubt, and what their tables print
/// once for several activities (migration 004).
enum SchemaDocuments {
  private typealias Rule = SchemaRule

  /// The steps of migration 004 that concern documents.
  static let statements: [String] =
    letters + orders + tables.map(\.statement)
    + (["assignment"] + tables.map(\.name)).flatMap(beats)

  // MARK: - Several letters

  /// A body may have several letters for a function, so the letter is part of the key, which SQLite can
  /// change in no other way.
  private static let letters = [
    "CREATE TABLE assignment_before AS SELECT * FROM assignment;",
    "DROP TABLE assignment;",
    Rule.factTable(
      "assignment", key: "stakeholder, function, letter",
      [
        Rule.reference("stakeholder", "stakeholder"), Rule.reference("function", "function"),
        Rule.word("letter", ["R", "A", "C", "I"]), Rule.word("basis", ["document", "decision"]),
        Rule.optionalReference("entry", "printed_duty"),
      ],
      rules: ["CONSTRAINT decision_has_no_entry CHECK (basis = 'document' OR entry IS NULL)"]),
    "INSERT INTO assignment SELECT * FROM assignment_before;",
    "DROP TABLE assignment_before;",
  ]

  // MARK: - The documents' order

  /// Every row is stored anew: a session takes a column that came later for NULL where it was not.
  private static let orders = ["link_performer", "claim"].flatMap { table in
    [
      "ALTER TABLE \(table) ADD COLUMN \(Rule.order) DEFAULT 1;",
      "UPDATE \(table) SET \"order\" = 1;",
    ]
  }

  // MARK: - New tables

  private static let tables: [(name: String, statement: String)] =
    documents + facts + cells

  private static let documents = [
    table(
      "document_section",
      [
        Rule.code("id"), Rule.reference("document", "document"), Rule.order,
        Rule.text("mark", atMost: 50), Rule.bilingual("title"),
      ]),
    table(
      "doubt",
      [
        Rule.code("id"), Rule.order,
        Rule.word("kind", ["sum", "count", "inconsistency", "agreement"]),
        // What a doubt is about may be of any of these kinds, so no reference can say it.
        Rule.word(
          "about_kind",
          [
            "plan", "group", "action", "line", "activity", "indicator", "function", "link",
            "stakeholder", "document", "fact",
          ]),
        Rule.code("about"), Rule.bilingual("label"),
        Rule.bilingual("first"), Rule.text("first_place"),
        Rule.bilingual("second"), Rule.text("second_place"),
      ]),
  ]

  private static let facts = [
    table("fact_list", [Rule.code("id"), Rule.order, Rule.bilingual("name")]),
    table(
      "listed_fact",
      [
        Rule.code("id"), Rule.reference("list", "fact_list"), Rule.order,
        Rule.optionalReference("parent", "listed_fact") + " DEFERRABLE INITIALLY DEFERRED",
        Rule.optionalReference("stakeholder", "stakeholder"),
        Rule.text("number", atMost: 200), Rule.optionalBilingual("kind"),
        Rule.bilingual("label"), Rule.optionalBilingual("detail"), Rule.optionalBilingual("who"),
        Rule.text("dated", atMost: 200), Rule.text("value", atMost: 200), Rule.text("quote"),
      ]),
  ]

  private static let cells = [
    table(
      "group_source", key: "\"group\", \"order\"",
      [
        Rule.reference("group", "plan_group"), Rule.reference("source", "funding_source"),
        Rule.order, Rule.text("printed"),
      ]),
    shared("element", "plan_element"), shared("indicator", "indicator"),
  ]

  /// The other activities beside which a printed cell stands.
  private static func shared(
    _ column: String, _ table: String
  ) -> (name: String, statement: String) {
    (
      "shared_\(column)",
      """
      CREATE TABLE shared_\(column) (
        \(Rule.reference(column, table)),
        \(Rule.reference("activity", "plan_activity")),
        PRIMARY KEY (\(column), activity)
      ) STRICT, WITHOUT ROWID;
      """
    )
  }

  private static func table(
    _ name: String, key: String = "id", _ columns: [String]
  ) -> (name: String, statement: String) {
    (name, Rule.factTable(name, key: key, columns))
  }

  private static func beats(_ table: String) -> [String] {
    ["INSERT", "UPDATE", "DELETE"].map { event in
      """
      CREATE TRIGGER \(table)_beats_on_\(event.lowercased()) AFTER \(event) ON "\(table)" BEGIN
      UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
      """
    }
  }
}
