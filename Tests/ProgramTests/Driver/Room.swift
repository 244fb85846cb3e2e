import Driving
import Foundation
import Glibc

/// The program in a terminal of tmux, on a server of its own.
final class Room {
  enum Failure: Error {
    case tmux([String], status: Int32, errors: String)
    case notSeen(String, screen: String)
    case stillSeen(String, screen: String)
    case notTrue(String, screen: String)
    case noTmux
  }

  private let place: Place
  private let tmux: String
  private let socket: String
  private var count = 0

  /// Starts the program on a terminal of a size; `shell` starts a shell instead.
  init(
    _ place: Place, _ arguments: String..., columns: Int = 80, rows: Int = 24,
    environment: [String: String?] = [:], shell: Bool = false
  ) throws {
    guard let tmux = Executable.find("tmux") else { throw Failure.noTmux }
    self.place = place
    self.tmux = tmux
    socket = "\(place.folder)/tmux-\(UUID().uuidString.prefix(6))"
    let settings = try place.write(
      """
      set -g default-terminal tmux-256color
      set -g escape-time 0
      set -g remain-on-exit on
      set -g history-limit 0
      set -g status off

      """, to: "tmux.conf")
    let unset = environment.filter { $0.value == nil }.flatMap { ["-u", $0.key] }
    let set = environment.compactMapValues { $0 }.map { "\($0)=\($1)" }
    let program =
      shell ? ["PS1=invite> ", "sh"] : noted(program: [Executable.baraza] + arguments)
    try call(
      ["-f", settings, "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "--", "env"]
        + unset + set + program)
  }

  deinit {
    do {
      try call(["kill-server"])
    } catch {
      print("tmux: \(error)")
    }
  }

  // MARK: - The keyboard

  /// Presses keys by tmux's names: `Enter`, `C-r`, `Tab`, `x`.
  func press(_ keys: String...) throws {
    try call(["send-keys", "--"] + keys)
  }

  /// Types text as it stands. What a key has opened for it must have been seen: with that key in one read it
  /// would be a paste.
  func type(_ text: String) throws {
    try call(["send-keys", "-l", "--", text])
  }

  /// Presses Escape as people do, with a moment after it: another key at once would be taken for Alt
  /// and that key, as terminals send it. The moment begins when the program has read the key. Waits until
  /// what it closes is gone.
  func escape(from text: String? = nil) throws {
    try press("Escape")
    let terminal = open(try value("pane_tty"), O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    defer { close(terminal) }
    try Patience.wait(orThrow: Failure.notTrue("Escape is read", screen: "")) {
      var unread: Int32 = 0
      return ioctl(terminal, UInt(FIONREAD), &unread) != 0 || unread == 0
    }
    usleep(300_000)
    if let text { try lose(text) }
  }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) throws {
    try call(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  // MARK: - The screen

  /// What stands on the screen, one string for each row.
  func lines() throws -> [String] {
    try call(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }

  /// The screen as one text.
  func screen() throws -> String { try lines().joined(separator: "\n") }

  /// Waits until a text stands on the screen.
  func see(_ text: String) throws {
    try wait(orThrow: { .notSeen(text, screen: $0) }) { $0.contains(text) }
  }

  /// Waits until one row holds all the texts, and gives it.
  @discardableResult
  func seeRow(with texts: String...) throws -> String {
    var found = ""
    try wait(orThrow: { .notSeen(texts.joined(separator: " … "), screen: $0) }) { screen in
      found =
        screen.split(separator: "\n").first { line in texts.allSatisfy { line.contains($0) } }
        .map(String.init) ?? ""
      return !found.isEmpty
    }
    return found
  }

  /// Waits until a text is gone from the screen.
  func lose(_ text: String) throws {
    try wait(orThrow: { .stillSeen(text, screen: $0) }) { !$0.contains(text) }
  }

  /// Waits until something is true of the screen.
  func wait(until what: String, _ condition: (String) throws -> Bool) throws {
    try wait(orThrow: { .notTrue(what, screen: $0) }, condition)
  }

  /// Waits until the screen is what `show` has drawn, but for the status line: there the program says
  /// besides that it is live, which a picture is not.
  func seePicture(_ picture: Place.Outcome) throws {
    let wanted = picture.lines.map(String.init)
    let status = wanted.count - 2
    try wait(until: "the picture") { screen in
      var lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      guard lines.count == wanted.count, lines[status].contains(" · direct ") else { return false }
      lines[status] = wanted[status]
      return lines == wanted
    }
  }

  /// What a format of tmux says about the terminal: `cursor_flag`, `alternate_on`.
  func value(_ format: String) throws -> String {
    try call(["display-message", "-p", "#{\(format)}"]).trimmingCharacters(in: .newlines)
  }

  /// Waits until a format of tmux says something.
  func see(_ format: String, is wanted: String) throws {
    try wait(until: "\(format) is \(wanted)") { _ in try value(format) == wanted }
  }

  /// Keeps every byte that the program writes from now on, in a file.
  func record() throws -> String {
    let path = socket + "-bytes"
    try call(["pipe-pane", "-O", "exec cat >> '\(path)'"])
    return path
  }

  /// How the terminal shows a text of the screen: the parameters of the last colour sequence before it
  /// on its line, as tmux writes them (`38;5;215`), or nothing if the text is not there.
  func colours(of text: String) throws -> Set<String>? {
    let lines = try call(["capture-pane", "-p", "-e"]).split(separator: "\n")
    guard let line = lines.first(where: { $0.contains(text) }),
      let place = line.range(of: text)
    else { return nil }
    let sequences = line[..<place.lowerBound].split(separator: "\u{1B}[")
      .compactMap { piece in piece.firstIndex(of: "m").map { piece[..<$0] } }
    let reset = sequences.lastIndex { $0 == "0" || $0.isEmpty } ?? sequences.startIndex
    return Set(sequences[reset...].map(String.init))
  }

  /// Kills the program as a power cut would, and waits until it is gone.
  func cutPower() throws {
    guard let id = note("id"), kill(id, SIGKILL) == 0 else {
      throw Failure.notTrue("a program to kill", screen: try screen())
    }
    _ = try end()
  }

  /// Whether the program has ended.
  var hasEnded: Bool { note("status") != nil }

  /// Waits for the program's end, and gives its exit status.
  func end() throws -> Int32? {
    try wait(until: "ended") { _ in hasEnded }
    return note("status")
  }

  /// A program whose process number and exit status are noted in files; tmux sometimes misses the
  /// end of a process.
  private func noted(program: [String]) -> [String] {
    let named = "echo $$ > '\(socket)-id'; exec \"$0\" \"$@\""
    let watched =
      "sh -c '\(named.replacing("'", with: "'\\''"))' \"$0\" \"$@\"; echo $? > '\(socket)-status'"
    return ["sh", "-c", watched] + program
  }

  private func note(_ name: String) -> Int32? {
    let text = FileManager.default.contents(atPath: "\(socket)-\(name)")
      .map { String(decoding: $0, as: UTF8.self) }
    return text.flatMap { $0.hasSuffix("\n") ? Int32($0.dropLast()) : nil }
  }

  private func wait(
    orThrow failure: (String) -> Failure, _ condition: (String) throws -> Bool
  ) throws {
    var time = TimeLeft()
    while true {
      let now = try screen()
      if try condition(now) { return Reaction.pass() }
      guard time.isAny() else { throw failure(now) }
      usleep(15_000)
    }
  }

  @discardableResult
  private func call(_ arguments: [String]) throws -> String {
    count += 1
    let files = socket + "-\(count)"
    let process = try Child(
      tmux, ["-u", "-S", socket] + arguments, environment: place.environment,
      streams: .files(input: "/dev/null", output: files + ".out", errors: files + ".err"))
    let ending = try process.end()
    let output = try take(files + ".out")
    let errors = try take(files + ".err")
    guard ending == .exit(0) else {
      let status: Int32 = if case .exit(let code) = ending { code } else { -1 }
      throw Failure.tmux(arguments, status: status, errors: errors)
    }
    return output
  }

  private func take(_ path: String) throws -> String {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    try FileManager.default.removeItem(atPath: path)
    return String(decoding: data, as: UTF8.self)
  }
}
