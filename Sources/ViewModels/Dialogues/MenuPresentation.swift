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
