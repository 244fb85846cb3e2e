/// What a piece of text means; a theme gives each meaning its colour, attributes and glyph.
public enum Tone: CaseIterable, Hashable, Sendable {
  /// Ordinary text.
  case plain
  /// Less important: labels, separators, what is not known.
  case muted
  /// What the eye should find first.
  case strong
  /// A heading inside a list or in the details.
  case heading
  /// Not begun.
  case toDo
  /// Begun.
  case underWay
  /// Cannot go on.
  case blocked
  /// Finished.
  case done
  /// Given up.
  case dropped
  /// Nobody has said.
  case unknown
  /// Past its due date.
  case late
  /// Something to look at: a substitution, a competing claim, a gap.
  case warning
  /// Has several readings.
  case ambiguous
  /// Our reading, not the document's words.
  case interpretation
  /// More spent than there is.
  case overBudget
  /// Made up for the demonstration.
  case illustrative
  /// Where a fact stands.
  case citation
  /// What cannot be accepted, said at once.
  case error
  /// Has just been changed by somebody else.
  case changedByOther
  /// Somebody else's doing, told in passing.
  case news
  /// Chosen for a bulk change.
  case marked
  /// A filter in use, which can be taken out.
  case chip
}

/// A run of text with one meaning.
public struct Span: Hashable, Sendable {
  /// The text, not yet made safe for a terminal.
  public var text: String
  /// What it means.
  public var tone: Tone

  /// Makes a run of text.
  public init(_ text: String, _ tone: Tone = .plain) {
    self.text = text
    self.tone = tone
  }
}
