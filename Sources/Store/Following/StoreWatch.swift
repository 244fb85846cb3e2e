import Glibc

/// What happened to the files of a store.
public enum StoreFileEvent: Hashable, Sendable {
  /// Something was written; whether it is committed is for the store to say (see `Recheck`).
  case written
  /// A commit of this program has just become visible (see `StorePlace.tellOfCommit()`).
  case committed
  /// The store's file, or its folder, was deleted or moved away: whoever has it open works on a file
  /// without a name.
  case removed
  /// Another file has come under the store's name.
  case replaced
}

/// Learns from the kernel (inotify) that somebody writes to a store, so that nobody has to ask.
///
/// Three things are watched: the file and its log for what is written to them, and their folder for
/// their coming and going. The log is deleted when the last session closes, and made anew by the next;
/// the watch follows it.
///
/// The legal order is: wait until `descriptor` can be read, then `drain()`, then look into the store
/// with `Recheck`. Where nothing can be watched there is no `StoreWatch`, and the store must be asked
/// every 250 ms instead.
public final class StoreWatch {
  /// Can be read when something has happened; for `poll`. Never blocks, and children do not get it.
  public let descriptor: Int32

  private let folder: String
  private let names: [String]
  private var folderWatch: Int32 = -1
  /// The watches on the file and its log, by their names.
  private var fileWatches: [String: Int32] = [:]

  /// Watches the store at a path, or fails: no such file, a folder that may not be read, a file system
  /// or a kernel without watches, or too many of them.
  public init?(path: String) {
    // SQLite puts the log beside the file itself, not beside a symbolic link to it.
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    let file = StoreFile(path: String(cString: resolved))
    folder = file.folder
    let name = file.path.split(separator: "/").last.map(String.init) ?? ""
    names = [name, name + "-wal"]
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    folderWatch = inotify_add_watch(descriptor, folder, Self.comingAndGoing)
    watchFiles()
    guard folderWatch >= 0, fileWatches[name] != nil else { return nil }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Takes in all that has happened since the last time, and follows files that were made anew.
  ///
  /// - Returns: What happened, in its order; what happened again and again is told once.
  public func drain() -> [StoreFileEvent] {
    var events: [StoreFileEvent] = []
    var mustFollow = false
    while let notes = readNotes() {
      for note in notes {
        events += meaning(of: note).filter { $0 != events.last }
        mustFollow = mustFollow || note.wd == folderWatch || note.mask & Self.loss != 0
      }
    }
    if mustFollow { watchFiles() }
    return events
  }

  // MARK: - Watches

  private static let comingAndGoing = UInt32(
    IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
      | IN_ONLYDIR)
  private static let loss = UInt32(IN_IGNORED | IN_Q_OVERFLOW)

  /// Watches the file and its log, where they are there; the kernel knows a file it watches already.
  private func watchFiles() {
    for name in names {
      let watch = inotify_add_watch(descriptor, folder + "/" + name, UInt32(IN_MODIFY | IN_ATTRIB))
      let old = fileWatches.updateValue(watch, forKey: name)
      if watch < 0 { fileWatches[name] = nil }
      if let old, old != watch { inotify_rm_watch(descriptor, old) }
    }
  }

  // MARK: - Notes of the kernel

  private struct Note {
    let wd: Int32
    let mask: UInt32
    let name: String
  }

  private func meaning(of note: Note) -> [StoreFileEvent] {
    if note.mask & UInt32(IN_Q_OVERFLOW) != 0 { return [.written] }
    guard note.wd == folderWatch else {
      if note.mask & UInt32(IN_MODIFY) != 0 { return [.written] }
      let isTold = note.wd == fileWatches[names[1]] && note.mask & UInt32(IN_ATTRIB) != 0
      return isTold ? [.committed] : []
    }
    let hasGone = note.mask & UInt32(IN_DELETE | IN_MOVED_FROM) != 0
    let hasCome = note.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0
    if note.mask & UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT) != 0 { return [.removed] }
    if note.name == names[0] { return hasGone ? [.removed] : hasCome ? [.replaced, .written] : [] }
    // A new log may hold a commit already.
    return note.name == names[1] && hasCome ? [.written] : []
  }

  /// The next notes, or nothing when there are no more.
  private func readNotes() -> [Note]? {
    let size = 16_384
    return withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { buffer in
      let count = read(descriptor, buffer.baseAddress, size)
      guard count > 0 else { return nil }
      return Self.notes(in: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  private static func notes(in bytes: UnsafeRawBufferPointer) -> [Note] {
    let head = MemoryLayout<inotify_event>.size
    var notes: [Note] = []
    var start = 0
    while start + head <= bytes.count {
      let event = bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
      let end = min(start + head + Int(event.len), bytes.count)
      let name = String(decoding: bytes[(start + head)..<end].prefix { $0 != 0 }, as: UTF8.self)
      notes.append(Note(wd: event.wd, mask: event.mask, name: name))
      start = end
    }
    return notes
  }
}
