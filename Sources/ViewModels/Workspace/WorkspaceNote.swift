import Domain
import Wording

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
    var field = TextField(limit: Workspace.longestNote, isMultiline: true)
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
    // What else has been typed is a draft of its own already, and the note is to be part of it.
    keepDraft()
    let draft = Draft(
      id: draftID, form: form.item.map { .item($0.id) } ?? .newItem,
      base: form.item == nil ? nil : form.base, typed: form.typed)
    request = .editNote(
      NoteEdit(
        name: form.item?.number.description ?? "", text: form.text(.note), draft: draft,
        isSavedAtOnce: isSavedAtOnce))
  }

  /// Takes what the editor has made of a note: it goes into the form and is kept as a draft before
  /// anything else is done with it.
  ///
  /// - Parameter file: Where the text is, for the person if it cannot be kept whole.
  /// - Returns: Whether the text is safe, so that the file is not needed any more.
  @discardableResult
  public func take(_ edited: EditedNote, of edit: NoteEdit, file: String = "") -> Bool {
    guard case .form(let form) = overlay else { return false }
    switch edited {
    case .unchanged: leaveForm(edit, Phrase.Terminal.noteUnchanged, .muted)
    case .failed(let why): leaveForm(edit, why, .warning)
    case .unfinished(let text, let why):
      guard keep(text, in: form, of: edit, file: file) else { return false }
      say(why, .warning)
    case .text(let text, let remark):
      guard keep(text, in: form, of: edit, file: file) else { return false }
      if edit.isSavedAtOnce { handle(.accept) } else { say(Phrase.Terminal.noteTaken, .plain) }
      if let remark { sayBesides(remark) }
    }
    return true
  }

  /// Puts a text into the form and keeps the form as a draft, or says why not everything is there.
  private func keep(
    _ text: String, in form: ItemForm, of edit: NoteEdit, file: String
  ) -> Bool {
    draft = draft ?? edit.draft
    form.replaceNote(with: text)
    guard keepDraft() else {
      say(Phrase.Notes.notKept(path: file), .error)
      return false
    }
    guard text.count > Self.longestNote else { return true }
    say(
      Phrase.Terminal.noteTooLong(
        wording.number(text.count), most: wording.number(Self.longestNote), path: file),
      .warning)
    return false
  }

  /// Says something after what is being said of the errand under way.
  private func sayBesides(_ remark: Bilingual) {
    errands.send(.writing) {
    } then: { [self] _ in
      let words = [message?.text, wording(remark)].compactMap(\.self).joined(separator: " ")
      message = Span(words, .warning)
    }
  }

  private func leaveForm(_ edit: NoteEdit, _ why: Bilingual, _ tone: Tone) {
    if edit.isSavedAtOnce { overlay = nil }
    say(why, tone)
  }
}

extension ItemForm {
  /// Puts a text into the note as if it had been typed.
  fileprivate func replaceNote(with text: String) {
    focus = .note
    for edit in [.end, .deleteToStart, .insert(NoteEdit.asTyped(text))] as [TextEdit] { type(edit) }
  }
}
