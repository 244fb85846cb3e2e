import Wording

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

/// What a box with a list of choices shows.
public struct MenuPresentation: Hashable, Sendable {
  /// What is to be chosen.
  public var title: String
  /// The letters that narrow the list, where it is narrowed so.
  public var field: TextField?
  /// The choices.
  public var names: [String] = []
  /// What stands beside them; empty where nothing does.
  public var values: [String] = []
  /// The choice under the cursor.
  public var index = 0
  /// What to say besides: a question, or why there is nothing to choose.
  public var notice: String?
  /// The choices that cannot be chosen now.
  public var muted: Set<Int> = []
  /// The choices that there are while no letters narrow them: the box keeps room for all of them and
  /// for a notice, so that it stands still.
  public var wholeNames: [String]?
  /// Whether several can be chosen, so that a second click on one is Space, not Enter.
  public var isForSeveral = false
  /// Whether nothing is chosen until something has been typed, where one answers in whole lines.
  public var needsTyping = false
  /// The menu bar, where this is one of its menus.
  public var bar: Bar?
  /// A line to type under the choices, where there is one.
  public var line: Line?
  /// The keys that mean something here.
  public var foot = Foot()

  /// The titles of all menus, and which of them is open.
  public struct Bar: Hashable, Sendable {
    /// The titles.
    public let titles: [String]
    /// The open one, counted from 0.
    public let open: Int
  }

  /// A line to type under a list of choices.
  public struct Line: Hashable, Sendable {
    /// What is to be typed.
    public let label: String
    /// What has been typed.
    public let field: TextField
    /// Whether it takes the keys, rather than the choices.
    public let isFocused: Bool
  }

  init(
    title: String, field: TextField? = nil, names: [String] = [], values: [String] = [],
    index: Int = 0, notice: String? = nil
  ) {
    self.title = title
    self.field = field
    self.names = names
    self.values = values
    self.index = index
    self.notice = notice
  }

  init<Choice>(_ menu: Menu<Choice>, title: String) {
    self.init(title: title, names: menu.names, values: menu.values, index: menu.index)
  }
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
  /// The keys that mean something here.
  public var foot = Foot()

  init(title: String, label: String, field: TextField, hint: Hint? = nil) {
    self.title = title
    self.label = label
    self.field = field
    self.hint = hint
  }
}

/// What a form shows: one line a field, and under it what the field says about itself.
public struct FormPresentation: Hashable, Sendable {
  /// One field.
  public struct Field: Hashable, Sendable {
    /// What is to be given.
    public let name: String
    /// What stands in it.
    public let text: TextField
    /// Whether one chooses in it with the arrows instead of typing.
    public let isChoice: Bool
    /// What it says about itself.
    public let hint: Hint?
    /// What the typed letters can mean, where there is something to choose from.
    public let suggestions: [Suggestion]

    init(
      name: String, text: TextField, isChoice: Bool = false, hint: Hint? = nil,
      suggestions: [Suggestion] = []
    ) {
      self.name = name
      self.text = text
      self.isChoice = isChoice
      self.hint = hint
      self.suggestions = suggestions
    }
  }

  /// Something that typed letters can mean.
  public struct Suggestion: Hashable, Sendable {
    /// Its code.
    public let code: String
    /// Its name.
    public let name: String
    /// Whether it is the chosen one.
    public let isChosen: Bool
  }

  /// What the form is about.
  public let title: String
  /// The fields, in their order.
  public let fields: [Field]
  /// The field under the cursor, counted from 0.
  public let focus: Int
  /// A sentence over the whole form.
  public let notice: String?
  /// The keys that mean something here.
  public var foot = Foot()

  /// The field under the cursor.
  public var focused: Field { fields[focus] }

  init(title: String, fields: [Field], focus: Int, notice: String?) {
    self.title = title
    self.fields = fields
    self.focus = focus
    self.notice = notice
  }
}

/// What a question shows.
public struct QuestionPresentation: Hashable, Sendable {
  /// One line before wrapping; a label stands beside the text.
  public struct Line: Hashable, Sendable {
    /// Whose words they are, or which field; empty over the whole width.
    public let label: String
    /// The text.
    public let text: String
    /// What it means.
    public let tone: Tone

    init(_ text: String, label: String = "", _ tone: Tone = .plain) {
      self.label = label
      self.text = text
      self.tone = tone
    }
  }

  /// What it is about.
  public let title: String
  /// What has to be known.
  public let lines: [Line]
  /// The cells that labels take; 0 where there are none.
  public let labelWidth: Int
  /// How many rows a long text may take; nothing where all of it is shown.
  public let rowsAtMost: Int?
  /// The ways out, where they are a list; else the foot names their keys.
  public let choices: [String]
  /// The way under the cursor.
  public let index: Int
  /// The keys that mean something here.
  public var foot = Foot()

  init(
    title: String, lines: [Line], labelWidth: Int = 0, rowsAtMost: Int? = nil,
    choices: [String] = [], index: Int = 0
  ) {
    self.title = title
    self.lines = lines
    self.labelWidth = labelWidth
    self.rowsAtMost = rowsAtMost
    self.choices = choices
    self.index = index
  }
}

/// What a change of many would do, line by line.
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
