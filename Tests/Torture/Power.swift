import ArgumentParser
import Domain
import Driving
import Foundation
import Glibc
import Store

/// A session is killed again and again, or loses its power; the same store lives on through all of it.
struct Power: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Kills an editing session at random moments: every acknowledged commit is there.")

  @Option(help: "How many times it is killed.")
  var kills = 500
  @Flag(help: "Takes back what was not synchronised, too, as a loss of power does.")
  var cut = false
  @Option(help: "With --cut: bench/powercut.c, compiled.")
  var library: String?
  @Option(help: "The program whose check is run after every 25th kill.")
  var baraza: String?
  @Option(help: "The longest life of the session, in milliseconds.")
  var longest = 1200
  @Option(help: "The random seed; another one each time if none is given.")
  var seed: UInt64 = .random(in: 1...999_999)

  func run() throws {
    print("power: seed \(seed), \(kills) \(cut ? "losses of power" : "kills")\n")
    guard cut else { return try finish(try run(synchronous: .full)) }
    let full = try run(synchronous: .full)
    let normal = try run(synchronous: .normal)
    print("| synchronous | losses of power | acknowledged | of them lost | store whole |")
    print("|---|---:|---:|---:|---|")
    print("| FULL | \(kills) | \(full.deeds) | \(full.lost) | \(full.isWhole) |")
    print("| NORMAL | \(kills) | \(normal.deeds) | \(normal.lost) | \(normal.isWhole) |\n")
    if normal.lost == 0 {
      throw Unproven("NORMAL lost nothing: the loss of power was not simulated")
    }
    try finish(full, normal)
  }

  private func finish(_ outcomes: Outcome...) throws {
    let problems = outcomes.flatMap(\.problems)
    for problem in problems { print("✗ \(problem)") }
    guard problems.isEmpty else { throw ExitCode.failure }
    if !cut {
      let outcome = outcomes[0]
      print("\(kills) kills, \(outcome.deeds) acknowledged changes, \(outcome.lost) lost;")
      print("\(outcome.cutOff) changes were committed and not acknowledged any more.")
      print("Of text being typed at most \(outcome.mostTypingLost) ms were lost.")
      print("`baraza check` was run \(outcome.checks) times.")
    }
    print("Every acknowledged commit is there, and the store is whole.")
  }

  // MARK: - One store, many deaths

  private struct Outcome {
    var deeds = 0
    var lost = 0
    var cutOff = 0
    var mostTypingLost = 0
    var checks = 0
    var problems: [String] = []
    var isWhole: String { problems.isEmpty ? "yes" : "no" }
  }

  private func run(synchronous: Synchronous) throws -> Outcome {
    let folder = try Folder()
    let disk = cut ? try Disk(of: folder.path + "/room", library: library) : nil
    let path = folder.path + "/room/room.sqlite"
    try FileManager.default.createDirectory(
      atPath: folder.path + "/room", withIntermediateDirectories: true)
    try Scene.make(at: path, items: 60)
    var dice = Dice(seed: seed)
    var outcome = Outcome()
    var replay = Replay()
    var deeds: [String: [Deed]] = [:]
    for death in 1...kills where outcome.problems.isEmpty {
      let name = "typist\(death)"
      let said = try live(name, path, disk, synchronous, &dice)
      try disk?.restore(isTorn: death % 2 == 0, &dice)
      let entries = try Entry.all(in: said)
      let told = entries.compactMap(\.deed)
      outcome.deeds += told.count
      let store = try Scene.open(path, as: "verifier")
      if disk == nil {
        try prove(store, &replay, ["s-" + name: told], name, &outcome)
        try proveTyping(entries, name, path, &outcome)
      } else {
        // What was recorded may be gone again: everything is read anew.
        deeds["s-" + name] = told
        try proveAnew(store, &deeds, synchronous, &outcome)
      }
      try store.close()
      if death % 25 == 0, disk == nil { try runCheck(path, &outcome) }
    }
    return outcome
  }

  private func live(
    _ name: String, _ path: String, _ disk: Disk?, _ synchronous: Synchronous, _ dice: inout Dice
  ) throws -> Data {
    let typist = try Worker(
      [
        "typist", "--store", path, "--name", name, "--seed", "\(dice.seed())", "--synchronous",
        synchronous.rawValue,
      ], variables: disk?.variables ?? [:])
    try typist.waitForLines(1)
    typist.read(for: .milliseconds(Int.random(in: 0...longest, using: &dice)))
    guard typist.isRunning else { throw Unproven("\(name) ended by itself") }
    return typist.killed()
  }

  // MARK: - Proof

  private func prove(
    _ store: Store, _ replay: inout Replay, _ deeds: [String: [Deed]], _ name: String,
    _ outcome: inout Outcome
  ) throws {
    let recorded = replay.changes
    try replay.play(store, deeds: deeds, mayBeCutOff: ["s-" + name])
    try replay.compare(store)
    let acknowledged = deeds.values.reduce(0) { $0 + $1.count } - replay.lost
    outcome.cutOff += name == "typist1" ? 0 : replay.changes - recorded - acknowledged
    outcome.lost = replay.lost
    outcome.problems = replay.problems
    if replay.lost > 0 { outcome.problems.append("after \(name): \(replay.lost) commits are lost") }
  }

  private func proveAnew(
    _ store: Store, _ deeds: inout [String: [Deed]], _ synchronous: Synchronous,
    _ outcome: inout Outcome
  ) throws {
    var replay = Replay()
    try replay.play(store, deeds: deeds, mayBeCutOff: Set(deeds.keys))
    try replay.compare(store)
    outcome.lost += replay.lost
    outcome.problems = replay.problems
    if replay.lost > 0, synchronous == .full {
      outcome.problems.append("\(replay.lost) commits are lost at synchronous = FULL")
    }
    for (session, count) in replay.unrecorded { deeds[session]?.removeLast(count) }
  }

  /// The characters that are missing from the draft must have been typed in the last second.
  private func proveTyping(
    _ entries: [Entry], _ name: String, _ path: String, _ outcome: inout Outcome
  ) throws {
    var (times, acknowledged): ([Int: Int], Int) = ([:], 0)
    for entry in entries {
      switch entry {
      case .typed(let count, let at): times[count] = at
      case .draft("typing-\(name)", let count, _): acknowledged = count
      case .draft, .draftGone, .deed, .failure, .counts: break
      }
    }
    let heir = try Store.open(
      path: path, access: .editing,
      identity: SessionIdentity(author: name, session: "heir-\(name)"),
      place: Scene.samePlace)
    let draft = try heir.orphanedDrafts().first { $0.draft.id == "typing-\(name)" }
    try heir.close()
    let kept = draft?.draft.typedCount ?? 0
    if kept < acknowledged { outcome.problems.append("\(name): the draft kept is an older one") }
    guard let end = times.values.max(), let missing = times[kept + 1] else { return }
    outcome.mostTypingLost = max(outcome.mostTypingLost, end - missing)
    if end - missing > 1000 {
      outcome.problems.append("\(name): \(end - missing) ms of typing are lost")
    }
  }

  private func runCheck(_ path: String, _ outcome: inout Outcome) throws {
    guard let baraza else { return }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: baraza)
    process.arguments = ["check", "--store", path, "--language", "en"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    outcome.checks += 1
    guard process.terminationStatus != 0 else { return }
    outcome.problems.append("baraza check: \(String(decoding: text, as: UTF8.self))")
  }
}
