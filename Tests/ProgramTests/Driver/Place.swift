import Driving
import Foundation

/// A home of its own for one test: folders, surroundings and a way to run the program in them.
/// Everything in it is gone when the test is over.
final class Place {
  /// What running a verb gave.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// The lines of the output, without the empty one after the last.
    var lines: [Substring] {
      output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }
  }

  let folder: String
  private var count = 0

  /// A home, with the demonstration's store in it unless it is to be empty.
  init(withDemoStore: Bool = true) throws {
    folder = NSTemporaryDirectory().trimmedOfSlash + "/baraza-" + UUID().uuidString.prefix(13)
    try FileManager.default.createDirectory(
      atPath: folder + "/data/baraza", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      atPath: folder + "/config/baraza/themes", withIntermediateDirectories: true)
    if withDemoStore { try DemoStore.bytes.get().write(to: URL(fileURLWithPath: store)) }
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      print("left behind: \(folder)")
    }
  }

  /// Where the program keeps its store when nobody says otherwise.
  var store: String { folder + "/data/baraza/baraza.sqlite" }

  /// The files of notes that editors work on, or have left.
  var noteFiles: [String] {
    let folder = self.folder + "/.local/state/baraza/notes"
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.sorted().map { folder + "/" + $0 }
  }

  /// What the program finds around it: nothing of the machine's own settings.
  var environment: [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": folder, "XDG_DATA_HOME": folder + "/data", "XDG_CONFIG_HOME": folder + "/config",
      "BARAZA_TODAY": "2026-11-22", "BARAZA_AUTHOR": "essai", "LANG": "C.UTF-8",
    ]
  }

  /// The surroundings with some variables set and others, given as nothing, taken away.
  func environment(changing changes: [String: String?]) -> [String: String] {
    changes.reduce(into: environment) { result, change in
      result[change.key] = change.value
    }
  }

  /// Runs a verb to its end.
  func run(
    _ arguments: String..., environment changes: [String: String?] = [:], input: String? = nil
  ) throws -> Outcome {
    try run(arguments, environment: changes, input: input)
  }

  /// Runs a verb, or another program, to its end.
  func run(
    program: String = Executable.baraza, _ arguments: [String],
    environment changes: [String: String?] = [:], input: String? = nil
  ) throws -> Outcome {
    let child = try start(program: program, arguments, environment: changes, input: input)
    let ending = try child.process.end()
    return try child.outcome(ending)
  }

  /// Starts a verb, or another program, to be ended by the test.
  func start(
    program: String = Executable.baraza, _ arguments: [String],
    environment changes: [String: String?] = [:], input: String? = nil
  ) throws -> Running {
    count += 1
    let run = "\(folder)/run-\(count)"
    try (input ?? "").write(toFile: run + ".in", atomically: false, encoding: .utf8)
    let process = try Child(
      program, arguments, environment: environment(changing: changes),
      streams: .files(input: run + ".in", output: run + ".out", errors: run + ".err"))
    return Running(process: process, files: run)
  }

  /// A verb that runs.
  struct Running {
    let process: Child
    fileprivate let files: String

    /// What it has written to standard output so far.
    func output() throws -> String { try Running.text(files + ".out") }

    /// Everything it wrote; a signal's exit status is what a shell would say.
    func outcome(_ ending: Child.Ending) throws -> Outcome {
      let status: Int32 =
        switch ending {
        case .exit(let code): code
        case .signal(let number): 128 + number
        }
      return Outcome(
        status: status, output: try output(), errors: try Running.text(files + ".err"))
    }

    private static func text(_ path: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }
  }

  /// Writes a file below the folder and gives its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let path = folder + "/" + name
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    return path
  }

  /// Writes a script of the shell below the folder, and gives its path.
  ///
  /// Another process writes it: as long as a file is open for writing anywhere it cannot be run (“Text file
  /// busy”), and what this process has open is open, for a moment, in each that another test starts.
  func writeScript(_ text: String, to name: String) throws -> String {
    let source = try write("#!/bin/sh\n\(text)\n", to: name + ".text")
    defer { unlink(source) }
    let path = folder + "/" + name
    let writer = try Child(
      "/bin/sh", ["-c", "cp \"$0\" \"$1\" && chmod 700 \"$1\"", source, path], environment: [:],
      streams: .files(input: "/dev/null", output: "/dev/null", errors: "/dev/null"))
    guard try writer.end() == .exit(0) else { throw CocoaError(.fileWriteUnknown) }
    return path
  }
}

extension String {
  fileprivate var trimmedOfSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
