import Terminal
import ViewModels

/// What a cell of the screen is for; a theme gives every role its look, panes only name roles.
public enum Role: UInt8, CaseIterable, Hashable, Sendable {
  // Meanings that models speak of, named as their tones.
  case plain, muted, strong, heading
  case toDo, underWay, blocked, done, dropped, unknown, late
  case warning, ambiguous, interpretation, overBudget, illustrative, citation, error
  case changedByOther, news, marked, chip
  // Parts of the screen.
  case header, tab, activeTab, rule, columnHeading, selection, selectedCell, total
  case footerKey, footerText, status
  case field, focusedField, overlay, overlayTitle

  /// The role of a tone.
  public init(_ tone: Tone) {
    self =
      switch tone {
      case .plain: .plain
      case .muted: .muted
      case .strong: .strong
      case .heading: .heading
      case .toDo: .toDo
      case .underWay: .underWay
      case .blocked: .blocked
      case .done: .done
      case .dropped: .dropped
      case .unknown: .unknown
      case .late: .late
      case .warning: .warning
      case .ambiguous: .ambiguous
      case .interpretation: .interpretation
      case .overBudget: .overBudget
      case .illustrative: .illustrative
      case .citation: .citation
      case .error: .error
      case .changedByOther: .changedByOther
      case .news: .news
      case .marked: .marked
      case .chip: .chip
      }
  }

  /// What theme files call it.
  public var name: String { String(describing: self) }

  /// The ink that stands for the role in a grid; `plain` is ink 0.
  public var ink: Ink { Ink(rawValue) }

  /// The role that an ink stands for.
  public init?(ink: Ink) { self.init(rawValue: ink.rawValue) }
}
