import Domain
import Foundation
import Glibc

/// What the program learns from its surroundings, in one place.
enum Environment {
  /// A variable that is set and not empty.
  static func variable(_ name: String) -> String? {
    guard let bytes = getenv(name), bytes.pointee != 0 else { return nil }
    return String(cString: bytes)
  }

  /// The language of the locale, or nothing when the locale is unknown: unset, `C`, or a language
  /// that `baraza` does not speak.
  static var localeLanguage: Language? {
    let locale = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? ""
    return Language(rawValue: String(locale.prefix { $0.isLetter }))
  }

  /// The language to speak: the one asked for, else the locale's, else the store's, else English.
  static func language(asked: Language?, store: Language?) -> Language {
    asked ?? localeLanguage ?? store ?? .english
  }

  /// Who writes, unless `--author` says otherwise.
  static var author: String {
    variable("BARAZA_AUTHOR") ?? variable("USER") ?? variable("LOGNAME") ?? "baraza"
  }

  /// The folder of the stores: `$XDG_DATA_HOME/baraza`.
  static var dataFolder: String {
    xdgFolder("XDG_DATA_HOME", fallback: ".local/share")
  }

  /// The folder of a user's own settings and themes: `$XDG_CONFIG_HOME/baraza`.
  static var configurationFolder: String {
    xdgFolder("XDG_CONFIG_HOME", fallback: ".config")
  }

  /// The folder of what is worth keeping but no data: `$XDG_STATE_HOME/baraza`.
  static var stateFolder: String {
    xdgFolder("XDG_STATE_HOME", fallback: ".local/state")
  }

  /// A path as people write it: a `~` that the shell has left alone (`--store=~/…`) is the home. `./~` is a
  /// folder of that name.
  static func path(_ typed: String) -> String {
    guard typed == "~" || typed.hasPrefix("~/") else { return typed }
    return (variable("HOME") ?? NSHomeDirectory()) + typed.dropFirst()
  }

  private static func xdgFolder(_ name: String, fallback: String) -> String {
    // The XDG rules say that a relative path is to be ignored.
    if let folder = variable(name), folder.hasPrefix("/") { return folder + "/baraza" }
    let home = variable("HOME") ?? NSHomeDirectory()
    return "\(home)/\(fallback)/baraza"
  }

  /// Folders shipped with the program (`themes`, `demo-data`): installed beside the executable, or
  /// in the checkout it was built in.
  static func shippedFolder(_ name: String) -> String? {
    let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    var folder = executable.deletingLastPathComponent()
    let installed = folder.deletingLastPathComponent().appendingPathComponent(
      "share/baraza/\(name)")
    if isFolder(installed.path) { return installed.path }
    for _ in 0..<6 {
      let candidate = folder.appendingPathComponent(name)
      if isFolder(candidate.path), isFolder(folder.appendingPathComponent("Sources").path) {
        return candidate.path
      }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// This moment.
  static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// Today in the local time zone, or the day in `BARAZA_TODAY`, with which pictures and tests stay
  /// the same from day to day.
  static var today: Day {
    if let fixed = variable("BARAZA_TODAY").flatMap({ Day(iso: $0) }) { return fixed }
    return day(of: now)
  }

  /// The day of a moment in the local time zone.
  static func day(of moment: Instant) -> Day {
    let local = localTime(of: moment)
    return Day(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? Day(ordinal: Int(moment.milliseconds / 86_400_000))
  }

  /// Milliseconds until the next day begins, when lateness changes.
  static var millisecondsUntilTomorrow: Int {
    let local = localTime(of: now)
    let seconds = Int(local.tm_hour) * 3600 + Int(local.tm_min) * 60 + Int(local.tm_sec)
    return max(1, 86_400 - seconds) * 1000
  }

  /// The moment at which the next day begins in the local time zone, in seconds since 1970.
  static var nextMidnight: Int {
    var local = localTime(of: now)
    local.tm_mday += 1
    (local.tm_hour, local.tm_min, local.tm_sec, local.tm_isdst) = (0, 0, 0, -1)
    return mktime(&local)
  }

  /// A moment by the clock on the wall. Where `BARAZA_TODAY` holds the day still, what happens now
  /// happens on that day.
  static func local(time moment: Instant) -> LocalTime {
    let local = localTime(of: moment)
    let shift = today.ordinal - day(of: now).ordinal
    return LocalTime(
      day: day(of: moment).adding(days: shift), hour: Int(local.tm_hour),
      minute: Int(local.tm_min))
  }

  /// Milliseconds of the clock that never goes back, sleep of the machine included.
  static var steady: Int {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }

  private static func localTime(of moment: Instant) -> tm {
    var seconds = time_t(moment.milliseconds / 1000)
    var local = tm()
    localtime_r(&seconds, &local)
    return local
  }
}
