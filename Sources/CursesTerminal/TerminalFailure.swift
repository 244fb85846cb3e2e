/// Why no screen can be opened. The words for the user are the application's business.
public enum TerminalFailure: Error, Hashable, Sendable {
  /// Standard input or output is a file, a pipe or nothing.
  case notATerminal
  /// The environment does not say which terminal this is (`TERM`).
  case termUnset
  /// The system has no description of the terminal that `TERM` names.
  case unknownTerminal(name: String)
  /// The terminal cannot put the cursor where it is wanted.
  case tooDumb(name: String)
  /// The system has no descriptions of terminals at all.
  case noTerminalDatabase
  /// ncurses gave no reason; memory, most likely.
  case cannotOpen
  /// The system refused a file descriptor for signals or wake-ups; `code` is its `errno`.
  case noDescriptor(code: Int32)
  /// Another program could not be started; `code` is the system's `errno`.
  case cannotStart(program: String, code: Int32)
}
