import CursesTerminal
import Domain
import Foundation
import Glibc
import ViewModels
import Wording

/// The person's own text editor on a note: a file that only they can read, and what became of it.
///
/// The file is taken away afterwards, unless it holds more than a note may.
struct NoteEditor {
  /// Runs a program, given its path and its arguments, on the terminal.
  let run: ([String]) throws -> ProgramEnding

  /// Lets a note be written.
  ///
  /// - Returns: What became of it, and where the file is if it was kept.
  func edit(_ note: NoteEdit) -> (note: EditedNote, keptFile: String?) {
    let folder = Environment.variable("TMPDIR") ?? "/tmp"
    do {
      let file = try NoteFile(holding: note.text, name: note.name, in: folder)
      let edited = try edit(file)
      if case .text(let text) = edited, text.count > Workspace.longestNote {
        return (edited, file.path)
      }
      file.remove()
      return (edited, nil)
    } catch let failure as TerminalFailure {
      return (.failed(failure.sentence), nil)
    } catch {
      let reason = (error as? NoteFile.Failure)?.reason ?? String(describing: error)
      return (.failed(Phrase.Terminal.noFileToEdit(folder, reason: reason)), nil)
    }
  }

  private func edit(_ file: NoteFile) throws -> EditedNote {
    let command = Self.command
    // The variable may hold options and settings, which a shell and `env` know how to read. Neither
    // stays: signals and the exit status are the editor's own.
    let script = "exec env \(command) \"$@\""
    let ending = try run(["/bin/sh", "-c", script, command, file.path])
    switch ending {
    case .exit(0):
      let text = try file.text()
      return text == file.written ? .unchanged : .text(text)
    case .exit(127), .exit(126): return .failed(Phrase.Terminal.editorMissing(command))
    case .exit(let status):
      return .failed(Phrase.Terminal.editorFailed(command, status: String(status)))
    case .signal(let number):
      return .failed(Phrase.Terminal.editorFailed(command, status: "signal \(number)"))
    }
  }

  /// What the person edits text with; `vi` is on every system.
  private static var command: String {
    Environment.variable("VISUAL") ?? Environment.variable("EDITOR") ?? "vi"
  }
}

/// A note in a file of mode 600.
private struct NoteFile {
  struct Failure: Error {
    let reason = String(cString: strerror(errno))
  }

  let path: String
  /// What was written: the note, with the line end that editors want.
  let written: String

  init(holding text: String, name: String, in folder: String) throws {
    var template = Array("\(folder)/baraza-\(name)XXXXXX.txt".utf8CString)
    let descriptor = mkstemps(&template, 4)
    guard descriptor >= 0 else { throw Failure() }
    defer { close(descriptor) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    written = text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
    var rest = Array(written.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else {
        let failure = Failure()
        remove()
        throw failure
      }
      rest = rest.dropFirst(count)
    }
  }

  /// What the file holds now. What is no UTF-8 is replaced.
  func text() throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else { throw Failure() }
    return String(decoding: data, as: UTF8.self)
  }

  func remove() {
    unlink(path)
  }
}
