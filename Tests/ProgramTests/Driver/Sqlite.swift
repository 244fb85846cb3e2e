import Driving
import Foundation
import Glibc

/// The `sqlite3` shell: a program on the store that is not ours.
enum Sqlite {
  enum Failure: Error {
    case refused(String)
    case notInstalled
  }

  static let isInstalled = Executable.find("sqlite3") != nil

  /// Runs statements to their end.
  static func run(_ statements: String, on store: String, in place: Place) throws {
    let errors = place.folder + "/sqlite.err"
    let input = try place.write(statements, to: "statements.sql")
    let process = try start(input: input, on: store, in: place, errors: errors)
    guard try process.end() == .exit(0) else {
      throw Failure.refused(try String(contentsOfFile: errors, encoding: .utf8))
    }
  }

  fileprivate static func start(
    input: String, on store: String, in place: Place, errors: String
  ) throws -> Child {
    guard let sqlite = Executable.find("sqlite3") else { throw Failure.notInstalled }
    return try Child(
      sqlite, ["-batch", "-bail", store], environment: place.environment,
      streams: .files(input: input, output: "/dev/null", errors: errors))
  }
}

/// The `sqlite3` shell in the middle of a write transaction on a store.
final class LockHolder {
  enum Failure: Error {
    case noLock(errorNumber: Int32)
  }

  private let process: Child
  /// The shell waits for the next statement as long as this is open.
  private let keyboard: Int32

  /// Begins the transaction; from here on the store is locked.
  init(on store: String, in place: Place) throws {
    let pipe = place.folder + "/keyboard"
    let said = place.folder + "/said"
    guard mkfifo(pipe, 0o600) == 0 else { throw Failure.noLock(errorNumber: errno) }
    keyboard = open(pipe, O_RDWR | O_CLOEXEC)
    process = try Sqlite.start(
      input: pipe, on: store, in: place, errors: place.folder + "/sqlite.err")
    let statements = Array(".output \(said)\nBEGIN IMMEDIATE;\nSELECT 'held';\n.output\n".utf8)
    _ = write(keyboard, statements, statements.count)
    try Patience.wait(orThrow: Failure.noLock(errorNumber: 0)) {
      guard process.isRunning else { throw Failure.noLock(errorNumber: 0) }
      return FileManager.default.contents(atPath: said) == Data("held\n".utf8)
    }
  }

  deinit {
    close(keyboard)
  }

  /// Dies in the middle of its transaction, which is then undone.
  func release() throws {
    process.kill(SIGKILL)
    _ = try process.end()
  }
}

extension Place {
  /// Waits until a draft is in the store; the shell fails while there is none.
  func waitForDraft(holding text: String) throws {
    let isThere = """
      SELECT CASE count(*) WHEN 0 THEN abs(-9223372036854775808) END FROM draft
      WHERE content LIKE '%\(text)%';
      """
    try Patience.wait(orThrow: Sqlite.Failure.refused("no draft holds “\(text)”")) {
      do { try Sqlite.run(isThere, on: store, in: self) } catch { return false }
      return true
    }
  }
}
