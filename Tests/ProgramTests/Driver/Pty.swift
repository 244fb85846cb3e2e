import Driving
import Glibc

/// The program on a bare pseudo-terminal: every byte it writes is kept, and the terminal's modes can
/// be compared with what they were.
final class Pty {
  enum Failure: Error {
    case notSeen(String, bytes: String)
  }

  private let terminal: PseudoTerminal
  private let child: Child
  private let place: Place
  private(set) var bytes: [UInt8] = []
  private var forgotten = 0
  /// The modes before the program started.
  let modesBefore: [UInt8]

  init(
    _ place: Place, _ arguments: [String], columns: UInt16 = 80, rows: UInt16 = 24,
    environment: [String: String?] = [:], program: String = Executable.baraza
  ) throws {
    self.place = place
    terminal = try PseudoTerminal(columns: columns, rows: rows)
    modesBefore = Pty.modes(of: terminal.programsEnd)
    let changes = environment.merging(["TERM": "xterm-256color"]) { given, _ in given }
    child = try Child(
      program, arguments, environment: place.environment(changing: changes),
      streams: .terminal(terminal.path))
  }

  deinit { child.kill(SIGKILL) }

  /// The number of the program's process.
  var process: Int32 { child.id }

  /// The modes now, byte for byte.
  var modes: [UInt8] { Pty.modes(of: terminal.programsEnd) }

  /// What was written, as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Waits until the program has written texts, one after the other.
  func see(_ wanted: String...) throws { try see(wanted, from: 0) }

  /// Waits until the program has written texts, one after the other, since the last `forget()`.
  func seeNext(_ wanted: String...) throws { try see(wanted, from: forgotten) }

  /// Waits until the program has written one of some texts, and says which.
  func see(oneOf wanted: [String]) throws -> String {
    var seen: String?
    try Patience.wait(orThrow: Failure.notSeen(wanted.joined(separator: ", "), bytes: text)) {
      wait()
      seen = wanted.first { text.contains($0) }
      return seen != nil
    }
    Reaction.pass()
    return seen ?? ""
  }

  /// Waits until the program has read what was typed, and as long as tells it that nothing more follows.
  func settle() throws {
    try Patience.wait(orThrow: Failure.notSeen("that keys are read", bytes: text)) {
      wait()
      var count: Int32 = 0
      return ioctl(terminal.programsEnd, UInt(FIONREAD), &count) != 0 || count == 0
    }
    usleep(300_000)
  }

  /// Leaves what was written so far out of `seeNext`.
  func forget() { forgotten = bytes.count }

  /// Types bytes.
  func type(_ keys: String) { type(Array(keys.utf8)) }

  /// Types bytes.
  func type(_ keys: some Collection<UInt8>) {
    let bytes = Array(keys)
    _ = write(terminal.personsEnd, bytes, bytes.count)
  }

  /// Types bytes in two pieces, so far apart as a slow line may deliver them.
  ///
  /// - Returns: Whether they went out in time: a busy machine may be slower than any line.
  func type(_ keys: String, cutAt place: Int) -> Bool {
    let begun = ContinuousClock.now
    type(keys.utf8.prefix(place))
    usleep(150_000)
    type(keys.utf8.dropFirst(place))
    return ContinuousClock.now - begun < .milliseconds(220)
  }

  /// Bytes that were typed and that nobody has read; to be asked when the program has ended.
  var unread: Int {
    var raw = termios()
    tcgetattr(terminal.programsEnd, &raw)
    cfmakeraw(&raw)
    tcsetattr(terminal.programsEnd, TCSANOW, &raw)
    var count: Int32 = 0
    _ = ioctl(terminal.programsEnd, UInt(FIONREAD), &count)
    return Int(count)
  }

  /// Sends a signal.
  func kill(_ signal: Int32) { child.kill(signal) }

  /// Waits for the end, reading on.
  func end() throws -> Child.Ending {
    let ending = try child.end(meanwhile: { take() })
    while take() {}
    return ending
  }

  private func see(_ wanted: [String], from start: Int) throws {
    var time = TimeLeft()
    while let missing = firstMissing(of: wanted, from: start) {
      guard time.isAny(), child.isRunning || take() else {
        throw Failure.notSeen(
          missing, bytes: String(decoding: bytes[start...], as: UTF8.self).debugDescription)
      }
      wait()
    }
    Reaction.pass()
  }

  private func firstMissing(of wanted: [String], from start: Int) -> String? {
    var rest = Substring(decoding: bytes[start...], as: UTF8.self)
    for text in wanted {
      guard let place = rest.firstRange(of: text) else { return text }
      rest = rest[place.upperBound...]
    }
    return nil
  }

  private func wait() {
    var entry = pollfd(fd: terminal.personsEnd, events: Int16(POLLIN), revents: 0)
    if poll(&entry, 1, 50) > 0 { take() }
  }

  /// - Returns: Whether there was something to read.
  @discardableResult
  private func take() -> Bool {
    var entry = pollfd(fd: terminal.personsEnd, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, 0) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(terminal.personsEnd, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer.prefix(count)
    return true
  }

  private static func modes(of descriptor: Int32) -> [UInt8] {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    return withUnsafeBytes(of: &modes) { Array($0) }
  }
}

/// The moment that a person needs between seeing something and pressing a key; a question takes no answer
/// that comes sooner.
enum Reaction {
  static func pass() { usleep(60_000) }
}
