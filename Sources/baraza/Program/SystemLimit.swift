import CProcess
import Dispatch
import Domain
import Glibc
import Wording

/// A limit of the shell (`ulimit`) that stands behind a failure. SQLite says of all of them no more than that
/// a file cannot be opened or written.
enum SystemLimit {
  /// What a session has open at most, beside what it was started with.
  private static let filesWanted = 16

  /// What to say of the limit that is behind a failure; nothing where none is.
  static func behind(_ failure: StoreFailure) -> Bilingual? {
    switch failure {
    case .full: fileSize
    case .notReadable, .notWritable, .notAStore, .folder, .sideFile: openFiles
    case .damaged(_, let detail), .other(_, let detail):
      detail.contains("out of memory") ? memory : openFiles ?? fileSize
    case .notFound, .detached, .folderMissing, .exists, .readOnly, .refused, .lettersTaken,
      .cannotApply, .empty, .foreign, .newer, .older, .movedOrCopied, .locked, .interrupted,
      .inUse, .example, .exampleElsewhere, .unrecorded, .notApplied, .unfit, .sameFile:
      nil
    }
  }

  /// Lets a write fail that would make a file too large, where the system would end the program.
  static func letWritesFail() { signal(SIGXFSZ, SIG_IGN) }

  /// How large the stacks of other threads are where memory is limited, in bytes.
  private static let smallStack = 256 * 1024

  /// Makes do with little memory where it is limited: other threads get small stacks and no memory of their own.
  ///
  /// libdispatch takes a thread to let go of a queue. Where there is no room for one it waits a second and tries
  /// again, for ever, so that a verb which had done everything never ended. So it takes its thread now, while
  /// there is room, and finds it waiting later.
  ///
  /// - Returns: What to say where there is not even room for one thread.
  static func makeDo() -> Bilingual? {
    guard let limit = limit(of: RLIMIT_AS) else { return nil }
    guard baraza_use_small_threads(smallStack) == 0, baraza_try_thread() == 0 else {
      return Phrase.Program.memoryLimit(String(limit / 1024))
    }
    let isThere = DispatchSemaphore(value: 0)
    DispatchQueue(label: "first").async { isThere.signal() }
    _ = isThere.wait(timeout: .now() + .seconds(2))
    return nil
  }

  private static var openFiles: Bilingual? {
    guard let limit = limit(of: RLIMIT_NOFILE) else { return nil }
    let looked = min(limit, 65_536)
    let open = (0..<Int32(looked)).count { fcntl($0, F_GETFD) != -1 }
    return looked - open < filesWanted ? Phrase.Program.openFilesLimit(String(limit)) : nil
  }

  private static var fileSize: Bilingual? {
    limit(of: RLIMIT_FSIZE).map { Phrase.Program.fileSizeLimit(String($0 / 1024)) }
  }

  private static var memory: Bilingual? {
    limit(of: RLIMIT_AS).map { Phrase.Program.memoryLimit(String($0 / 1024)) }
  }

  /// The limit that holds; nothing where there is none.
  private static func limit(of resource: __rlimit_resource) -> Int? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0,
      limit.rlim_cur < UInt(Int.max)
    else { return nil }
    return Int(limit.rlim_cur)
  }
}
