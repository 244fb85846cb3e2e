import Domain

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
