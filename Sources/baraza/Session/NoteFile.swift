import Domain
import Foundation
import Glibc
import Interchange
import Store

/// A note that an editor works on: its text in a file of mode 600, and beside it what it belongs to
/// (`NoteTag`). The tag's file is locked for as long as the session lives; the kernel lets go of it however
/// that ends, so whoever gets the lock knows that nobody else cares for the text.
///
/// The order is: `init(holding:…)`, the editor, `content`, and `remove` when the text is safe elsewhere.
final class NoteFile {
  /// Why there is no file.
  struct Failure: Error {
    let reason: String

    /// What the system said last.
    static var last: Failure { Failure(reason: String(cString: strerror(errno))) }
  }

  /// What the editor has left.
  enum Content {
    /// What it was given, or what is safe by now.
    case same
    case text(String, EditedText.Encoding)
    case unreadable(EditedText.Reason)
    case tooLarge
    case missing(Failure)
  }

  /// More than this is no note, and is not read.
  static let largest = 1 << 20

  /// Where the text is.
  let path: String
  private(set) var tag: NoteTag
  private let tagPath: String
  private let lock: Int32

  /// Makes the file of a text.
  ///
  /// - Parameter tag: What it belongs to; `safe` is the text.
  init(_ tag: NoteTag, name: String, in folder: String) throws {
    // A name on the command line of an editor: digits, letters and hyphens whatever it is called.
    let plain = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    var template = Array("\(folder)/baraza-\(plain)XXXXXX.json".utf8CString)
    lock = mkstemps(&template, 5)
    guard lock >= 0, fcntl(lock, F_SETFD, FD_CLOEXEC) == 0 else { throw Failure.last }
    tagPath = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = tagPath.dropLast(5) + ".txt"
    self.tag = tag
    flock(lock, LOCK_EX)
    do {
      try writeTag()
      try NoteFile.write(tag.safe, to: path)
    } catch {
      remove()
      throw error
    }
  }

  /// Takes over the file of a session that is gone.
  ///
  /// - Returns: Nothing where somebody else cares for it, or where it is none of ours.
  init?(abandonedTag path: String) {
    let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), flock(descriptor, LOCK_EX | LOCK_NB) == 0,
      // Another session may have been quicker and have taken it away.
      fstat(descriptor, &status) == 0, status.st_nlink > 0,
      let bytes = NoteFile.bytes(of: descriptor, atMost: 8 * NoteFile.largest),
      let tag = NoteFile.tag(in: bytes)
    else {
      close(descriptor)
      return nil
    }
    (lock, tagPath, self.tag) = (descriptor, path, tag)
    self.path = path.dropLast(5) + ".txt"
  }

  deinit { close(lock) }

  // MARK: - The text

  /// What the file holds now. nano, when it is ended, writes to a file of its own beside it.
  var content: Content {
    let saved = NoteFile.content(of: path + ".save")
    if case .missing = saved { return compared(NoteFile.content(of: path)) }
    return compared(saved)
  }

  private func compared(_ content: Content) -> Content {
    if case .text(tag.safe, .utf8) = content { .same } else { content }
  }

  /// Whether vim has kept there what it had not written.
  var hasSwapFile: Bool {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return access("\(folder)/.\(name).swp", F_OK) == 0
  }

  /// When the text was written last.
  var written: Instant? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Instant(
      milliseconds: Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000)
  }

  /// Takes the file away; what stands in it must be safe.
  func remove() {
    // The text last: a tag without its text means nothing, a text without its tag is still a text.
    for file in [tagPath, path + ".save", path] { unlink(file) }
  }

  // MARK: - The tag

  /// Changes what is known of the file.
  func note(_ change: (inout NoteTag) -> Void) throws {
    change(&tag)
    try writeTag()
  }

  /// Whether the editor lives.
  var isEditorAlive: Bool { tag.editor?.lives ?? false }

  private func writeTag() throws {
    let bytes = Array(try JSONEncoder().encode(tag))
    guard ftruncate(lock, 0) == 0, lseek(lock, 0, SEEK_SET) == 0 else { throw Failure.last }
    try NoteFile.write(bytes, to: lock)
  }
}

// MARK: - Bytes

extension NoteFile {
  private static func content(of path: String) -> Content {
    // A pipe that the editor may have put there must not be waited for.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return .missing(.last) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .missing(.last) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .unreadable(.noText) }
    guard status.st_size <= largest, let bytes = bytes(of: descriptor, atMost: largest) else {
      return .tooLarge
    }
    switch EditedText(bytes) {
    case .text(let text, let encoding): return .text(text, encoding)
    case .unreadable(let reason): return .unreadable(reason)
    }
  }

  /// - Returns: Nothing if there are more.
  private static func bytes(of descriptor: Int32, atMost limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(descriptor, &part, part.count), count != 0 {
      if count < 0, errno == EINTR { continue }
      guard count > 0, bytes.count + count <= limit else { return nil }
      bytes += part.prefix(count)
    }
    return bytes
  }

  private static func tag(in bytes: [UInt8]) -> NoteTag? {
    // Another version may have written it; then its text stays where it is.
    do { return try JSONDecoder().decode(NoteTag.self, from: Data(bytes)) } catch { return nil }
  }

  private static func write(_ text: String, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure.last }
    defer { close(descriptor) }
    try write(Array(text.utf8), to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure.last }
      rest = rest.dropFirst(count)
    }
  }
}
