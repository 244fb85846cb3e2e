import Domain
import Wording

/// A note on its way to a text editor and back.
public struct NoteEdit: Hashable, Sendable {
  /// What the file is named after: the item's number, or nothing for a new item.
  public let name: String
  /// The note as it stands.
  public let text: String
  /// Whether it is saved when it comes back; else it only goes into the open form.
  let isSavedAtOnce: Bool
}

/// What a text editor has made of a note.
public enum EditedNote: Hashable, Sendable {
  /// Another text, as the file holds it.
  case text(String)
  /// The same.
  case unchanged
  /// Nothing; the sentence says why.
  case failed(Bilingual)
}

// MARK: - Writing a long note in an editor

extension Workspace {
  /// The most characters a note may have.
  public static var longestNote: Int { ActionItemContent.longestNote }

  /// Asks for an editor on the selected item's note. The item's form stands under it meanwhile: what
  /// comes back is saved as if it had been typed there, and if that cannot be, nothing is lost.
  func editNote() {
    guard let item = actions.selected else { return }
    let form = ItemForm(
      item: item, defaults: item.content, register: actions.register, wording: wording,
      today: today)
    overlay = .form(form)
    askForEditor(form, isSavedAtOnce: true)
  }

  /// Asks for an editor on the note of a form.
  func askForEditor(_ form: ItemForm, isSavedAtOnce: Bool = false) {
    form.focus = .note
    request = .editNote(
      NoteEdit(
        name: form.item?.number.description ?? "", text: form.text(.note),
        isSavedAtOnce: isSavedAtOnce))
  }

  /// Takes what the editor has made of a note.
  ///
  /// - Parameter keptFile: Where the whole text is, if it is too long for a note.
  public func take(_ edited: EditedNote, of edit: NoteEdit, keptFile: String? = nil) {
    guard case .form(let form) = overlay else { return }
    switch edited {
    case .unchanged: leaveForm(edit, Phrase.Terminal.noteUnchanged, .muted)
    case .failed(let why): leaveForm(edit, why, .warning)
    case .text(let text):
      form.replaceNote(with: text)
      if let keptFile {
        say(
          Phrase.Terminal.noteTooLong(
            wording.number(text.count), most: wording.number(Self.longestNote), path: keptFile),
          .warning)
      } else if edit.isSavedAtOnce {
        handle(.accept)
      } else {
        say(Phrase.Terminal.noteTaken, .plain)
      }
      noteTyping()
    }
  }

  private func leaveForm(_ edit: NoteEdit, _ why: Bilingual, _ tone: Tone) {
    if edit.isSavedAtOnce { overlay = nil }
    say(why, tone)
  }
}

extension ItemForm {
  /// Puts a text into the note as if it had been typed, without the blank lines at its end.
  fileprivate func replaceNote(with text: String) {
    focus = .note
    let end = text.lastIndex { !$0.isNewline }.map(text.index(after:)) ?? text.startIndex
    for edit in [.end, .deleteToStart, .insert(String(text[..<end]))] as [TextEdit] { type(edit) }
  }
}
