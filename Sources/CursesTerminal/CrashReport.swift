import CCrash

/// What is left behind when the program crashes; see `crash.h`.
public enum CrashReport {
  /// Takes over the signals of a crash. Call it once, before the screen opens.
  ///
  /// - Parameters:
  ///   - path: The report's file. Its folders are made when it is needed.
  ///   - heading: The report's first line: what crashed, of which version.
  ///   - notice: What standard error says, the report's place included; a line.
  ///   - noticeWithoutReport: The same if the report cannot be written.
  public static func prepare(
    path: String, heading: String, notice: String, noticeWithoutReport: String
  ) {
    baraza_crash_prepare(path, heading, notice + "\n", noticeWithoutReport + "\n")
  }
}
