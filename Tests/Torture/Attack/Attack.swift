import ArgumentParser
import Driving
import Foundation
import Glibc

/// Attacks what the program reads: stores, records of changes, data files and the keyboard, at random and
/// for so many seconds, the same again for the same seed as far as it comes in that time.
struct Attack: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Damaged bytes, odd values, mutated changesets and data files, random bytes typed.")

  @Option(help: "For how long.")
  var seconds = 3600
  @Option(help: "The program.")
  var baraza: String
  @Option(help: "The folder of data files that is attacked.")
  var data: String
  @Option(help: "The random seed; another one each time if none is given.")
  var seed: UInt64 = .random(in: 1...999_999)

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    print("attack: seed \(seed), \(seconds) s\n")
    let folder = try Folder()
    let target = try AttackTarget(baraza: baraza, data: data, folder: folder.path)
    var dice = Dice(seed: seed)
    var counts: [Assault: Int] = [:]
    let end = SuspendingClock.now + .seconds(seconds)
    // Each kind at least once, however short the time.
    while SuspendingClock.now < end || counts.count < Assault.allCases.count {
      let assault = Assault.allCases[counts.values.reduce(0, +) % Assault.allCases.count]
      let number = dice.seed()
      do {
        var own = Dice(seed: number)
        try assault.carryOut(on: target, &own)
        counts[assault, default: 0] += 1
      } catch {
        print("✗ \(assault.rawValue), its own seed \(number): \(error)")
        throw ExitCode.failure
      }
    }
    for assault in Assault.allCases { print("\(counts[assault] ?? 0) × \(assault.rawValue)") }
    print("\(target.runs) runs of the program, ended with \(target.endings):")
    print("no crash, no hang, nothing that was there lost, no sentence of somebody else's.")
  }
}
