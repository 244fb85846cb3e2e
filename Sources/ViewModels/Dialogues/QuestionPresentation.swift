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
