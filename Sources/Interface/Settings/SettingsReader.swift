import Domain
import Foundation
import TOMLKit
import Terminal
import ViewModels

/// Reads a person's settings. Nothing that is wrong stops the reading: it is told and left out.
public enum SettingsReader {
  /// Reads a settings file.
  ///
  /// - Parameter themes: The names of the themes that can be found.
  /// - Returns: Nothing settled and no problem where there is no such file.
  public static func read(
    file: String, themes: [String]
  ) -> (settings: Settings, problems: [SettingsProblem]) {
    guard FileManager.default.fileExists(atPath: file) else { return (Settings(), []) }
    guard let data = FileManager.default.contents(atPath: file),
      let text = String(data: data, encoding: .utf8)
    else { return (Settings(), [SettingsProblem(place: "\(file):1:1", kind: .unreadable)]) }
    return read(text, file: file, themes: themes)
  }

  /// Reads the text of a settings file.
  public static func read(
    _ text: String, file: String, themes: [String]
  ) -> (settings: Settings, problems: [SettingsProblem]) {
    var source = SettingsSource(file: file, text: text, themes: themes)
    source.readAll()
    return (source.settings, source.problems.map(\.problem))
  }

  /// Lets variables of the environment win over what a file says.
  ///
  /// - Parameter variable: The value of a variable that is set.
  public static func adopt(
    _ variable: (String) -> String?, into settings: inout Settings, themes: [String]
  ) -> [SettingsProblem] {
    SettingName.allCases.compactMap { name in
      guard let value = variable(name.variable) else { return nil }
      let known = name.values(themes: themes)
      guard known.contains(value) else {
        return SettingsProblem(
          place: name.variable,
          kind: .badValue(
            name: name.rawValue, value: value, known: known,
            nearest: NearestName.find(value, among: known)))
      }
      name.put(value, into: &settings)
      return nil
    }
  }
}

/// A settings file being read.
private struct SettingsSource {
  let file: String
  let text: String
  let themes: [String]
  var settings = Settings()
  var problems: [(line: Int, problem: SettingsProblem)] = []

  private static let keysTable = "keys"
  /// A file with more broken lines is no settings file.
  private static let mostBrokenLines = 50

  init(file: String, text: String, themes: [String]) {
    self.file = file
    self.text = text
    self.themes = themes
  }

  mutating func readAll() {
    let table = parse()
    for name in table.keys where name != Self.keysTable { readSetting(name, table[name]) }
    if let keys = table[Self.keysTable] {
      if let keys = keys.table {
        readKeys(keys)
      } else {
        complain([Self.keysTable], .notKeys(command: Self.keysTable))
      }
    }
    tellCollisions()
    if settings.isWithoutWayIn { complain([Self.keysTable, Command.menu.name], .noWayIn) }
    // In the order of the file; what belongs to one line keeps its order.
    problems = problems.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }.map(\.element)
  }

  /// The file without the lines that are not TOML.
  private mutating func parse() -> TOMLTable {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for place in lines.indices where TOMLNesting.isTooDeep(lines[place]) {
      lines[place] = ""
      complain(line: place + 1, column: 1, .tooDeep)
    }
    for _ in 0..<Self.mostBrokenLines {
      do {
        return try TOMLTable(string: lines.joined(separator: "\n"))
      } catch let error as TOMLParseError {
        let place = error.source.begin
        // What is not closed may be found at the next line only.
        let upTo = lines.indices.prefix(max(1, place.line))
        guard let broken = upTo.last(where: { !lines[$0].isEmpty }) else { break }
        lines[broken] = ""
        complain(
          line: broken + 1, column: broken + 1 == place.line ? place.column : 1,
          .syntax(error.description))
      } catch {
        complain(line: 1, column: 1, .syntax("\(error)"))
        break
      }
    }
    return TOMLTable()
  }

  private mutating func readSetting(_ name: String, _ value: TOMLValueConvertible?) {
    guard let setting = SettingName(rawValue: name) else {
      let known = SettingName.allCases.map(\.rawValue) + [Self.keysTable]
      return complain([name], .unknownName(name, nearest: NearestName.find(name, among: known)))
    }
    let known = setting.values(themes: themes)
    let written = setting.isSwitch ? value?.bool.map { "\($0)" } : value?.string
    guard let written, known.contains(written) else {
      let shown = value?.string ?? value.map { "\($0)" } ?? ""
      return complain(
        [name],
        .badValue(
          name: name, value: shown, known: known, nearest: NearestName.find(shown, among: known)))
    }
    setting.put(written, into: &settings)
  }

  private mutating func readKeys(_ table: TOMLTable) {
    for name in table.keys {
      guard let command = Command(name: name) else {
        let known = Command.allCases.map(\.name)
        complain(
          [Self.keysTable, name],
          .unknownCommand(name, nearest: NearestName.find(name, among: known)))
        continue
      }
      guard let written = Self.texts(table[name]) else {
        complain([Self.keysTable, name], .notKeys(command: name))
        continue
      }
      let keys = written.compactMap { key(written: $0, for: name) }
      // One slip does not take a command its keys away.
      if !keys.isEmpty || written.isEmpty { settings.keys[command] = keys }
    }
  }

  /// One key in quotes, or a list of them.
  private static func texts(_ value: TOMLValueConvertible?) -> [String]? {
    if let text = value?.string { return [text] }
    guard let array = value?.array else { return nil }
    let texts = array.compactMap(\.string)
    return texts.count == array.count ? texts : nil
  }

  private mutating func key(written: String, for command: String) -> Key? {
    if let key = Key(notation: written) { return key }
    let nearest = NearestName.find(written, among: Key.knownNotations)
    complain([Self.keysTable, command], at: written, .unknownKey(written, nearest: nearest))
    return nil
  }

  private mutating func tellCollisions() {
    for collision in settings.keyMap.collisions {
      let (key, holder) = (collision.key.notation, collision.holder)
      // The line that took the key is the one to correct.
      let changed = settings.keys[collision.loser] == nil ? holder : collision.loser
      complain(
        [Self.keysTable, changed.name], at: key,
        .collision(key: key, holder: holder.name, loser: collision.loser.name))
    }
  }

  // MARK: Places

  private mutating func complain(
    _ path: [String], at value: String? = nil, _ kind: SettingsProblem.Kind
  ) {
    let place = TOMLPlaces.find(path, in: text, value: value)
    complain(line: place.line, column: place.column, kind)
  }

  private mutating func complain(line: Int, column: Int, _ kind: SettingsProblem.Kind) {
    problems.append((line, SettingsProblem(place: "\(file):\(line):\(column)", kind: kind)))
  }
}
