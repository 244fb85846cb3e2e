import Foundation
import Glibc
import Testing

@Suite("A crash")
struct CrashTests {
  private static let signals = [
    (SIGSEGV, "SIGSEGV"), (SIGBUS, "SIGBUS"), (SIGILL, "SIGILL"), (SIGTRAP, "SIGTRAP"),
    (SIGFPE, "SIGFPE"), (SIGABRT, "SIGABRT"),
  ].map { (signal: Int32($0.0), name: $0.1) }

  @Test(
    "every signal of a crash leaves the terminal in order, a report, and an honest status",
    arguments: signals)
  func signalled(signal: Int32, name: String) throws {
    let place = try Place()
    let pty = try Pty(place, ["--language", "fr"])
    try pty.see("A-003")
    pty.kill(signal)
    #expect(try pty.end() == .signal(signal))
    try expectReport(pty, place, signal: name)
  }

  @Test(
    "so do a Swift trap, a null pointer and a stack that is too deep",
    arguments: [
      ("trap", SIGILL, "SIGILL"), ("segv", SIGSEGV, "SIGSEGV"), ("overflow", SIGSEGV, "SIGSEGV"),
    ])
  func real(kind: String, signal: Int32, name: String) throws {
    #if arch(x86_64)
      let place = try Place()
      let pty = try Pty(
        place, ["--language", "fr"], environment: ["BARAZA_TEST_CRASH": kind])
      try pty.see("A-003")
      pty.type("\u{1C}")
      #expect(try pty.end() == .signal(signal))
      try expectReport(pty, place, signal: name)
    #endif
  }

  @Test("what was being typed is offered again", .enabled(if: Sqlite.isInstalled))
  func draft() throws {
    let place = try Place()
    let pty = try Pty(place, ["--language", "fr"])
    try pty.see("A-003")
    pty.type("a")
    try pty.see("Nouvelle action")
    pty.type("Presque perdu")
    try place.waitForDraft(holding: "perdu")
    pty.kill(SIGSEGV)
    #expect(try pty.end() == .signal(SIGSEGV))
    pty.expectRestored()
    let again = try Pty(place, ["--language", "fr"])
    try again.see("Presque perdu")
  }

  @Test("without the door for tests, its key is one like any other")
  func inert() throws {
    let pty = try Pty(try Place(), ["--language", "fr"])
    try pty.see("A-003")
    pty.type("\u{1C}q")
    #expect(try pty.end() == .exit(0))
  }

  @Test("where no report can be written, that is said")
  func noReport() throws {
    let place = try Place()
    let file = try place.write("", to: "no-folder")
    let pty = try Pty(
      place, ["--language", "en"], environment: ["XDG_STATE_HOME": file])
    try pty.see("A-003")
    pty.kill(SIGSEGV)
    #expect(try pty.end() == .signal(SIGSEGV))
    pty.expectRestored()
    #expect(pty.text.hasSuffix("No report could be written.\r\n"))
  }

  private func expectReport(_ pty: Pty, _ place: Place, signal: String) throws {
    pty.expectRestored()
    let folder = place.folder + "/.local/state/baraza"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    let path = folder + "/" + (try #require(files.first { $0.hasPrefix("crash-") }))
    #expect(pty.text.hasSuffix("Rapport : \(path)\r\n"))
    let report = try String(contentsOfFile: path, encoding: .utf8)
    #expect(report.hasPrefix("baraza 0.1.0 crashed\nsignal: \(signal), "))
    #expect(report.contains(/\n  0x[0-9a-f]+  baraza\+0x[0-9a-f]+\n/))
    #expect(!report.contains("Lualaba"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }
}
