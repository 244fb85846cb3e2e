/// Something the application must react to.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Keys came too fast to have been pressed: pasted text, most likely (`TypingPace`).
  case burst([Key])
  /// Text was pasted: exactly what came, controls and all, except that invalid UTF-8 is replaced.
  case paste(String)
  /// The mouse did something.
  case mouse(MouseEvent)
  /// The terminal's window gained (`true`) or lost the keyboard.
  case focus(Bool)
  /// The terminal answered a question.
  case answer(TerminalAnswer)
  /// The terminal has a new size.
  case resize(Size)
  /// The program runs again after having been suspended; everything must be presented anew.
  case resumed
  /// The program is asked to end.
  case terminate(TerminationSignal)
  /// The mailbox or a watched file descriptor has something.
  case wake
  /// Nothing happened within the time given.
  case timeout
}

/// Why the program is asked to end.
public enum TerminationSignal: Hashable, Sendable {
  /// The terminal is gone, or somebody says so (SIGHUP).
  case hangUp
  /// Somebody sent SIGINT; the keys Ctrl-C arrive as a key.
  case interrupt
  /// Somebody sent SIGQUIT.
  case quit
  /// Somebody sent SIGTERM: a shutdown, for one.
  case terminate
}
