import Driving
import Foundation

/// The program under attack, and what it must not do whatever it is given to read.
final class AttackTarget {
  let folder: String
  let data: String
  private(set) var runs = 0
  private var codes: [Int32: Int] = [:]
  let baraza: String

  /// The store that is attacked.
  var store: String { folder + "/attacked.sqlite" }

  /// How the runs ended.
  var endings: String {
    codes.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value) times)" }
      .joined(separator: ", ")
  }

  /// Makes a sound store.
  init(baraza: String, data: String, folder: String) throws {
    (self.baraza, self.data, self.folder) = (baraza, data, folder)
    let store = folder + "/sound.sqlite"
    let verbs = [
      ["load", data], ["add", "Recenser", "--note", "note"], ["set", "A-003", "--title", "t"],
      ["undo"], ["set", "A-003", "--status", "done"],
    ]
    for verb in verbs {
      guard try run(verb, on: store).code == 0 else { throw Unproven("cannot \(verb)") }
    }
    soundBytes = try Data(contentsOf: URL(fileURLWithPath: store))
  }

  /// The bytes of a sound store, with items that were changed and taken back.
  private(set) var soundBytes = Data()

  var environment: [String: String] {
    [
      "HOME": folder, "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder, "PATH": "/usr/bin:/bin",
      "TERM": "xterm-256color", "LANG": "fr_FR.UTF-8", "BARAZA_AUTHOR": "attaque",
      "BARAZA_TODAY": "2026-11-22",
    ]
  }

  /// Puts a store in the place of the attacked one.
  func put(_ bytes: Data) throws {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(store + suffix) }
    try bytes.write(to: URL(fileURLWithPath: store))
  }

  /// Runs a verb to its end and sees that it ends as it should.
  @discardableResult
  func run(
    _ arguments: [String], on store: String? = nil, allowing allowed: Set<Int32> = promised
  ) throws -> (code: Int32, output: String) {
    let path = folder + "/run"
    for suffix in [".in", ".out", ".err"] {
      try Data().write(to: URL(fileURLWithPath: path + suffix))
    }
    let child = try Child(
      baraza, arguments + ["--store", store ?? self.store, "--language", "fr"],
      environment: environment,
      streams: .files(input: path + ".in", output: path + ".out", errors: path + ".err"))
    let words = arguments.joined(separator: " ")
    let ending: Child.Ending
    do { ending = try child.end(within: Patience.limit) } catch {
      throw Unproven("“\(words)” hangs")
    }
    let output = try text(path + ".out")
    let errors = try text(path + ".err")
    runs += 1
    guard case .exit(let code) = ending, allowed.contains(code) else {
      throw Unproven("“\(words)” ended with \(ending): \(errors.suffix(600))")
    }
    codes[code, default: 0] += 1
    try ForeignSentence.expectNone(in: errors, of: words)
    return (code, output)
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// The codes that the manual promises, without “something that the program did not expect”.
  static let promised: Set<Int32> = [0, 64, 65, 66, 69, 73, 74, 75, 77, 78]
}

/// A sentence that a library wrote, not the program: English where French was asked for.
enum ForeignSentence {
  private static let english: Set<String> = [
    "the", "is", "not", "cannot", "error", "failed", "file", "with", "was", "has", "and", "fatal",
    "unexpected",
  ]
  private static let french: Set<String> = [
    "le", "la", "les", "de", "des", "du", "est", "pas", "une", "un", "et", "sur", "dans", "ne",
    "à", "en", "que", "qui", "par", "d", "l", "n",
  ]

  static func expectNone(in text: String, of verb: String) throws {
    for line in text.split(separator: "\n") {
      let words = line.lowercased().split { !$0.isLetter }.map(String.init)
      let isEnglish = words.count { english.contains($0) } > 1
      if isEnglish, !words.contains(where: french.contains) {
        throw Unproven("“\(verb)” says: \(line.prefix(300))")
      }
    }
  }
}
