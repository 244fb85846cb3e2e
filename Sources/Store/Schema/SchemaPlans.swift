/// Several plans in one store: what belongs to a plan names it (migration 004).
///
/// Groups, actions and lines are made anew with a column that may not be empty, because SQLite cannot
/// add one. What refers to them keeps its references: they are by name, and are checked at the end of
/// the transaction. An action's plan is its group's and a line's its action's by composite references;
/// what refers to a plan through others, or names it in a load, is kept from changing sides by triggers.
enum SchemaPlans {
  private typealias Rule = SchemaRule

  /// The steps of migration 004 that concern plans.
  static let statements: [String] =
    ["DROP INDEX one_plan_per_store;", nameless, "PRAGMA defer_foreign_keys = ON;"]
    + [groups, actions, lines].flatMap(\.statements) + guards

  /// The program has never made groups without a plan; whoever did finds them under one.
  private static let nameless = """
    INSERT INTO plan(id, name_fr, name_en) SELECT 'PLAN', 'Plan', 'Plan'
    WHERE NOT EXISTS (SELECT 1 FROM plan) AND EXISTS (SELECT 1 FROM plan_group);
    """

  private static let groups = Remake(
    table: "plan_group",
    names: ["id", "order", "name_fr", "name_en", "printed_subtotal"],
    columns: [
      Rule.code("id"), Rule.order, Rule.bilingual("name"),
      Rule.text("printed_subtotal", atMost: 200),
    ],
    rules: ["FOREIGN KEY (plan) REFERENCES plan(id)"])

  private static let actions = Remake(
    table: "plan_action",
    names: ["id", "group", "order", "printed_number", "name_fr", "name_en"],
    columns: [
      Rule.code("id"), "\"group\" TEXT NOT NULL", Rule.order,
      Rule.text("printed_number", atMost: 50), Rule.bilingual("name"),
    ],
    rules: ["FOREIGN KEY (\"group\", plan) REFERENCES plan_group(id, plan)"])

  private static let lines = Remake(
    table: "budget_line",
    names: [
      "id", "action", "order", "name_fr", "name_en", "printed_amount", "printed_period",
      "reconciled", "decision",
    ],
    columns: [
      Rule.code("id"), "action TEXT NOT NULL", Rule.order, Rule.bilingual("name"),
      Rule.text("printed_amount", atMost: 200), Rule.text("printed_period", atMost: 200),
      "reconciled INTEGER CONSTRAINT reconciled_not_negative CHECK (reconciled >= 0)",
      "decision TEXT",
    ],
    rules: ["FOREIGN KEY (action, plan) REFERENCES plan_action(id, plan)"])

  /// A table made anew with the plan as its last column, so that what was recorded of the others before
  /// can still be read.
  private struct Remake {
    let table: String
    /// The columns it had, without where the fact stands.
    let names: [String]
    /// The same with their rules.
    let columns: [String]
    let rules: [String]

    var statements: [String] {
      let kept = (names + ["citation", "illustrative"]).map { "\"\($0)\"" }.joined(separator: ", ")
      let body = columns + [Rule.origin, "plan TEXT NOT NULL", "PRIMARY KEY (id)"]
      // The second key is what composite references refer to.
      let keys = ["UNIQUE (id, plan)"] + rules
      return [
        "CREATE TABLE \(table)_before AS SELECT * FROM \(table);",
        "DROP TABLE \(table);",
        """
        CREATE TABLE \(table) (
        \((body + keys).joined(separator: ",\n"))
        ) STRICT, WITHOUT ROWID;
        """,
        """
        INSERT INTO \(table)(\(kept), plan)
        SELECT \(kept), (SELECT id FROM plan) FROM \(table)_before;
        """,
        "DROP TABLE \(table)_before;",
      ] + beats
    }

    /// Triggers go with their table.
    private var beats: [String] {
      ["INSERT", "UPDATE", "DELETE"].map { event in
        """
        CREATE TRIGGER \(table)_beats_on_\(event.lowercased()) AFTER \(event) ON "\(table)" BEGIN
        UPDATE pulse SET beats = beats + 1 WHERE topic = 'facts'; END;
        """
      }
    }
  }

  // MARK: - Nothing changes sides

  /// Codes are unique in a store, whatever the plan: the folder of another plan that uses one again
  /// would take it away from its plan, and money with it.
  private static let guards: [String] =
    [
      stays("plan_group", "plan") { $0 }, stays("plan_action", "plan") { $0 },
      stays("budget_line", "plan") { $0 }, stays("plan_activity", "action", plan(ofAction:)),
      stays("plan_element", "activity", plan(ofActivity:)),
      stays("indicator", "activity", plan(ofActivity:)), stays("entry", "line", plan(ofLine:)),
    ]
    + ["INSERT", "UPDATE"].map { event in
      """
      CREATE TRIGGER line_activity_is_of_its_plan_on_\(event.lowercased())
      BEFORE \(event) ON line_activity
      WHEN \(plan(ofLine: "new.line")) <> \(plan(ofActivity: "new.activity"))
      BEGIN SELECT RAISE(ABORT, 'a line pays for activities of its own plan'); END;
      """
    }

  private static func stays(
    _ table: String, _ column: String, _ plan: (String) -> String
  ) -> String {
    """
    CREATE TRIGGER \(table)_stays_in_its_plan BEFORE UPDATE OF "\(column)" ON \(table)
    WHEN \(plan("old.\"\(column)\"")) <> \(plan("new.\"\(column)\""))
    BEGIN SELECT RAISE(ABORT, 'the code belongs to another plan'); END;
    """
  }

  private static func plan(ofAction action: String) -> String {
    "(SELECT plan FROM plan_action WHERE id = \(action))"
  }

  private static func plan(ofActivity activity: String) -> String {
    """
    (SELECT plan_action.plan FROM plan_action JOIN plan_activity
      ON plan_activity.action = plan_action.id WHERE plan_activity.id = \(activity))
    """
  }

  private static func plan(ofLine line: String) -> String {
    "(SELECT plan FROM budget_line WHERE id = \(line))"
  }
}
