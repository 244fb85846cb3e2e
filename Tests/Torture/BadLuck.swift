import ArgumentParser
import Domain
import Driving
import Store

/// What can happen to a store while people edit it: what they are told, whether anything acknowledged is
/// lost, and whether the session goes on by itself.
struct BadLuck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "badluck",
    abstract: "Misfortunes during edits: a clear sentence, nothing lost, recovery where possible.")

  @Flag(help: "Shorter, for tests.")
  var short = false
  @Option(help: "Only misfortunes whose names hold this text.")
  var only = ""
  @Option(help: "The random seed; another one each time if none is given.")
  var seed: UInt64 = .random(in: 1...999_999)

  func run() throws {
    print("badluck: seed \(seed)\n")
    let misfortunes: [(String, (Room) throws -> Ending)] = [
      ("disk full", Misfortune.diskFull),
      ("file deleted", Misfortune.fileDeleted),
      ("file moved away and back", Misfortune.fileMoved),
      ("file replaced by another store", Misfortune.fileReplaced),
      ("folder moved away and back", Misfortune.folderMoved),
      ("folder made read-only", Misfortune.folderClosed),
      ("log deleted under two sessions", Misfortune.logDeleted(["-wal"])),
      ("index deleted under two sessions", Misfortune.logDeleted(["-shm"])),
      ("log and index deleted", Misfortune.logDeleted(["-wal", "-shm"])),
      ("log deleted, a session stopped", Misfortune.logDeletedBesideStopped),
      ("clock set back", Misfortune.clockSetBack),
      ("session stopped and continued", Misfortune.stopped(seconds: short ? 3 : 30)),
    ]
    var dice = Dice(seed: seed)
    var hasFailed = false
    for (name, happen) in misfortunes where only.isEmpty || name.contains(only) {
      let room = try Room(seed: dice.seed(), isShort: short)
      print("### \(name)")
      do {
        let ending = try happen(room)
        try room.prove()
        print(ending.text(acknowledged: room.acknowledged))
      } catch let skipped as Skipped {
        print("- skipped: \(skipped.reason)\n")
      } catch {
        hasFailed = true
        print("✗ \(error)\n")
      }
    }
    if hasFailed { throw ExitCode.failure }
    print("Nothing that was acknowledged is lost.")
  }
}

/// How a misfortune ended.
struct Ending {
  /// What the user was told, by situation.
  var told: [(when: String, sentence: String)] = []
  /// Whether and how the session went on.
  var after: String

  func text(acknowledged: Int) -> String {
    let lines =
      told.map { "- \($0.when): “\($0.sentence)”" }
      + ["- afterwards: \(after)", "- \(acknowledged) acknowledged changes, 0 lost", ""]
    return lines.joined(separator: "\n")
  }
}

/// A misfortune that cannot be made to happen here.
struct Skipped: Error {
  let reason: String
}
