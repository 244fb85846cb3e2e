/// Finds what somebody may have meant: "did you mean…".
public enum Closest {
  /// Above this many candidates, looking at each would take longer than the hint is worth.
  private static let mostCandidates = 2000
  /// Longer words are no slips of the finger.
  private static let longestWord = 40

  /// The candidate a few slips away from a word, the same letters in another case first.
  public static func to(_ word: String, among candidates: some Collection<String>) -> String? {
    guard candidates.count <= mostCandidates, word.utf8.count <= longestWord else { return nil }
    let letters = Array(word.uppercased().utf8)
    let allowed = min(3, letters.count / 3)
    let ranked = candidates.compactMap { candidate -> (slips: Int, text: String)? in
      let other = Array(candidate.uppercased().utf8)
      guard abs(other.count - letters.count) <= allowed else { return nil }
      let slips = slips(letters, other)
      return slips <= allowed ? (slips, candidate) : nil
    }
    // By spelling among equals, so that a report reads the same every time.
    return ranked.min { ($0.slips, $0.text) < ($1.slips, $1.text) }?.text
  }

  /// How many letters are missing, added or replaced (Levenshtein's distance). Another digit is no
  /// slip: `L9` does not mean `L1`.
  private static func slips(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : isDigit(letter) && isDigit(other) ? 4 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
      }
    }
    return row[b.count]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
