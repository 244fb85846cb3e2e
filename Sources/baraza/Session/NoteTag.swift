import Domain
import Store
import ViewModels

/// What a note's file belongs to, in a file beside it (`baraza-A-003k3Jd9s.json`): enough for another
/// session to offer the text as a draft when this one is gone.
struct NoteTag: Codable {
  /// The store, by the path that leads to it without links.
  let store: String
  /// The session that lent it to an editor.
  let session: String
  /// Who wrote there.
  let author: String
  /// The form that the note belongs to: which item, what it held, what was typed besides.
  let draft: Draft
  /// What the editor was given, or what of its text is in the store by now: another text is news.
  var safe: String
  /// The editor's process.
  var editor: ProcessMark?
  /// Whether a window may still be open on the file, although the editor was back.
  var isLeftOpen = false
  /// When the file was written that the person has been told of (milliseconds): it is theirs, and is
  /// neither offered nor taken away.
  var told: Int64?

  /// The draft with another text in its note.
  func draft(holding text: String) -> Draft {
    var draft = draft
    draft.typed[ActionField.note.rawValue] = NoteEdit.asTyped(text)
    return draft
  }
}
