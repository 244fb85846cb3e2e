import Domain
import Foundation
import Glibc
import Interchange
import Store
import ViewModels
import Wording

/// Where the notes lie that editors work on, and what becomes of those whose session is gone: they become
/// drafts of that session, which the next one of the same author is offered.
///
/// The folder is private and outlives a restart of the machine (`$XDG_STATE_HOME/baraza/notes`); where it
/// cannot be had, the next one is taken.
struct NoteShelf {
  private let store: Store
  private let author: String

  /// How long a file stays that a window may still be open on.
  private static let longestWait: Int64 = 7 * 86_400_000

  init(for store: Store, author: String) {
    self.store = store
    self.author = author
  }

  /// Puts a note where an editor finds it.
  func place(_ note: NoteEdit) throws -> NoteFile {
    let isWhole = note.text.isEmpty || note.text.hasSuffix("\n")
    let tag = NoteTag(
      store: storePath, session: store.session, author: author, draft: note.draft,
      // Editors want a line end at the end.
      safe: isWhole ? note.text : note.text + "\n")
    var failure = NoteFile.Failure(reason: String(cString: strerror(ENOENT)))
    for folder in Self.folders {
      do {
        try Self.make(folder)
        return try NoteFile(tag, name: note.name, in: folder)
      } catch let reason as NoteFile.Failure {
        failure = reason
      }
    }
    throw failure
  }

  /// Makes drafts of the texts whose sessions are gone.
  ///
  /// - Returns: What is to be said of those that no draft can be made of.
  func rescue() throws -> [Bilingual] {
    try Self.folders.flatMap(Self.tags).compactMap { path in
      guard let file = NoteFile(abandonedTag: path), file.tag.store == storePath else { return nil }
      return try rescue(file)
    }
  }

  private func rescue(_ file: NoteFile) throws -> Bilingual? {
    guard file.tag.told == nil || file.tag.told != file.written?.milliseconds else { return nil }
    switch file.content {
    case .missing: file.remove()
    case .same: return try forget(file)
    case .text(let text, let encoding):
      return try keep(text, of: file, encoding.remark)
    case .unreadable(let reason): return try tell(reason.sentence(path: file.path), of: file)
    case .tooLarge: return try tell(NoteFile.tooLarge(file.path), of: file)
    }
    return nil
  }

  /// A text that is safe is taken away, unless somebody may still be writing on it.
  private func forget(_ file: NoteFile) throws -> Bilingual? {
    if file.hasSwapFile { return try tell(Phrase.Notes.swapFile(path: file.path), of: file) }
    let age = Environment.now.milliseconds - (file.written?.milliseconds ?? 0)
    let isOpen = file.isEditorAlive || file.tag.isLeftOpen && age < Self.longestWait
    if !isOpen { file.remove() }
    return nil
  }

  private func keep(_ text: String, of file: NoteFile, _ remark: Bilingual?) throws -> Bilingual? {
    if try isSaved(text, file.tag.draft.form) {
      try file.note { $0.safe = text }
      return try forget(file)
    }
    let draft = file.tag.draft(holding: text)
    try store.keep(
      draft, of: file.tag.session, author: file.tag.author, at: file.written ?? Environment.now)
    guard text.count <= ActionItemContent.longestNote else {
      return try tell(Phrase.Notes.left(path: file.path), of: file)
    }
    try file.note { $0.safe = text }
    return try forget(file) ?? remark
  }

  /// Whether the session lived long enough to save it.
  private func isSaved(_ text: String, _ form: Draft.Form) throws -> Bool {
    switch form {
    case .item(let id): try store.actionItem(id)?.content.note.trimmed == text.trimmed
    case .newItem, .report, .items, .view, .record: false
    }
  }

  /// The person is told of a text once; from then on the file is theirs.
  private func tell(_ sentence: Bilingual, of file: NoteFile) throws -> Bilingual {
    try file.note { $0.told = file.written?.milliseconds ?? 0 }
    return sentence
  }

  /// The store's path without links, so that one store has one name.
  private var storePath: String {
    guard let resolved = realpath(store.path, nil) else { return store.path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

// MARK: - Folders

extension NoteShelf {
  private static var folders: [String] {
    let running = Environment.variable("XDG_RUNTIME_DIR").map { $0 + "/baraza/notes" }
    let temporary = (Environment.variable("TMPDIR") ?? "/tmp") + "/baraza-\(geteuid())"
    return [Environment.stateFolder + "/notes", running, temporary].compactMap(\.self)
  }

  /// Makes a folder that only its owner can look into, or sees to it that this one is.
  private static func make(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw NoteFile.Failure.last }
    var status = stat()
    guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
      status.st_uid == geteuid(), status.st_mode & 0o077 == 0 || chmod(folder, 0o700) == 0
    else { throw NoteFile.Failure(reason: String(cString: strerror(EACCES))) }
  }

  private static func tags(in folder: String) -> [String] {
    guard access(folder, R_OK | X_OK) == 0 else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix("baraza-") && $0.hasSuffix(".json") }.sorted()
      .map { folder + "/" + $0 }
  }
}

// MARK: - Words

extension NoteFile {
  /// That a file is too large.
  static func tooLarge(_ path: String) -> Bilingual {
    Phrase.Notes.tooLarge(megabytes: largest >> 20, path: path)
  }
}

extension EditedText.Encoding {
  /// A word about what is not UTF-8.
  var remark: Bilingual? {
    switch self {
    case .utf8: nil
    case .utf16: Phrase.Notes.readAs("UTF-16")
    case .windows1252: Phrase.Notes.readAs("Windows-1252")
    }
  }
}

extension EditedText.Reason {
  /// Why a file was not read.
  func sentence(path: String) -> Bilingual {
    switch self {
    case .noText: Phrase.Notes.noText(path: path)
    case .mixed: Phrase.Notes.mixed(path: path)
    }
  }
}
