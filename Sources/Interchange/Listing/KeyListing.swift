import Domain
import Wording

/// What keys do in one place, as `baraza keys` lists it.
public struct ListedKeys: Hashable, Sendable {
  /// The name of the place for programs.
  public var place: String
  /// What people call the place.
  public var placeTitle: String
  /// The command, where it is one.
  public var command: String?
  /// The keys as settings write them.
  public var notations: [String]
  /// What people call the keys.
  public var keys: [String]
  /// What they do.
  public var effect: String

  /// Makes a row.
  public init(
    place: String, placeTitle: String, command: String?, notations: [String], keys: [String],
    effect: String
  ) {
    self.place = place
    self.placeTitle = placeTitle
    self.command = command
    self.notations = notations
    self.keys = keys
    self.effect = effect
  }
}

extension Listing<ListedKeys> {
  /// All keys.
  public static var keys: Listing<ListedKeys> {
    Listing([
      .shown("place", Phrase.Documents.place) { row, _ in
        .text(row.place)
      } words: { row, _ in
        row.placeTitle
      },
      .shown("keys", Phrase.Documents.key) { row, _ in
        .texts(row.notations)
      } words: { row, _ in
        row.keys.joined(separator: "  ")
      },
      .shown("command", Phrase.Documents.command) { row, _ in .optional(row.command ?? "") },
      .shown("effect", Phrase.Documents.effect) { row, _ in .text(row.effect) },
    ])
  }
}
