/// A draft in words, with when it was typed.
struct DraftOffer: Hashable, Sendable {
  /// Which record it belongs to, and when it was typed.
  let title: String
  /// What was typed.
  let lines: [DraftDescription.Line]
}
