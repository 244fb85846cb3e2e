import Domain
import Wording

/// The way of a note out of a form to the person's own editor, and back (test: `WorkspaceNoteTests`).
///
/// What comes back goes into the form and is kept as a draft before anything else is done with it.
struct NoteReturn {
  let workspace: Workspace
  let edit: NoteEdit
  /// Where the text is, for the person if it cannot be kept whole.
  let file: String

  private var wording: Wording { workspace.wording }

  /// Asks for an editor on the note of the form in front. What else has been typed is a draft of its own
  /// already, and the note is to be part of it.
  static func begin(_ workspace: Workspace, isSavedAtOnce: Bool) {
    guard let front = workspace.dialogue as? any NoteTaking, let content = front.draft else {
      return
    }
    let text = front.beginNote()
    workspace.keepDraft()
    workspace.request = .editNote(
      NoteEdit(
        name: front.noteName, text: text, draft: workspace.drafts.current(content),
        isSavedAtOnce: isSavedAtOnce))
  }

  /// Takes what the editor has made of the note.
  ///
  /// - Returns: Whether the text is safe, so that the file is not needed any more.
  func take(_ edited: EditedNote) -> Bool {
    guard workspace.dialogue is any NoteTaking else { return false }
    switch edited {
    case .unchanged: leave(Phrase.Terminal.noteUnchanged, .muted)
    case .failed(let why): leave(why, .warning)
    case .unfinished(let text, let why):
      guard keep(text) else { return false }
      workspace.say(why, .warning)
    case .text(let text, let remark):
      guard keep(text) else { return false }
      if edit.isSavedAtOnce {
        workspace.handle(.accept)
      } else {
        workspace.say(Phrase.Terminal.noteTaken, .plain)
      }
      if let remark { sayBesides(remark) }
    }
    return true
  }

  /// Puts a text into the form and keeps the form as a draft, or says why not everything is there.
  private func keep(_ text: String) -> Bool {
    workspace.drafts.begin(with: edit.draft)
    (workspace.dialogue as? any NoteTaking)?.replaceNote(with: text)
    guard workspace.keepDraft() else {
      workspace.say(Phrase.Notes.notKept(path: file), .error)
      return false
    }
    guard text.count > ActionItemContent.longestNote else { return true }
    workspace.say(
      Phrase.Terminal.noteTooLong(
        wording.number(text.count), most: wording.number(ActionItemContent.longestNote),
        path: file),
      .warning)
    return false
  }

  /// Says something after what is being said of the errand under way.
  private func sayBesides(_ remark: Bilingual) {
    workspace.errands.send(.writing) {
    } then: { _ in
      let words = [workspace.message?.text, wording(remark)].compactMap(\.self)
      workspace.message = Span(words.joined(separator: " "), .warning)
    }
  }

  private func leave(_ why: Bilingual, _ tone: Tone) {
    if edit.isSavedAtOnce { workspace.dialogue = nil }
    workspace.say(why, tone)
  }
}
