import CNcurses
import Glibc
import Terminal

/// Waits, on the main thread, for whatever happens next: keys, signals, wake-ups, file events. While
/// nothing happens the process sleeps; no timer runs unless an escape sequence is incomplete or the
/// caller asked for a time limit.
///
/// The legal order is: `Signals.block()` before anything starts a thread, then a `CursesScreen`,
/// then one `EventLoop`, then `next` again and again.
public final class EventLoop {
  /// Wakes this loop; may be handed to any thread.
  public let mailbox: Mailbox

  let screen: CursesScreen
  private let signals: Int32
  private var watched: [Int32] = []
  private var decoder: KeyDecoder
  private var pace = TypingPace()
  var queue: [TerminalEvent] = []
  /// What the keyboard has sent since `takeBytes`, where that is asked for.
  private var bytes: [UInt8] = []
  /// Whether `takeBytes` will be asked.
  public var keepsBytes = false
  /// When the decoder's silence has lasted long enough.
  private var silenceEnds: Int?

  /// Makes the loop for a screen.
  ///
  /// - Parameter mailbox: Wakes the loop; may have been handed to threads already.
  public init(screen: CursesScreen, mailbox: Mailbox) throws(TerminalFailure) {
    Signals.block()
    self.mailbox = mailbox
    signals = try Signals.descriptor()
    self.screen = screen
    decoder = KeyDecoder(sequences: screen.keySequences)
  }

  deinit {
    close(signals)
  }

  /// Makes the loop return `.wake` whenever the descriptor has something to read, until the caller
  /// has read it.
  public func watch(_ descriptor: Int32) {
    if !watched.contains(descriptor) { watched.append(descriptor) }
  }

  /// Takes back `watch`, before the descriptor is closed.
  public func unwatch(_ descriptor: Int32) {
    watched.removeAll { $0 == descriptor }
  }

  /// What came from the keyboard since the last time, for showing what a key sends.
  public func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// The next event; `.timeout` if that many milliseconds pass without one. Without a number it
  /// waits as long as it takes, with 0 not at all.
  public func next(timeoutMilliseconds: Int? = nil) -> TerminalEvent {
    let limit = timeoutMilliseconds.map { Clock.now + max(0, $0) }
    while true {
      if !queue.isEmpty { return queue.removeFirst() }
      let wait = [limit, silenceEnds].compactMap(\.self).min().map { max(0, $0 - Clock.now) }
      collect(Poll.readable([signals, STDIN_FILENO, mailbox.descriptor] + watched, wait: wait))
      endSilence()
      if queue.isEmpty, let limit, Clock.now >= limit { return .timeout }
    }
  }

  /// What the terminal has answered so far. It does not wait, and leaves everything else for `next`.
  public func takeAnswers() -> [TerminalAnswer] {
    collect(Poll.readable([STDIN_FILENO], wait: 0))
    let answers = queue.compactMap { if case .answer(let answer) = $0 { answer } else { nil } }
    queue.removeAll { if case .answer = $0 { true } else { false } }
    return answers
  }

  /// Reads away what the terminal still answers; else the shell would take it for typing. A terminal
  /// that has been asked just now is given a tenth of a second. To be called before the screen is left
  /// for good.
  public func awaitAnswers() {
    guard let since = screen.owesAnswersSince else { return }
    let limit = Clock.now + (Clock.now - since < 1000 ? 100 : 0)
    repeat {
      collect(Poll.readable([STDIN_FILENO], wait: max(0, limit - Clock.now)))
    } while screen.owesAnswersSince != nil && Clock.now < limit
      && !queue.contains(.terminate(.hangUp))
  }

  /// Gives the terminal back, stops the job until the shell continues it, takes the terminal over
  /// again and queues `.resumed`, and `.resize` before it if the size has changed meanwhile. Returns
  /// when all that has happened.
  public func suspend() {
    screen.leave()
    Signals.stopJob()
    resume()
  }
}

// MARK: - Sources

extension EventLoop {
  private func collect(_ readable: Set<Int32>) {
    if readable.contains(signals) { takeSignals() }
    if readable.contains(STDIN_FILENO) { takeInput() }
    if readable.contains(mailbox.descriptor) {
      mailbox.empty()
      queue.append(.wake)
    } else if watched.contains(where: readable.contains) {
      queue.append(.wake)
    }
  }

  private func takeInput() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      if keepsBytes { self.bytes += bytes.prefix(count) }
      let events = decoder.feed(bytes.prefix(count)).filter { event in
        if case .answer(let answer) = event { !screen.take(answer) } else { true }
      }
      // Whoever wants the bytes wants every key.
      queue += keepsBytes ? events : pace.gather(events, at: Clock.now)
      startSilence()
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      // Said once in each round: the caller ends, or learns it again.
      queue.append(.terminate(.hangUp))
    }
  }

  private func takeSignals() {
    let numbers = Signals.read(from: signals)
    if numbers.contains(SIGHUP) { queue.append(.terminate(.hangUp)) }
    if numbers.contains(SIGTERM) { queue.append(.terminate(.terminate)) }
    if numbers.contains(SIGQUIT) { queue.append(.terminate(.quit)) }
    if numbers.contains(SIGINT) { queue.append(.terminate(.interrupt)) }
    if numbers.contains(SIGTSTP) {
      suspend()
    } else if numbers.contains(SIGCONT) {
      // Stopped by SIGSTOP, which gives no warning: the shell has changed the terminal since.
      screen.leave()
      resume()
    } else if numbers.contains(SIGWINCH) {
      screen.adoptSize()
      // The size may be what it was, after a storm of changes in which cells were lost.
      screen.redraw()
      queue.append(.resize(screen.size))
    }
  }

  func resume() {
    let before = screen.size
    screen.enter()
    // The continuation has been dealt with; anything else that came meanwhile is for the next round.
    Signals.forget(SIGCONT)
    if screen.size != before { queue.append(.resize(screen.size)) }
    queue.append(.resumed)
  }
}

// MARK: - Silence

extension EventLoop {
  private func startSilence() {
    silenceEnds = decoder.isPending ? Clock.now + KeyDecoder.silence : nil
  }

  private func endSilence() {
    guard let silenceEnds, Clock.now >= silenceEnds else { return }
    queue += pace.gather(decoder.flush(), at: Clock.now)
    startSilence()
  }
}
