/// Two things that documents say, or a sum and what is printed, which do not agree or cannot both be
/// told. The program takes neither side.
public struct Doubt: Hashable, Sendable, Identifiable {
  /// What kind of doubt it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A sum of printed amounts beside a printed one.
    case sum
    /// Something counted beside what is printed, or counted because nothing is.
    case count
    /// Two wordings, numbers, names or dates.
    case inconsistency
    /// A comparison of both sides in which they agree: nothing is left to look at.
    case agreement
  }

  /// One of the two things said.
  public struct Side: Hashable, Sendable {
    /// What is said, in our short words; what is printed stands in quotes.
    public let text: Bilingual
    /// Where.
    public let citation: Citation

    /// Makes a side.
    public init(text: Bilingual, citation: Citation) {
      self.text = text
      self.citation = citation
    }
  }

  /// Its code, e.g. `RI-17`.
  public let id: Code<Doubt>
  /// Its place among the doubts, from 1.
  public let order: Int
  /// What kind of doubt it is.
  public let kind: Kind
  /// The record it is about.
  public let about: FindingSubject
  /// What it is, in our short words.
  public let label: Bilingual
  /// What is said first.
  public let first: Side
  /// What is said against it.
  public let second: Side
  /// Where both stand.
  public let origin: Origin

  /// Makes a doubt.
  public init(
    id: Code<Doubt>, order: Int, kind: Kind, about: FindingSubject, label: Bilingual,
    first: Side, second: Side, origin: Origin
  ) {
    self.id = id
    self.order = order
    self.kind = kind
    self.about = about
    self.label = label
    self.first = first
    self.second = second
    self.origin = origin
  }
}
