import ArgumentParser
import Domain
import Driving
import Glibc
import Store

/// The session that is killed: edits, types, and says on standard output what the store has
/// acknowledged, each time after it has.
struct Typist: ParsableCommand {
  static let configuration = CommandConfiguration(shouldDisplay: false)

  @Option var store: String
  @Option var name: String
  @Option var seed: UInt64
  /// How much SQLite waits for the disk; the program itself always waits for all of it.
  @Option var synchronous = Synchronous.full

  /// How long typing may be lost for, in milliseconds; as in the program's forms.
  private static let draftInterval = 700

  func run() throws {
    let open = try Scene.open(store, as: name)
    try open.setSynchronous(synchronous)
    try open.enter()
    let log = Log()
    var dice = Dice(seed: seed)
    var editor = try Editor(open, name: name, seed: dice.seed(), write: log.write)
    var (typed, lastAt, unkeptSince) = (0, 0, Int?.none)
    while true {
      let now = SuspendingClock.milliseconds
      if let since = unkeptSince, now - since >= Self.draftInterval {
        try open.save(Draft.typed(typed, id: "typing-\(name)"))
        try log.write(.draft(id: "typing-\(name)", typed: typed, at: lastAt))
        unkeptSince = nil
      }
      typed += 1
      (lastAt, unkeptSince) = (now, unkeptSince ?? now)
      try log.write(.typed(typed, at: now))
      try editor.step()
      usleep(UInt32.random(in: 0...3000, using: &dice))
    }
  }
}

extension Synchronous: ExpressibleByArgument {}
