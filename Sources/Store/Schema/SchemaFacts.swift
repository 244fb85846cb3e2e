/// Tables of what the documents say about bodies, functions, the chain and frameworks.
enum SchemaFacts {
  private typealias Rule = SchemaRule

  /// The statements of migration 001.
  static let statements: [String] = stakeholders + chain + frameworks

  private static let stakeholders = [
    Rule.factTable(
      "document",
      [Rule.code("id"), Rule.bilingual("title"), Rule.text("issuer"), Rule.text("dated")]),
    Rule.factTable(
      "stakeholder",
      [
        Rule.code("id"), Rule.word("level", ["national", "provincial", "other"]),
        Rule.text("kind", atMost: 100), Rule.bilingual("short"), Rule.bilingual("name"),
        Rule.optionalWord("guide_table", ["national", "provincial"]),
        "guide_row INTEGER CONSTRAINT guide_row_from_1 CHECK (guide_row >= 1)",
      ],
      rules: [
        "CONSTRAINT guide_row_has_a_table CHECK ((guide_table IS NULL) = (guide_row IS NULL))"
      ]),
    Rule.factTable(
      "printed_duty",
      [
        Rule.code("id"), Rule.reference("stakeholder", "stakeholder"),
        Rule.word("column", ["responsibility", "role"]), Rule.order, Rule.bilingual("label"),
      ]),
    Rule.factTable(
      "function", [Rule.code("id"), Rule.order, Rule.bilingual("short"), Rule.bilingual("name")]),
    Rule.factTable(
      "assignment", key: "stakeholder, function",
      [
        Rule.reference("stakeholder", "stakeholder"), Rule.reference("function", "function"),
        Rule.word("letter", ["R", "A", "C", "I"]), Rule.word("basis", ["document", "decision"]),
        Rule.optionalReference("entry", "printed_duty"),
      ],
      rules: ["CONSTRAINT decision_has_no_entry CHECK (basis = 'document' OR entry IS NULL)"]),
    Rule.factTable(
      "claim",
      [
        Rule.code("id"), Rule.reference("stakeholder", "stakeholder"),
        Rule.reference("function", "function"), Rule.word("letter", ["R", "A", "C", "I"]),
        Rule.bilingual("label"),
      ]),
  ]

  private static let chain = [
    Rule.factTable(
      "chain_link",
      [
        Rule.code("id"), Rule.order, Rule.bilingual("short"), Rule.bilingual("name"),
        Rule.optionalBilingual("gap"),
      ]),
    Rule.factTable(
      "link_performer", key: "link, stakeholder, capacity",
      [
        Rule.reference("link", "chain_link"), Rule.reference("stakeholder", "stakeholder"),
        Rule.word("capacity", ["mandated", "default", "usual"]),
        Rule.word("basis", ["stated", "implied"]),
      ]),
    Rule.factTable(
      "handover", key: "from_link, to_link",
      [
        Rule.reference("from_link", "chain_link"), Rule.reference("to_link", "chain_link"),
        Rule.bilingual("label"),
      ],
      rules: ["CONSTRAINT handover_leads_on CHECK (from_link <> to_link)"]),
    Rule.factTable("territory", [Rule.code("id"), Rule.order, Rule.bilingual("name")]),
    """
    CREATE TABLE link_report (
      id INTEGER PRIMARY KEY,
      \(Rule.reference("link", "chain_link")),
      \(Rule.reference("territory", "territory")),
      \(Rule.word("status", ["not-started", "under-way", "blocked", "done", "unknown"])),
      \(Rule.day("day")),
      \(Rule.text("note", atMost: 10_000)),
      \(Rule.text("author", atMost: 200)),
      \(Rule.origin)
    ) STRICT;
    """,
    "CREATE INDEX link_report_by_day ON link_report(link, territory, day, id);",
  ]

  private static let frameworks = [
    Rule.factTable("framework", [Rule.code("id"), Rule.bilingual("name"), Rule.text("dated")]),
    Rule.factTable(
      "axis",
      [
        Rule.code("id"), Rule.reference("framework", "framework"), Rule.order,
        Rule.bilingual("name"),
      ]),
    Rule.factTable(
      "meeting",
      [
        Rule.code("id"), "number INTEGER NOT NULL CONSTRAINT number_from_1 CHECK (number >= 1)",
        Rule.day("day"), Rule.text("place"), Rule.bilingual("name"),
      ]),
  ]
}
