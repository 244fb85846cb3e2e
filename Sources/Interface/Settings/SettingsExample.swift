import Domain
import ViewModels
import Wording

/// The settings file to begin from: every setting and every command as shipped, as comments.
public enum SettingsExample {
  /// The text of the file.
  ///
  /// - Parameter themes: The names of the themes that can be found.
  public static func text(_ wording: Wording, themes: [String]) -> String {
    let head = [
      Phrase.Settings.exampleTitle, Phrase.Settings.examplePlace, Phrase.Settings.exampleOrder,
    ]
    let settings = SettingName.allCases.flatMap { name in
      let values = name.values(themes: themes)
      return [
        "", "# " + wording(name.meaning) + " " + values.joined(separator: ", "),
        "#\(name.rawValue) = \(quoted(usual(name), in: name))",
      ]
    }
    let keys = Subject.allCases.flatMap { subject in
      ["", "# " + wording(subject.title)] + subject.commands.map { line($0, wording) }
    }
    let lines =
      head.map { "# " + wording($0) } + settings
      + ["", "# " + wording(Phrase.Settings.exampleKeys), "[keys]"] + keys
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ command: Command, _ wording: Wording) -> String {
    let keys = command.row.keys.map { "\"\($0)\"" }.joined(separator: ", ")
    return "#\(command.name) = [\(keys)]  # \(wording(command.row.text.sentence))"
  }

  /// What holds where nothing is settled.
  private static func usual(_ name: SettingName) -> String {
    switch name {
    case .language: Language.french.rawValue
    case .theme: "dark"
    case .pane: Pane.actions.name
    case .dateFormat: DateStyle.figures.rawValue
    case .mouse, .ascii: "false"
    }
  }

  private static func quoted(_ value: String, in name: SettingName) -> String {
    name.isSwitch ? value : "\"\(value)\""
  }
}
