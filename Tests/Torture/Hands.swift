import ArgumentParser
import Domain
import Driving
import Foundation
import Store

/// Several processes edit the same items at once; then it is proved that nothing was lost.
struct Hands: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Several processes edit the same items at once: not one acknowledged edit is lost.")

  @Option(help: "Where the store is made; a temporary folder if nowhere.")
  var store: String?
  @Option(help: "How long they edit.")
  var seconds = 60
  @Option(help: "How many processes.")
  var processes = 8
  @Option(help: "How many action items there are at first.")
  var items = 200
  @Option(help: "The random seed; another one each time if none is given.")
  var seed: UInt64 = .random(in: 1...999_999)

  /// A process that has not got on for so long stands still.
  private static let stall: Duration = .seconds(30)

  func run() throws {
    let folder = try Folder()
    let path = store ?? folder.path + "/room.sqlite"
    print("hands: seed \(seed), \(processes) processes, \(seconds) s, \(items) items\n")
    try Scene.make(at: path, items: items)
    let begun = SuspendingClock.now
    let logs = try work(path, in: folder)
    let took = (SuspendingClock.now - begun) / .seconds(1)
    var (proof, counts) = try prove(path, logs)
    print(table(counts, seconds: took, changes: proof.replay.changes))
    proof.problems += proof.replay.problems
    for (session, count) in proof.replay.unrecorded {
      proof.problems.append("\(session): \(count) acknowledged changes are not recorded")
    }
    for problem in proof.problems { print("✗ \(problem)") }
    guard proof.problems.isEmpty else { throw ExitCode.failure }
    print("Every acknowledged change is recorded, every value is the last one recorded, and the")
    print("store checks itself without a fault (integrity, counts, word index).")
  }

  // MARK: - Working

  private func work(_ path: String, in folder: Folder) throws -> [String] {
    var dice = Dice(seed: seed)
    let logs = (1...processes).map { "\(folder.path)/hand-\($0).log" }
    let workers = try logs.enumerated().map { index, log in
      try Worker([
        "hand", "--store", path, "--log", log, "--name", "hand\(index + 1)", "--seconds",
        "\(seconds)", "--seed", "\(dice.seed())",
      ])
    }
    try watch(workers, logs)
    return logs
  }

  /// Waits for the end of all, each of which must get on all the time.
  private func watch(_ workers: [Worker], _ logs: [String]) throws {
    var sizes = logs.map { _ in (size: 0, at: SuspendingClock.now) }
    while workers.contains(where: \.isRunning) {
      usleep(100_000)
      for (index, worker) in workers.enumerated() where worker.isRunning {
        let size = Log.size(logs[index])
        if size != sizes[index].size { sizes[index] = (size, SuspendingClock.now) }
        guard SuspendingClock.now - sizes[index].at < Self.stall else {
          throw Unproven("hand \(index + 1) has stood still for \(Self.stall)")
        }
      }
    }
  }

  // MARK: - Proving

  private struct Proof {
    var replay = Replay()
    var problems: [String] = []
  }

  private func prove(_ path: String, _ logs: [String]) throws -> (Proof, [Counts]) {
    var proof = Proof()
    let entries = try logs.map(Log.read)
    let store = try Scene.open(path, as: "verifier")
    let names = (1...processes).map { "hand\($0)" }
    let deeds = zip(names, entries).map { ("s-" + $0, $1.compactMap(\.deed)) }
    try proof.replay.play(store, deeds: Dictionary(uniqueKeysWithValues: deeds))
    try proof.replay.compare(store)
    for (name, entries) in zip(names, entries) {
      proof.problems += entries.compactMap(\.failure).map { "\(name) was told: \($0)" }
      if entries.last?.counts == nil { proof.problems.append("\(name) did not come to its end") }
      proof.problems += try Drafts.problems(entries, of: name, at: path)
    }
    let open = try store.openSessions()
    if !open.isEmpty { proof.problems.append("still written in: \(open.map(\.author))") }
    return (proof, entries.map { $0.last?.counts ?? Counts() })
  }

  // MARK: - Table

  private func table(_ counts: [Counts], seconds: Double, changes: Int) -> String {
    let columns: [(String, (Counts) -> Int)] = [
      ("acknowledged", \.acknowledged), ("edits", \.edits), ("merged", \.merged),
      ("conflicts", \.conflicts), ("added", \.adds), ("deleted", \.deletes), ("bulk", \.bulk),
      ("undone", \.undos), ("redone", \.redos), ("refused", \.refused), ("reports", \.reports),
      ("drafts", \.drafts),
    ]
    let all = counts.reduce(Counts(), +)
    let rows = zip((1...counts.count).map(String.init) + ["**all**"], counts + [all])
    let lines = rows.map { name, counts in
      "| \(name) | " + columns.map { "\($0.1(counts))" }.joined(separator: " | ")
        + " | \(milliseconds(counts.slowestMilliseconds)) |"
    }
    let head =
      "| process | " + columns.map(\.0).joined(separator: " | ") + " | slowest commit, ms |"
    let rule = "|---|" + String(repeating: "---:|", count: columns.count + 1)
    let rate = String(format: "%.0f", Double(all.commits) / seconds)
    return ([head, rule] + lines).joined(separator: "\n")
      + "\n\n\(String(format: "%.1f", seconds)) s, \(rate) commits per second, \(changes) recorded changes.\n"
  }

  private func milliseconds(_ value: Double) -> String { String(format: "%.0f", value) }
}

extension Entry {
  var deed: Deed? { if case .deed(let deed) = self { deed } else { nil } }
  var failure: String? { if case .failure(let text) = self { text } else { nil } }
  var counts: Counts? { if case .counts(let counts) = self { counts } else { nil } }
}

/// What must be left of the text that was being typed.
enum Drafts {
  /// Drafts of a session that are not as they were kept last.
  static func problems(_ entries: [Entry], of name: String, at path: String) throws -> [String] {
    var kept: [String: Int] = [:]
    for entry in entries {
      switch entry {
      case .draft(let id, let count, _): kept[id] = count
      case .draftGone(let id): kept[id] = nil
      case .deed, .typed, .failure, .counts: break
      }
    }
    let heir = try Store.open(
      path: path, access: .editing,
      identity: SessionIdentity(author: name, session: "heir-of-\(name)"), place: Scene.samePlace)
    let stored = try heir.orphanedDrafts().map { ($0.draft.id, $0.draft.typedCount ?? -1) }
    try heir.close()
    guard Dictionary(uniqueKeysWithValues: stored) != kept else { return [] }
    return ["the drafts of \(name) are \(stored), and were \(kept.sorted { $0.key < $1.key })"]
  }
}
