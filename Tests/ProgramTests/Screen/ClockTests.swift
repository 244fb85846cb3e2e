import Driving
import Foundation
import Testing

/// "A clock earlier than the store's last change is said on screen and on the command line before anything is
/// dated … A wall without keys follows the date over a suspend and a corrected clock."
@Suite("Clocks")
struct ClockTests {
  /// A store whose last change is of a day that is still to come for this computer's clock.
  private static func laterStore() throws -> Place {
    let place = try Place()
    _ = try place.run("add", "Réunir")
    let trigger = "change_is_never_edited"
    let statements = try place.run(
      program: "/usr/bin/env",
      ["sqlite3", place.store, "SELECT sql FROM sqlite_schema WHERE name = '\(trigger)'"]
    ).output
    try #require(statements.contains(trigger))
    try Sqlite.run(
      "DROP TRIGGER \(trigger); UPDATE change SET at_ms = 4102444800000; \(statements);",
      on: place.store, in: place)
    return place
  }

  @Test(
    "a clock that is behind is said by every verb that writes, in both languages, and by no other")
  func said() throws {
    let place = try Self.laterStore()
    for (language, sentence) in [
      ("fr", "et le dernier changement est du 01/01/2100"),
      ("en", "and the last change dates from 01/01/2100"),
    ] {
      for words in [["add", "Une autre"], ["set", "A-003", "--title", "x \(language)"]] {
        let outcome = try place.run(words + ["--language", language], environment: ["TZ": "UTC"])
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
      }
    }
    #expect(try place.run("list", "actions", "--language", "fr").errors.isEmpty)
    #expect(try Place().run("add", "Une autre").errors.isEmpty)
  }

  @Test("it is said on the screen before anything is typed")
  func onScreen() throws {
    let place = try Self.laterStore()
    let room = try Room(
      place, "--language", "fr", columns: 160, rows: 30, environment: ["TZ": "UTC"])
    try room.see("L’horloge dit")
    try room.see("01/01/2100")
    let linear = try place.run(["--linear", "--language", "fr"], input: "q\n")
    #expect(linear.errors.contains("L’horloge dit"))
  }

  @Test(
    "an idle session waits for the next midnight by the kernel’s timer, which a set clock ends, and wakes for nothing",
    arguments: [false, true])
  func timer(isLinear: Bool) throws {
    let place = try Place()
    let arguments = ["--language", "fr"] + (isLinear ? ["--linear"] : [])
    let room = try Pty(
      place, arguments, environment: ["BARAZA_TODAY": nil, "TZ": "Africa/Lubumbashi"])
    try room.see("A-003")
    let process = room.process
    let timer = try #require(Self.timer(of: process), "no timer")
    // CLOCK_REALTIME, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET.
    #expect(timer["clockid"] == "0")
    #expect(timer["settime flags"] == "03")
    try Self.expectMidnight(of: process)
    // What it does at the start takes its time on a busy machine; then nothing wakes it.
    var counts = [try Self.wakeUps(of: process)]
    try Patience.wait(orThrow: Busy(counts: counts)) {
      usleep(2_000_000)
      counts.append(try Self.wakeUps(of: process))
      return counts.suffix(2).allSatisfy { $0 == counts.last }
    }
    room.kill(SIGTERM)
    _ = try room.end()
  }

  /// What is woken again and again.
  private struct Busy: Error {
    let counts: [String?]
  }

  /// The timer ends at the next midnight: what is left of it lies between what was left before it was asked
  /// and what is left afterwards.
  private static func expectMidnight(of process: Int32) throws {
    let day = 86_400
    func untilMidnight() -> Int { day - (Int(Date().timeIntervalSince1970) + 2 * 3600) % day }
    let before = untilMidnight()
    let value = try #require(timer(of: process)?["it_value"])
    let left = try #require(Int(value.dropFirst().prefix { $0.isNumber }))
    #expect(before < untilMidnight() || (untilMidnight() - 1...before).contains(left))
  }

  /// What the kernel says of a process's timer of the wall clock.
  private static func timer(of process: Int32) -> [String: String]? {
    let folder = "/proc/\(process)/fdinfo"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let texts = names.compactMap { try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
    guard let text = texts.first(where: { $0.contains("clockid:") }) else { return nil }
    let pairs = text.split(separator: "\n").compactMap { line -> (String, String)? in
      let parts = line.split(separator: ":", maxSplits: 1).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// How often a process has been woken from waiting.
  private static func wakeUps(of process: Int32) throws -> String? {
    try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
      .split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }.map(String.init)
  }

  @Test(
    "check finds what was closed before it was made",
    arguments: [
      ("fr", "avant d’être promise le 12/10/2026"), ("en", "before it was promised on 12/10/2026"),
    ])
  func closedBeforeMade(language: String, sentence: String) throws {
    let place = try Place()
    try Sqlite.run(
      "UPDATE action_item SET created = '2026-10-12', closed = '1970-01-01' WHERE status = 'done' AND ordinal = 1",
      on: place.store, in: place)
    let check = try place.run("check", "--language", language)
    #expect(check.status == 74)
    #expect(check.output.contains("A-001"), "\(check.output)")
    #expect(
      check.output.contains("01/01/1970") && check.output.contains(sentence), "\(check.output)")
    #expect(try Place().run("check").status == 0)
  }
}
