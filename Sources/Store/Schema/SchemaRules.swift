/// Columns with their rules, as the migrations write them: frozen with the first that has used them.
///
/// A rule has a name, because SQLite names the rule that refuses a value and the user is shown it.
enum SchemaRule {
  /// A short code that other tables refer to.
  static func code(_ column: String) -> String {
    """
    "\(column)" TEXT NOT NULL CONSTRAINT \(column)_is_a_code CHECK (
      length("\(column)") BETWEEN 1 AND 64 AND "\(column)" NOT GLOB '*[^A-Za-z0-9.-]*')
    """
  }

  /// A reference to a code of another table.
  static func reference(_ column: String, _ table: String) -> String {
    "\"\(column)\" TEXT NOT NULL REFERENCES \(table)(id)"
  }

  /// A reference that may be missing.
  static func optionalReference(_ column: String, _ table: String) -> String {
    "\"\(column)\" TEXT REFERENCES \(table)(id)"
  }

  /// A text that may be empty.
  static func text(_ column: String, atMost length: Int = 2000) -> String {
    """
    "\(column)" TEXT NOT NULL DEFAULT '' CONSTRAINT \(column)_length CHECK (
      length("\(column)") <= \(length) AND instr("\(column)", char(0)) = 0)
    """
  }

  /// A text that says something.
  static func filled(_ column: String, atMost length: Int = 2000) -> String {
    """
    "\(column)" TEXT NOT NULL
      CONSTRAINT \(column)_not_empty CHECK (trim("\(column)") <> '')
      CONSTRAINT \(column)_length CHECK (
        length("\(column)") <= \(length) AND instr("\(column)", char(0)) = 0)
    """
  }

  /// A wording in both languages.
  static func bilingual(_ column: String) -> String {
    filled("\(column)_fr") + ",\n" + filled("\(column)_en")
  }

  /// A wording in both languages or in none.
  static func optionalBilingual(_ column: String) -> String {
    text("\(column)_fr") + ",\n" + text("\(column)_en")
  }

  /// A calendar day.
  static func day(_ column: String) -> String { "\(optionalDay(column)) NOT NULL" }

  /// A calendar day that may be missing.
  static func optionalDay(_ column: String) -> String {
    """
    "\(column)" TEXT CONSTRAINT \(column)_is_a_day CHECK (
      "\(column)" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
      AND date("\(column)") = "\(column)")
    """
  }

  /// One of a few words.
  static func word(_ column: String, _ words: [String]) -> String {
    "\(optionalWord(column, words)) NOT NULL"
  }

  /// One of a few words, or nothing.
  static func optionalWord(_ column: String, _ words: [String]) -> String {
    let list = words.map { "'\($0)'" }.joined(separator: ", ")
    return "\"\(column)\" TEXT CONSTRAINT \(column)_is_known CHECK (\"\(column)\" IN (\(list)))"
  }

  /// A place in a row of things, from 1.
  static let order = "\"order\" INTEGER NOT NULL CONSTRAINT order_from_1 CHECK (\"order\" >= 1)"

  /// Where a fact stands, and whether it was made up for the demonstration.
  static let origin = """
    \(text("citation", atMost: 4000)),
    illustrative INTEGER NOT NULL DEFAULT 0
      CONSTRAINT illustrative_is_yes_or_no CHECK (illustrative IN (0, 1))
    """

  /// A table whose rows the documents name by code.
  static func factTable(
    _ name: String, key: String = "id", _ columns: [String], rules: [String] = []
  ) -> String {
    let body = (columns + [origin, "PRIMARY KEY (\(key))"] + rules).joined(separator: ",\n")
    return "CREATE TABLE \(name) (\n\(body)\n) STRICT, WITHOUT ROWID;"
  }
}
