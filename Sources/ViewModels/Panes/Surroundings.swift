import Domain
import Wording

/// What every pane and every dialogue may ask of the room it stands in: language, day, names, keys.
///
/// It is a value. The workspace hands a new one to every pane whenever something in it changes, so that
/// no pane can be forgotten.
public struct Surroundings {
  /// The language and formats.
  public var wording: Wording
  /// The day that lateness counts from.
  public var today: Day
  /// Names of stakeholders, meetings and link targets.
  public var register: Register
  /// What keys are called.
  public var keyLabels: KeyLabels
  /// The clocks.
  public var clocks: Clocks
  /// Whether the session may only read.
  public var isReadOnly: Bool
  /// Which columns the person has hidden, shown or made wider.
  public var columns = ColumnChoices()
  /// What an action item that is added now is about, as the pane in front says.
  public var subjects: [ActionLink] = []
  /// Why nothing destructive is done in this very moment, if so.
  public var reasonToWait: Bilingual?

  /// Makes surroundings; what a test says nothing about is as in an empty store at the desk.
  public init(
    wording: Wording, today: Day = Day(ordinal: 0), register: Register = Register(),
    keyLabels: KeyLabels = .asWritten, clocks: Clocks = .still, isReadOnly: Bool = false
  ) {
    self.wording = wording
    self.today = today
    self.register = register
    self.keyLabels = keyLabels
    self.clocks = clocks
    self.isReadOnly = isReadOnly
  }

  /// Values in words.
  var texts: ValueTexts { ValueTexts(wording: wording, register: register) }

  /// Texts of fields, read and written.
  var fieldTexts: FieldTexts { FieldTexts(wording: wording, register: register, today: today) }

  /// Who made a change, and when.
  func signature(_ change: Change?) -> String {
    guard let change else { return wording(Phrase.Form.somebody) }
    return "\(change.author), \(wording.moment(clocks.local(change.at), on: today))"
  }

  /// How what has just been done is taken back; nothing where undoing has no key.
  var wayToUndo: Bilingual? {
    keyLabels.key(of: .undo, wording).map(Phrase.Message.undo(with:))
  }
}
