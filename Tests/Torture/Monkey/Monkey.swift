import ArgumentParser
import Driving
import Foundation
import Glibc

/// A monkey at the keyboard: random keys, pastes, clicks and sizes, the same again for the same seed.
struct Monkey: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Random keys, pastes, clicks and sizes: no crash, hang, stray byte or broken store.")

  @Option(help: "How many moves it makes.")
  var moves = 200_000
  @Option(help: "The program.")
  var baraza: String
  @Option(help: "The folder of data files that it plays with.")
  var data: String
  @Option(help: "The random seed; another one each time if none is given.")
  var seed: UInt64 = .random(in: 1...999_999)

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    print("monkey: seed \(seed), \(moves) moves\n")
    let folder = try Folder()
    var game = try MonkeyGame(baraza: baraza, data: data, folder: folder.path, seed: seed)
    let begun = SuspendingClock.now
    do {
      try game.play(moves)
      try game.leave()
      try game.checkStore()
    } catch {
      print(
        "✗ \(error)\n\nThe last moves:\n\(game.lastMoves)\n\nThe last bytes:\n\(game.lastBytes)")
      for report in game.crashReports { print("\n\(report)") }
      throw ExitCode.failure
    }
    let seconds = Int((SuspendingClock.now - begun) / .seconds(1))
    print("\(game.tally.moves) moves in \(seconds) s: \(game.tally.resizes) sizes,")
    print("\(game.tally.sessions) sessions, \(game.tally.bytes) bytes on the terminal,")
    print("at most \(game.tally.memory) MB of memory.")
    print(
      "No crash, no hang, no stray byte; the terminal was left in order each time, and the store")
    print("checks itself without a fault.")
  }
}

/// The program, started again whenever the monkey has ended it.
struct MonkeyGame {
  /// What has happened.
  struct Tally {
    var moves = 0
    var resizes = 0
    var sessions = 0
    var bytes = 0
    var memory = 0
  }

  private let baraza: String
  private let folder: String
  private var dice: Dice
  private var terminal: MonkeyTerminal?
  private var history: [MonkeyMove] = []
  private(set) var tally = Tally()

  private var store: String { folder + "/room.sqlite" }

  /// Loads the data into a store of the monkey's own.
  init(baraza: String, data: String, folder: String, seed: UInt64) throws {
    (self.baraza, self.folder) = (baraza, folder)
    dice = Dice(seed: seed)
    let editor = folder + "/editor"
    try "#!/bin/sh\necho 'la main du singe' >> \"$1\"\n".write(
      toFile: editor, atomically: false, encoding: .utf8)
    chmod(editor, 0o700)
    try run(["load", data, "--store", store])
  }

  private var environment: [String: String] {
    [
      "HOME": folder, "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder, "PATH": "/usr/bin:/bin",
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "BARAZA_AUTHOR": "singe",
      "EDITOR": folder + "/editor",
    ]
  }

  // MARK: - Playing

  /// Makes so many moves, in bursts, and sees after some of them whether the program still answers.
  mutating func play(_ count: Int) throws {
    var nextProof = 500
    while tally.moves < count {
      let terminal = try running()
      for _ in 0...Int.random(in: 0...15, using: &dice) where terminal.whetherEnded() == nil {
        try make(MonkeyMove.random(&dice), on: terminal)
      }
      try terminal.listen(for: 2)
      if tally.moves >= nextProof {
        try proveAlive(terminal)
        nextProof += 500
      }
    }
  }

  private mutating func make(_ move: MonkeyMove, on terminal: MonkeyTerminal) throws {
    tally.moves += 1
    history = (history + [move]).suffix(60)
    switch move {
    case .bytes(let bytes): try terminal.type(bytes)
    case .split(let bytes, let place):
      try terminal.type(bytes.prefix(place))
      try terminal.listen(for: Int32.random(in: 0...20, using: &dice))
      try terminal.type(bytes.dropFirst(place))
    case .resize(let columns, let rows):
      tally.resizes += 1
      terminal.resize(columns: columns, rows: rows)
    }
  }

  /// The program that runs; a new one when the monkey has found the way out.
  private mutating func running() throws -> MonkeyTerminal {
    if let terminal {
      guard let ending = terminal.whetherEnded() else { return terminal }
      try end(terminal, ending, expecting: [0, 130])
    }
    tally.sessions += 1
    let language = dice.pick(["fr", "en"])
    let new = try MonkeyTerminal(
      baraza, ["--store", store, "--language", language], environment: environment)
    terminal = new
    guard try new.hears(within: 20_000) else { throw Unproven("nothing is drawn at the start") }
    return new
  }

  /// Drawing everything anew must be answered, whatever was going on.
  private func proveAlive(_ terminal: MonkeyTerminal) throws {
    terminal.resize(columns: 80, rows: 24)
    for _ in 1...3 {
      try terminal.type([0x1B])
      try terminal.listen(for: 120)
    }
    try terminal.type([0x0C])
    // It may be on its way out: the terminal is let go of a little before the process ends.
    var time = TimeLeft()
    while terminal.whetherEnded() == nil, try !terminal.hears(within: 100) {
      guard time.isAny() else {
        throw Unproven("the program does not answer any more")
      }
      usleep(10_000)
    }
  }

  // MARK: - Ending

  private mutating func end(
    _ terminal: MonkeyTerminal, _ ending: Child.Ending, expecting codes: [Int32]
  ) throws {
    try terminal.listen(for: 0)
    tally.bytes += terminal.grammar.count
    guard codes.contains(where: { ending == .exit($0) }) else {
      throw Unproven("the program ended by itself: \(ending)")
    }
    let left = terminal.grammar.leftBehind
    guard left.isEmpty else {
      throw Unproven("the terminal was left with: \(left.joined(separator: ", "))")
    }
  }

  /// Ends the last session by a signal.
  mutating func leave() throws {
    let terminal = try running()
    tally.memory = terminal.peakMemory
    terminal.signal(SIGTERM)
    var time = TimeLeft()
    while terminal.whetherEnded() == nil {
      try terminal.listen(for: 20)
      guard time.isAny() else { throw Unproven("SIGTERM does not end it") }
    }
    guard let ending = terminal.whetherEnded() else { return }
    try end(terminal, ending, expecting: [143])
  }

  /// The program's own check, which looks at SQLite's, the counts and the word index.
  func checkStore() throws { try run(["check", "--store", store]) }

  private func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: baraza)
    process.arguments = arguments + ["--language", "en"]
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Unproven("baraza \(arguments.joined(separator: " ")): \(text)")
    }
  }

  /// For whoever looks for the cause.
  var lastMoves: String { history.map(\.description).joined(separator: "\n") }

  /// What the program wrote about its crashes.
  var crashReports: [String] {
    let state = folder + "/.local/state/baraza"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: state)) ?? []
    return names.compactMap { try? String(contentsOfFile: state + "/" + $0, encoding: .utf8) }
  }

  /// What the program wrote last.
  var lastBytes: String {
    String(decoding: terminal?.recent ?? [], as: UTF8.self).debugDescription
  }
}
