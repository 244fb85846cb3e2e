import CursesTerminal
import Domain
import Glibc
import Interchange
import Store
import ViewModels
import Wording

/// The person's own text editor on a note: the file that it works on, and what became of it.
///
/// The order is always the same, however the editor ends: the text is read, it goes into the form and is
/// kept as a draft, and only then is the file taken away. Where that cannot be done the file stays, and the
/// person is told where.
final class NoteEditor {
  /// Lends the terminal to a program, given its path and its arguments; tells its process number.
  typealias Run = (_ words: [String], _ started: (pid_t) -> Void) throws -> ProgramEnding

  private let shelf: NoteShelf
  private var kept: [NoteFile] = []
  private var remarks: [Bilingual] = []

  /// An editor that comes back sooner without a change has hardly been looked at: most likely it has
  /// opened a window and gone (milliseconds).
  private static let shortestLook = 3000

  init(store: Store, author: String) { shelf = NoteShelf(for: store, author: author) }

  /// Lets a note be written, and gives the workspace what came of it.
  func edit(_ note: NoteEdit, for workspace: Workspace, run: Run) {
    workspace.keepDraft()
    do {
      let file = try shelf.place(note)
      let began = Environment.steady
      do {
        // The variable may hold options and settings, which a shell and `env` know how to read. Neither
        // stays: signals and the exit status are the editor's own.
        let words = ["/bin/sh", "-c", "exec env \(Self.command) \"$@\"", Self.command, file.path]
        let ending = try run(words) { editor in mark(file) { $0.editor = ProcessMark(of: editor) } }
        let isQuick = Environment.steady - began < Self.shortestLook
        finish(file, of: note, ending, isQuick: isQuick, for: workspace)
      } catch let failure as TerminalFailure {
        file.remove()
        workspace.take(.failed(failure.sentence), of: note)
      }
    } catch {
      let reason = (error as? NoteFile.Failure)?.reason ?? String(describing: error)
      workspace.take(
        .failed(Phrase.Terminal.noFileToEdit(Environment.stateFolder, reason: reason)), of: note)
    }
  }

  /// Makes drafts of what editors of sessions that are gone have left.
  func rescue() throws { remarks += try shelf.rescue() }

  /// What is to be said of those texts.
  func takeRemark() -> Bilingual? { remarks.isEmpty ? nil : remarks.removeFirst() }

  /// Says on the way out where texts have stayed in their files.
  func tellOfKept(in wording: Wording) {
    for file in kept { Console.remark(wording(Phrase.Notes.left(path: file.path))) }
  }

  // MARK: - Afterwards

  /// What came of an edit.
  private struct Outcome {
    let note: EditedNote
    var fate = Fate.goes
  }

  /// What becomes of the file.
  private enum Fate {
    /// It goes when its text is safe.
    case goes
    /// It stays, because something may still be written into it.
    case waits
    /// It stays, and the person is told where it is.
    case isTheirs
  }

  private func finish(
    _ file: NoteFile, of edit: NoteEdit, _ ending: ProgramEnding, isQuick: Bool,
    for workspace: Workspace
  ) {
    let outcome = outcome(of: file, ending, isQuick: isQuick)
    let isSafe = workspace.take(outcome.note, of: edit, file: file.path)
    switch outcome.fate {
    case .goes where isSafe: return file.remove()
    // The next session offers it.
    case .goes: break
    case .waits:
      mark(file) { tag in
        tag.isLeftOpen = ending != .running
        if isSafe, case .unfinished(let text, _) = outcome.note { tag.safe = text }
      }
    case .isTheirs: mark(file) { $0.told = file.written?.milliseconds }
    }
    kept.append(file)
  }

  private func outcome(
    of file: NoteFile, _ ending: ProgramEnding, isQuick: Bool
  ) -> Outcome {
    switch file.content {
    case .tooLarge: Outcome(note: .failed(NoteFile.tooLarge(file.path)), fate: .isTheirs)
    case .unreadable(let reason):
      Outcome(note: .failed(reason.sentence(path: file.path)), fate: .isTheirs)
    case .missing(let failure):
      Outcome(note: .failed(Phrase.Notes.cannotBeRead(path: file.path, reason: failure.reason)))
    case .text(let text, let encoding) where ending == .exit(0):
      Outcome(
        note: .text(text, encoding.remark),
        fate: text.count > ActionItemContent.longestNote ? .isTheirs : .goes)
    // An editor that ended badly may have emptied the file before it could write.
    case .text(let text, let encoding) where !text.trimmed.isEmpty:
      Outcome(
        note: .unfinished(text, sentence(ending, encoding.remark, file)), fate: fate(file, ending))
    case .text, .same: unchanged(file, ending, isQuick: isQuick)
    }
  }

  private func unchanged(
    _ file: NoteFile, _ ending: ProgramEnding, isQuick: Bool
  ) -> Outcome {
    if let why = Self.failure(ending) {
      let swap = file.hasSwapFile ? Phrase.Notes.swapFile(path: file.path) : nil
      return Outcome(note: .failed(swap ?? why), fate: fate(file, ending))
    }
    guard isQuick else { return Outcome(note: .unchanged) }
    return Outcome(
      note: .failed(Phrase.Notes.notWaitedFor(Self.command, path: file.path)), fate: .waits)
  }

  private func fate(_ file: NoteFile, _ ending: ProgramEnding) -> Fate {
    if ending == .running { return .waits }
    return file.hasSwapFile ? .isTheirs : .goes
  }

  /// A tag that cannot be written stays as it was: at worst a text is offered once more.
  private func mark(_ file: NoteFile, _ change: (inout NoteTag) -> Void) {
    do { try file.note(change) } catch { return }
  }

  // MARK: - Words

  /// Why the note stays the same; nothing for an editor that ended well.
  private static func failure(_ ending: ProgramEnding) -> Bilingual? {
    switch ending {
    case .exit(0): nil
    case .exit(127), .exit(126): Phrase.Terminal.editorMissing(command)
    case .exit(let status): Phrase.Terminal.editorFailed(command, status: String(status))
    case .signal(let number): Phrase.Terminal.editorFailed(command, status: "signal \(number)")
    case .running: Phrase.Notes.stillRunning(command)
    }
  }

  private func sentence(
    _ ending: ProgramEnding, _ remark: Bilingual?, _ file: NoteFile
  ) -> Bilingual {
    let sentence =
      switch ending {
      case .exit(let status): Phrase.Notes.unfinished(Self.command, status: String(status))
      case .signal(let number): Phrase.Notes.unfinished(Self.command, status: "signal \(number)")
      case .running: Phrase.Notes.stillRunning(Self.command)
      }
    let swap = file.hasSwapFile ? Phrase.Notes.swapFile(path: file.path) : nil
    return [swap, remark].compactMap(\.self).reduce(sentence) { $0.followed(by: $1) }
  }

  /// What the person edits text with; `vi` is on every system.
  private static var command: String {
    Environment.variable("VISUAL") ?? Environment.variable("EDITOR") ?? "vi"
  }
}
