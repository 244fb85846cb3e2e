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
