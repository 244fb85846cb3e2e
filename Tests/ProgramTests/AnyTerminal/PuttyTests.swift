import Driving
import Foundation
import Testing

@Suite("A terminal of another kind")
struct PuttyTests {
  /// PuTTY's own description, as far as it differs from xterm's: function keys, Home and End of a
  /// VT220, another alternate screen.
  private static let description = """
    putty-like|what PuTTY says of itself,
    \tsmcup=\\E[?47h, rmcup=\\E[2J\\E[?47l, kmous=\\E[M,
    \tkf1=\\E[11~, kf2=\\E[12~, kf3=\\E[13~, kf4=\\E[14~, khome=\\E[1~, kend=\\E[4~,
    \tuse=xterm,

    """

  @Test(
    "its keys are understood and its screen is given back as it asks",
    .enabled(if: Executable.find("tic") != nil))
  func putty() throws {
    let place = try Place()
    let source = try place.write(Self.description, to: "putty.ti")
    let tic = try Child(
      try #require(Executable.find("tic")), ["-x", "-o", place.folder + "/terminfo", source],
      environment: place.environment,
      streams: .files(input: "/dev/null", output: "/dev/null", errors: place.folder + "/tic.err"))
    #expect(try tic.end() == .exit(0))
    let pty = try Pty(
      place, ["--language", "fr"],
      environment: ["TERM": "putty-like", "TERMINFO": place.folder + "/terminfo"])
    try pty.see("A-003")
    pty.type("\u{1B}[13~")
    try pty.see("]2;Matrice")
    pty.type("\u{1B}[14~")
    try pty.see("]2;Chaîne")
    pty.type("q")
    #expect(try pty.end() == .exit(0))
    #expect(pty.modes == pty.modesBefore)
    #expect((pty.last("\u{1B}[?47l") ?? -1) > (pty.last("\u{1B}[?47h") ?? 0))
  }
}
