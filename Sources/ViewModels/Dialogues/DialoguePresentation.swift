/// What a dialogue shows: the closed set of shapes that painter, mouse and `--linear` know.
public enum DialoguePresentation {
  /// A list of choices.
  case menu(MenuPresentation)
  /// One line to type.
  case prompt(PromptPresentation)
  /// Fields, one under the other.
  case form(FormPresentation)
  /// Something to be answered.
  case question(QuestionPresentation)
  /// What a change would do, line by line.
  case preview(PreviewPresentation)
  /// A table over the whole pane.
  case list(ListPresentation)
  /// What can be done, found by a word or a key.
  case help(HelpPresentation)
}

/// What a line of text says about itself.
public enum Hint: Hashable, Sendable {
  /// How the typed text is understood.
  case understood(String)
  /// Why it is not.
  case problem(String)
  /// What may be typed here.
  case help(String)
}

/// What a box, or the foot of the screen, with one line to type shows.
public struct PromptPresentation: Hashable, Sendable {
  /// What it is for; nothing at the foot of the screen.
  public var title = ""
  /// What is to be typed.
  public var label: String
  /// What has been typed.
  public var field: TextField
  /// How that is understood, or why not.
  public var hint: Hint?
  /// Whether it stands in the status line, so that the list stays in sight.
  public var isAtFoot = false
  /// Whether it takes what is typed; else the keys are the list's.
  public var isFocused = true
  /// What is understood of a sentence, part by part, each as one chip; nothing where no sentence is typed.
  public var chips: [[Span]]?
  /// The keys that mean something here.
  public var foot = Foot()

  init(title: String, label: String, field: TextField, hint: Hint? = nil) {
    self.title = title
    self.label = label
    self.field = field
    self.hint = hint
  }
}

/// What a bulk change would do, line by line.
public struct PreviewPresentation {
  /// Which items, and what they would say.
  public let title: String
  /// How many would change.
  public let head: String
  /// The number of lines.
  public let count: Int
  /// The first visible line.
  public let scroll: Int
  /// One line.
  public let line: (Int) -> [Span]
  /// The keys that mean something here.
  public var foot = Foot()
}

/// What a list over the whole pane shows.
public struct ListPresentation: Hashable, Sendable {
  /// What it lists.
  public let title: String
  /// The visible rows.
  public let table: TablePresentation
  /// The keys that mean something here.
  public var foot = Foot()
}

/// What can be done, line by line.
public struct HelpPresentation: Sendable {
  /// What has been typed to find a line.
  public let field: TextField
  /// The lines that are found.
  public let lines: [HelpModel.Line]
  /// The line under the cursor; 0 where there is none.
  public let index: Int
  /// The keys that mean something here.
  public var foot = Foot()
}

extension DialoguePresentation {
  /// The same with the keys that mean something in it.
  func with(_ foot: Foot) -> DialoguePresentation {
    switch self {
    case .menu(var shown):
      shown.foot = foot
      return .menu(shown)
    case .prompt(var shown):
      shown.foot = foot
      return .prompt(shown)
    case .form(var shown):
      shown.foot = foot
      return .form(shown)
    case .question(var shown):
      shown.foot = foot
      return .question(shown)
    case .preview(var shown):
      shown.foot = foot
      return .preview(shown)
    case .list(var shown):
      shown.foot = foot
      return .list(shown)
    case .help(var shown):
      shown.foot = foot
      return .help(shown)
    }
  }
}
