import Domain

/// What the word index holds of an item's texts (migration 004): `œ` as `oe`, `æ` as `ae`, and nothing that
/// cannot be seen, so that a word is found however it is typed and wherever it was copied from.
///
/// Accents and capitals are SQLite's own affair; these it leaves alone, and a soft hyphen even parts a
/// word in two for it. `WordFolding` is the same in Swift.
enum SchemaWords {
  /// The steps of migration 004 that concern the word index. Only items with such letters are indexed anew.
  static let statements: [String] =
    [
      """
      INSERT INTO action_item_text(action_item_text, rowid, number, title, note, owner)
        SELECT 'delete', id, number, title, note, owner FROM action_item_words WHERE \(isOther);
      """,
      "DROP VIEW action_item_words;",
      """
      CREATE VIEW action_item_words(id, number, title, note, owner) AS
        SELECT id, \(ActionTriggers.numberWords("action_item")), \(indexed("title")),
          \(indexed("note")), owner FROM action_item;
      """,
      """
      INSERT INTO action_item_text(rowid, number, title, note, owner)
        SELECT words.id, number, words.title, words.note, words.owner
        FROM action_item JOIN action_item_words AS words USING (id)
        WHERE action_item.title <> words.title OR action_item.note <> words.note;
      """,
    ]
    + ["added", "deleted", "edited"].map { "DROP TRIGGER action_item_words_\($0);" }
    + ActionTriggers.wordTriggers(indexed)

  /// A text as it goes into the index, as an expression of SQLite's own functions, so that the index stays
  /// right when another program writes to the store.
  private static func indexed(_ text: String) -> String {
    let replaced =
      WordFolding.ligatures.map { ("'\($0.0)'", "'\($0.1)'") }
      + WordFolding.invisible.map { ("char(\($0.value))", "''") }
    return replaced.reduce(text) { "replace(\($0), \($1.0), \($1.1))" }
  }

  private static let isOther = "title <> \(indexed("title")) OR note <> \(indexed("note"))"
}
