import Domain
import ViewModels
import Wording

/// What is wrong in somebody's settings, and where. It is left out; the rest holds.
public struct SettingsProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The file cannot be read as text.
    case unreadable
    /// A line is not TOML; in the parser's words.
    case syntax(String)
    /// There is no such setting or table.
    case unknownName(String, nearest: String?)
    /// A setting cannot have this value.
    case badValue(name: String, value: String, known: [String], nearest: String?)
    /// There is no such command.
    case unknownCommand(String, nearest: String?)
    /// There is no such key.
    case unknownKey(String, nearest: String?)
    /// What should be a key in quotes, or a list of them, is something else.
    case notKeys(command: String)
    /// A key of more parts than anything has.
    case tooDeep
    /// Two commands ask for one key.
    case collision(key: String, holder: String, loser: String)
    /// Neither palette nor menus have a key, so the menus keep theirs.
    case noWayIn
  }

  /// Where it stands: `settings.toml:3:5`, or a variable of the environment.
  public let place: String
  /// What is wrong.
  public let kind: Kind

  /// The same with the name of the file only.
  public var shortened: SettingsProblem {
    SettingsProblem(place: place.split(separator: "/").last.map(String.init) ?? place, kind: kind)
  }

  /// What, where, and what to do.
  public var sentence: Bilingual {
    let what =
      switch kind {
      case .unreadable: Phrase.Settings.unreadable
      case .syntax(let detail): Phrase.Settings.syntax(detail)
      case .unknownName(let name, let nearest): Phrase.Settings.unknownName(name, nearest)
      case .badValue(let name, let value, let known, let nearest):
        Phrase.Settings.badValue(name, value, known: known.joined(separator: ", "), nearest)
      case .unknownCommand(let name, let nearest): Phrase.Settings.unknownCommand(name, nearest)
      case .unknownKey(let key, let nearest): Phrase.Settings.unknownKey(key, nearest)
      case .notKeys(let command): Phrase.Settings.notKeys(command)
      case .tooDeep: Phrase.Settings.tooDeep
      case .collision(let key, let holder, let loser):
        Phrase.Settings.collision(key, holder: holder, loser: loser)
      case .noWayIn: Phrase.Settings.noWayIn
      }
    return Bilingual(fr: "\(place): \(what.fr)", en: "\(place): \(what.en)")
  }
}

/// Finds what somebody may have meant.
enum NearestName {
  /// The name that is reached with the fewest slips, if there are no more than two of them and fewer
  /// than half of its letters.
  static func find(_ typed: String, among names: [String]) -> String? {
    let wanted = Array(typed.folded)
    let candidates = names.map { (name: $0, slips: slips(wanted, Array($0.folded))) }
    guard let best = candidates.min(by: { $0.slips < $1.slips }), best.slips <= 2,
      best.slips * 2 < best.name.count
    else { return nil }
    return best.name
  }

  /// Letters to put in, leave out, replace, or swap with their neighbour.
  private static func slips(_ one: [Character], _ other: [Character]) -> Int {
    var rows = [Array(0...other.count)]
    for (row, letter) in one.enumerated() {
      var line = [row + 1]
      for (column, candidate) in other.enumerated() {
        var best = min(
          rows[row][column] + (letter == candidate ? 0 : 1), rows[row][column + 1] + 1,
          line[column] + 1)
        if row > 0, column > 0, letter == other[column - 1], one[row - 1] == candidate {
          best = min(best, rows[row - 1][column - 1] + 1)
        }
        line.append(best)
      }
      rows.append(line)
    }
    return rows[one.count][other.count]
  }
}
