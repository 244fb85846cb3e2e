import Domain
import Wording

/// What a pane or a dialogue answers to an input: the closed list of what can come of it.
///
/// Neither reaches into the workspace or into another pane. The workspace carries effects out one after
/// the other.
package enum Effect {
  /// Says something in the status line, until the next key.
  case say(Bilingual, Tone)
  /// Puts a dialogue over what is in front.
  case open(any Dialogue)
  /// Puts a dialogue in the place of the one in front.
  case replace(any Dialogue)
  /// Takes away the dialogue in front.
  case close
  /// Forgets what was being typed: it was given up on purpose.
  case forgetDraft
  /// Takes over a draft that another session left.
  case adopt(Draft)
  /// Shows a pane.
  case show(Pane)
  /// Shows the pane that has something, and selects it.
  case reveal(Address)
  /// The same, and Esc comes back from there.
  case go(Address)
  /// Everything may have changed: it is read again before it is shown.
  case reread
  /// Reads or writes away from the keyboard, then goes on.
  case send(Errand)
  /// Says what became of an undo or a redo, and offers what can be done where it was refused.
  case undone(UndoOutcome, UndoWay, nothing: Bilingual)
  /// Shows lists with these columns, and keeps that for the sessions to come if it is meant so.
  case arrange(ColumnChoices, isKept: Bool)
  /// Wears a theme.
  case wear(theme: String)
  /// Asks for the person's own editor on the note of the form in front, whose text is saved at once when
  /// it comes back, or only goes into the form.
  case editNote(isSavedAtOnce: Bool)
  /// Asks the program around the workspace for something.
  case ask(ProgramRequest)
  /// Runs a command that was chosen by its name.
  case run(Command)
  /// Gives an input to what is now in front.
  case pass(Input)
}

/// Whether a change was taken back or made again.
public enum UndoWay: Hashable, Sendable {
  case undone, redone
}

/// Something that only the program around the workspace can do.
public enum ProgramRequest: Hashable, Sendable {
  case quit, redraw, suspend
  case copy(CopiedText)
  case editNote(NoteEdit)
}

/// Text for the clipboard.
public struct CopiedText: Hashable, Sendable {
  /// What it is, for the message.
  public let name: String
  /// The lines.
  public let lines: [String]
}
