import CursesTerminal
import Domain
import Foundation
import Terminal
import Wording

/// What a crash of the screen leaves behind, made ready before anything can crash.
enum CrashNotice {
  /// Prepares the report, named after this moment and this process, in
  /// `$XDG_STATE_HOME/baraza` (usually `~/.local/state/baraza`).
  static func prepare(wording: Wording) {
    let seconds = Environment.now.milliseconds / 1000
    let path = Environment.stateFolder + "/crash-\(seconds)-\(getpid()).txt"
    func line(_ sentence: Bilingual) -> String { SafeText(wording(sentence)).string }
    CrashReport.prepare(
      path: path, heading: "baraza \(Baraza.version) crashed",
      notice: line(Phrase.Terminal.crashed(report: path)),
      noticeWithoutReport: line(Phrase.Terminal.crashedWithoutReport))
  }

  /// Whether Ctrl-\ crashes, for the tests that prove what a crash leaves behind; never unless
  /// `BARAZA_TEST_CRASH` says how.
  static var isTested: Bool { Environment.variable("BARAZA_TEST_CRASH") != nil }

  /// Crashes as `BARAZA_TEST_CRASH` says.
  static func crash() {
    switch Environment.variable("BARAZA_TEST_CRASH") {
    case "trap": precondition(Environment.now.milliseconds < 0, "crash for a test")
    case "overflow": print(depth(of: 1))
    case "segv": _ = UnsafePointer<UInt8>(bitPattern: 8)?.pointee
    default: break
    }
  }

  private static func depth(of number: Int) -> Int {
    let deeper = [number, number + 1].map { $0 < 0 ? 0 : depth(of: $0) }
    return deeper.reduce(number, &+)
  }
}
