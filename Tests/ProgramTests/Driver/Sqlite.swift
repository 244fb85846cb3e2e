import Foundation

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
    let process = try start(statements, on: store, in: place, errors: errors)
    guard try process.end() == .exit(0) else {
      throw Failure.refused(try String(contentsOfFile: errors, encoding: .utf8))
    }
  }

  /// Begins a write transaction on a store and keeps it until the process ends or is killed; what
  /// the shell says once it has the lock stands in the file returned.
  static func hold(_ store: String, in place: Place) throws -> (process: Child, said: String) {
    let said = place.folder + "/sqlite.out"
    let statements = ".timeout 5000\nBEGIN IMMEDIATE;\nSELECT 'held';\n.shell sleep 600\n"
    let process = try start(
      statements, on: store, in: place, output: said, errors: place.folder + "/sqlite.err")
    return (process, said)
  }

  private static func start(
    _ statements: String, on store: String, in place: Place, output: String = "/dev/null",
    errors: String
  ) throws -> Child {
    guard let sqlite = Executable.find("sqlite3") else { throw Failure.notInstalled }
    let input = try place.write(statements, to: "sqlite-\(UUID().uuidString.prefix(6)).sql")
    return try Child(
      sqlite, ["-batch", "-bail", store], environment: place.environment,
      streams: .files(input: input, output: output, errors: errors))
  }
}
