import Foundation

extension String {
  /// The text without accents, ligatures and capitals, for comparing what people type.
  public var folded: String {
    folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
      .replacingOccurrences(of: "œ", with: "oe")
      .replacingOccurrences(of: "æ", with: "ae")
      .replacingOccurrences(of: "’", with: "'")
  }
}
