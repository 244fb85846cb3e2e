/// Tables of the operational plan: amounts and periods exactly as printed, and money booked.
enum SchemaPlan {
  private typealias Rule = SchemaRule

  /// The statements of migration 001.
  static let statements: [String] = framework + money

  private static let framework = [
    Rule.factTable(
      "plan", [Rule.code("id"), Rule.bilingual("name"), Rule.text("printed_total", atMost: 200)]),
    // Groups and lines name no plan: a store holds one.
    "CREATE UNIQUE INDEX one_plan_per_store ON plan((1));",
    Rule.factTable(
      "plan_group",
      [
        Rule.code("id"), Rule.order, Rule.bilingual("name"),
        Rule.text("printed_subtotal", atMost: 200),
      ]),
    Rule.factTable(
      "plan_action",
      [
        Rule.code("id"), Rule.reference("group", "plan_group"), Rule.order,
        Rule.text("printed_number", atMost: 50), Rule.bilingual("name"),
      ]),
    Rule.factTable(
      "plan_activity",
      [
        Rule.code("id"), Rule.reference("action", "plan_action"), Rule.order,
        Rule.bilingual("name"), Rule.optionalBilingual("zone"),
        Rule.text("printed_period", atMost: 200),
      ]),
    Rule.factTable(
      "plan_element",
      [
        Rule.code("id"), Rule.reference("activity", "plan_activity"),
        Rule.word("kind", ["objective", "result", "indicator", "target"]), Rule.order,
        Rule.bilingual("label"), Rule.text("printed_column", atMost: 200),
      ]),
    Rule.factTable(
      "indicator",
      [
        Rule.code("id"), Rule.reference("activity", "plan_activity"), Rule.bilingual("name"),
        Rule.text("unit", atMost: 200), "target INTEGER",
      ]),
    Rule.factTable(
      "activity_mapping", key: "activity, link",
      [
        Rule.reference("activity", "plan_activity"), Rule.reference("link", "chain_link"),
        Rule.bilingual("reason"),
      ]),
  ]

  private static let money = [
    Rule.factTable(
      "budget_line",
      [
        Rule.code("id"), Rule.reference("action", "plan_action"), Rule.order,
        Rule.bilingual("name"), Rule.text("printed_amount", atMost: 200),
        Rule.text("printed_period", atMost: 200),
        "reconciled INTEGER CONSTRAINT reconciled_not_negative CHECK (reconciled >= 0)",
        "decision TEXT",
      ]),
    """
    CREATE TABLE line_activity (
      \(Rule.reference("line", "budget_line")),
      \(Rule.reference("activity", "plan_activity")),
      \(Rule.order),
      PRIMARY KEY (line, activity)
    ) STRICT, WITHOUT ROWID;
    """,
    Rule.factTable(
      "funding_source",
      [
        Rule.code("id"), Rule.bilingual("name"),
        Rule.optionalReference("stakeholder", "stakeholder"),
      ]),
    Rule.factTable(
      "line_source", key: "line, \"order\"",
      [
        Rule.reference("line", "budget_line"), Rule.reference("source", "funding_source"),
        Rule.order, Rule.text("printed"),
      ]),
    Rule.factTable(
      "implementer", key: "line, \"order\"",
      [
        Rule.reference("line", "budget_line"), Rule.reference("stakeholder", "stakeholder"),
        Rule.order, Rule.text("printed"),
      ]),
    Rule.factTable(
      "entry",
      [
        Rule.code("id"), Rule.reference("line", "budget_line"),
        Rule.word("kind", ["commitment", "disbursement"]), Rule.day("day"),
        "amount INTEGER NOT NULL CONSTRAINT amount_not_negative CHECK (amount >= 0)",
        Rule.word("currency", ["USD"]), Rule.optionalReference("source", "funding_source"),
        Rule.text("voucher", atMost: 200), Rule.text("note", atMost: 10_000),
      ]),
    "CREATE INDEX entry_by_line ON entry(line);",
  ]
}
