import Domain

/// A note on its way to a text editor and back.
public struct NoteEdit: Hashable, Sendable {
  /// What the file is named after: the item's number, or nothing for a new item.
  public let name: String
  /// The note as it stands.
  public let text: String
  /// The form that it belongs to, as a draft: what is kept of it wherever the editor leaves the text.
  public let draft: Draft
  /// Whether it is saved when it comes back; else it only goes into the open form.
  let isSavedAtOnce: Bool

  /// A text as a note holds it that it is typed into: without controls, and without the blank lines at
  /// its end.
  public static func asTyped(_ text: String) -> String {
    let end = text.lastIndex { !$0.isNewline }.map(text.index(after:)) ?? text.startIndex
    var field = TextField(limit: ActionItemContent.longestNote, isMultiline: true)
    field.apply(.insert(String(text[..<end])))
    return field.text
  }
}

/// What a text editor has made of a note.
public enum EditedNote: Hashable, Sendable {
  /// Another text, as the file holds it, and a word about how it was read.
  case text(String, Bilingual? = nil)
  /// Another text, though the editor did not end well; the sentence says how it ended.
  case unfinished(String, Bilingual)
  /// The same.
  case unchanged
  /// Nothing; the sentence says why.
  case failed(Bilingual)
}
