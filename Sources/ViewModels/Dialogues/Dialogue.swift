import Domain
import Wording

/// What can stand over the panes and takes the keys while it does.
///
/// A dialogue is one type in one file: what can be done in it, what it shows, what it holds as a draft,
/// what it does when somebody else changes what it is about, and what it answers. It changes itself and
/// answers with effects; it reaches into no workspace.
package protocol Dialogue: SendableMetatype {
  /// Its stages, each with keys of its own, in the order in which the list of keys names them.
  static var stages: [DialogueStage] { get }
  /// The stage it is at.
  var stage: DialogueStage { get }
  /// What is to be drawn or said of it.
  func presentation(_ surroundings: Surroundings) -> DialoguePresentation
  /// Takes an input.
  mutating func take(_ input: Input, _ surroundings: Surroundings) throws -> [Effect]
  /// What is being typed in it, if that is to outlive a power cut.
  var draft: DraftContent? { get }
  /// What is asked in it, if an answer takes something away.
  func question(_ surroundings: Surroundings) -> Question?
  /// Hears what others have done.
  ///
  /// - Returns: What comes of it; nothing where it is not concerned.
  mutating func hear(_ news: StoreNews, _ surroundings: Surroundings) throws -> [Effect]?
  /// How much of its list or preview can be seen, which the layout says.
  mutating func layOut(_ viewport: Viewport)
}

extension Dialogue {
  package mutating func hear(_ news: StoreNews, _ surroundings: Surroundings) throws -> [Effect]? {
    nil
  }
  package mutating func layOut(_ viewport: Viewport) {}
  /// Most dialogues ask nothing whose answer takes something away.
  public func question(_ surroundings: Surroundings) -> Question? { nil }
  /// Most dialogues hold nothing that could be lost.
  public var draft: DraftContent? { nil }
}
