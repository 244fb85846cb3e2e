import Domain
import Wording

/// A theme that can be chosen, or a theme file that cannot be read.
public struct ThemeChoice: Hashable, Sendable {
  /// The name of its file without the ending.
  public let name: String
  /// What it is called.
  public let title: Bilingual
  /// What it is for, in a few words.
  public let purpose: Bilingual
  /// What is wrong in its file, and where; nothing when it can be worn.
  public let problem: Problem?

  /// A mistake in a theme file.
  public struct Problem: Hashable, Sendable {
    /// `line:column`, for the list.
    public let place: String
    /// File, line, column, what is wrong, and what to do.
    public let sentence: Bilingual

    /// Makes a problem.
    public init(place: String, sentence: Bilingual) {
      self.place = place
      self.sentence = sentence
    }
  }

  /// Makes a choice.
  public init(name: String, title: Bilingual, purpose: Bilingual, problem: Problem? = nil) {
    self.name = name
    self.title = title
    self.purpose = purpose
    self.problem = problem
  }
}

/// The list of themes; the screen wears the one under the cursor (test: `ThemePickerTests`).
public struct ThemePicker: Sendable {
  /// The theme that comes back when nothing is chosen.
  let before: String
  private(set) var menu: Menu<ThemeChoice>

  /// Nothing where there is no theme to choose.
  init?(_ choices: [ThemeChoice], worn: String, wording: Wording) {
    guard let first = choices.first(where: { $0.name == worn }) ?? choices.first else { return nil }
    before = worn
    menu = Menu(
      choices: choices, names: choices.map { wording($0.title) },
      values: choices.map { ThemePicker.value(of: $0, wording) }, selected: first)
  }

  var selected: ThemeChoice { menu.choice }

  mutating func move(_ move: ListMove) { menu.move(move) }

  mutating func jump(to letter: String) { _ = menu.jump(to: letter) }

  private static func value(of choice: ThemeChoice, _ wording: Wording) -> String {
    if let problem = choice.problem { return "! " + wording(Phrase.Themes.mistake(problem.place)) }
    return wording(choice.purpose)
  }
}

extension Workspace {
  func openThemes() {
    isThemeChosen = true
    if let picker = ThemePicker(client.themes(), worn: theme, wording: wording) {
      overlay = .themes(picker)
    } else {
      say(Phrase.Themes.none, .warning)
    }
  }

  func handleThemes(_ input: Input, picker: ThemePicker) {
    var picker = picker
    switch input {
    case .move(let move): picker.move(move)
    case .letter(let letter): picker.jump(to: letter)
    case .accept:
      keepTheme(of: picker)
      return
    case .cancel:
      theme = picker.before
      overlay = nil
      return
    case .command, .unknownKey, .edit, .nextField, .previousField, .remove: break
    }
    overlay = .themes(picker)
    if picker.selected.problem == nil { theme = picker.selected.name }
  }

  private func keepTheme(of picker: ThemePicker) {
    let choice = picker.selected
    if let problem = choice.problem {
      say(problem.sentence, .error)
    } else {
      theme = choice.name
      overlay = nil
      say(Phrase.Themes.kept(choice.title, name: choice.name), .plain)
    }
  }

  func presentation(of picker: ThemePicker) -> MenuPresentation {
    var shown = MenuPresentation(picker.menu, title: wording(Phrase.Themes.title))
    shown.notice = picker.selected.problem.map { wording($0.sentence) }
    return shown
  }
}
