import Domain
import Driving
import Foundation
import Glibc
import Store
import Wording

/// A store in a folder of its own, a session that edits it, and others beside it.
final class Room {
  let isShort: Bool
  let folder: Folder
  /// The folder of the store.
  let home: String
  private(set) var path: String
  private(set) var store: Store
  var dice: Dice
  private var editor: Editor?
  private var deeds: [String: [Deed]] = [:]
  private var others: [(name: String, worker: Worker, log: String)] = []
  /// Added to the clock of the session.
  private let clock = Clock()
  /// What is left to be done when the room is given up.
  var atTheEnd: () -> Void = {}

  private final class Clock {
    var offset: Int64 = 0
  }

  init(seed: UInt64, isShort: Bool) throws {
    self.isShort = isShort
    folder = try Folder()
    home = folder.path + "/home"
    path = home + "/room.sqlite"
    dice = Dice(seed: seed)
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    try Scene.make(at: path, items: 40)
    store = try Scene.open(path, as: "mine")
    try begin()
  }

  deinit { atTheEnd() }

  /// Opens the store anew, as a session that is started again.
  func begin() throws {
    let clock = clock
    let name = "mine\(deeds.count + 1)"
    store = try Scene.open(path, as: name) {
      Instant(milliseconds: Store.systemClock().milliseconds + clock.offset)
    }
    try store.enter()
    deeds["s-" + name] = []
    editor = try Editor(store, name: name, seed: dice.seed()) { [unowned self] entry in
      if case .deed(let deed) = entry { deeds["s-" + name]?.append(deed) }
    }
  }

  var acknowledged: Int { deeds.values.reduce(0) { $0 + $1.count } }

  func setClock(back milliseconds: Int64) { clock.offset -= milliseconds }

  // MARK: - Editing

  /// Edits that must succeed.
  func edit(_ steps: Int) throws {
    for _ in 0..<steps {
      try editor?.step()
      _ = try store.news()
    }
  }

  /// Edits until the store refuses.
  ///
  /// - Returns: What the user is told.
  func editUntilRefused(_ steps: Int = 2000) throws -> (StoreFailure, sentence: String) {
    for _ in 0..<steps {
      do { try edit(1) } catch let failure as StoreFailure {
        return (failure, sentence(failure))
      }
    }
    throw Unproven("the store went on acknowledging")
  }

  /// What a user is told who opens the store now.
  func toldOnOpening() throws -> (StoreFailure, sentence: String) {
    do {
      try Store.open(
        path: path, access: .editing, identity: SessionIdentity(author: "late", session: "s-late"),
        busyTimeout: .milliseconds(200)
      ).close()
    } catch {
      return (error, sentence(error))
    }
    throw Unproven("the store could be opened")
  }

  func sentence(_ failure: StoreFailure) -> String {
    Phrase.Failure.sentence(failure).en.replacingOccurrences(of: home + "/", with: "")
  }

  // MARK: - Others

  /// Another process that edits, until `endOthers`.
  func startOther(pause: Int = 2000) throws -> Worker {
    let name = "other\(others.count + 1)"
    let log = "\(folder.path)/\(name).log"
    let worker = try Worker([
      "hand", "--store", path, "--log", log, "--name", name, "--seconds", "3600", "--seed",
      "\(dice.seed())", "--pause", "\(pause)",
    ])
    others.append((name, worker, log))
    try worker.waitForLines(1)
    return worker
  }

  /// Another process opens the store and leaves again.
  func receiveVisitor() throws {
    let log = "\(folder.path)/visitor.log"
    let visitor = try Worker([
      "hand", "--store", path, "--log", log, "--name", "visitor", "--seconds", "0", "--seed", "1",
    ])
    // Meanwhile this session goes on: it may be the one that is waited for.
    while visitor.isRunning { try edit(1) }
    for failure in try Log.read(log).compactMap(\.failure) {
      throw Unproven("a visitor was told: \(failure)")
    }
  }

  /// Waits until all others have come to their end without a failure.
  func endOthers() throws {
    for other in others {
      guard FileManager.default.createFile(atPath: other.log + ".stop", contents: nil) else {
        throw Unproven("no file can be made")
      }
    }
    for other in others {
      let isWell = try other.worker.end(within: .seconds(60))
      let entries = try Log.read(other.log)
      deeds["s-" + other.name] = entries.compactMap(\.deed)
      for failure in entries.compactMap(\.failure) {
        throw Unproven("\(other.name) was told: \(failure)")
      }
      guard isWell else { throw Unproven("\(other.name) did not end well") }
    }
    others = []
  }

  // MARK: - Proof

  /// Everything that was acknowledged is in the store, seen by a session that comes later.
  func prove() throws {
    try endOthers()
    try store.close()
    try prove(at: path)
  }

  /// The same of another file.
  func prove(at path: String) throws {
    let later = try Scene.open(path, as: "later")
    var replay = Replay()
    // What was refused may have been written, as long as it was all of it.
    try replay.play(later, deeds: deeds, mayBeCutOff: Set(deeds.keys))
    try replay.compare(later)
    try later.close()
    guard replay.lost == 0, replay.problems.isEmpty else {
      throw Unproven(
        (["\(replay.lost) acknowledged changes are lost"] + replay.problems).joined(
          separator: "\n  "))
    }
  }

  /// The store lies somewhere else from now on.
  func move(to path: String) { self.path = path }

  // MARK: - Files

  func rename(_ from: String, _ to: String) throws {
    guard Glibc.rename(from, to) == 0 else { throw Unproven("\(from) cannot be renamed: \(errno)") }
  }

  func delete(_ path: String) throws {
    guard unlink(path) == 0 else { throw Unproven("\(path) cannot be deleted: \(errno)") }
  }
}
