import Domain
import Wording

/// A command as it is offered by name.
struct CommandEntry: Hashable, Sendable {
  let command: Command
  /// What it does.
  let name: String
  /// The word for it in the footer.
  let short: String
  /// What else it is called, for finding it.
  let otherNames: String
  /// Its keys.
  let keys: [String]
  /// Why it cannot run now, or nothing when it can.
  let reason: String?

  init(_ command: Command, reason: Bilingual?, _ keyLabels: KeyLabels, _ wording: Wording) {
    let text = command.row.text
    self.command = command
    name = wording(text.sentence)
    short = wording(text.short)
    otherNames = [
      text.short.fr, text.short.en, text.sentence.fr, text.sentence.en, command.name,
    ].joined(separator: " ")
    keys = keyLabels.keys(of: command, wording)
    self.reason = reason.map { wording($0) }
  }
}

/// All commands by their names in either language, found by words of them, by their beginnings, or by a few
/// letters (test: `PaletteTests`).
struct CommandPalette: Sendable {
  /// What is seen to match comes before what only another name explains.
  private static let lessForOtherNames = 4

  let entries: [CommandEntry]
  private(set) var field = TextField(limit: 40)
  /// The commands that the letters can mean, the likeliest first.
  private(set) var found: [CommandEntry]
  private(set) var index = 0

  /// A palette that offers all commands in this order while nothing is typed.
  init(_ entries: [CommandEntry]) {
    self.entries = entries
    found = entries
  }

  /// The command under the cursor.
  var selected: CommandEntry? { found.indices.contains(index) ? found[index] : nil }

  mutating func type(_ edit: TextEdit) {
    let before = field.text
    field.apply(edit)
    guard field.text != before else { return }
    found = matching(field.text.trimmed)
    index = 0
  }

  mutating func move(_ move: ListMove) {
    guard !found.isEmpty else { return }
    switch move {
    case .up: index = (index + found.count - 1) % found.count
    case .down: index = (index + 1) % found.count
    case .pageUp: index = max(0, index - 10)
    case .pageDown: index = min(found.count - 1, index + 10)
    case .first: index = 0
    case .last: index = found.count - 1
    case .left, .right: break
    }
  }

  /// The best first; what matches equally well keeps its order, so what was used lately leads.
  private func matching(_ typed: String) -> [CommandEntry] {
    guard !typed.isEmpty else { return entries }
    let scored = entries.enumerated().compactMap { place, entry in
      let score = [
        Self.score(of: typed, in: entry.name),
        Self.score(of: typed, in: entry.otherNames).map { $0 - Self.lessForOtherNames },
      ].compactMap(\.self).max()
      return score.map { (entry: entry, score: $0, place: place) }
    }
    return scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map(\.entry)
  }
}

extension CommandPalette {
  /// Words come before scattered letters.
  private static func score(of typed: String, in name: String) -> Int? {
    WordMatch.score(of: typed, in: name) ?? FuzzyMatch.score(of: typed, in: name)
  }
}

/// How well a few letters stand for a name: all of them must be in it, in their order, whatever
/// accents and capitals it has.
enum FuzzyMatch {
  private static let wordStart = 8
  private static let adjacent = 5
  private static let anywhere = 1

  /// The score, the higher the better; nothing if the letters are not in the name.
  ///
  /// Letters at the beginning of a word count most, then letters that follow each other: `tp` finds
  /// *tout plier* before *statut*. For each letter in turn, `ends` holds the best score of a match
  /// that ends at each place of the name.
  static func score(of typed: String, in name: String) -> Int? {
    let letters = typed.folded.filter { !$0.isWhitespace }
    let text = Array(name.folded)
    var ends: [Int?] = []
    for (index, letter) in letters.enumerated() {
      var next = [Int?](repeating: nil, count: text.count)
      var before: Int? = index == 0 ? 0 : nil
      for place in text.indices {
        if text[place] == letter {
          let isStart = place == 0 || !(text[place - 1].isLetter || text[place - 1].isNumber)
          let apart = before.map { $0 + (isStart ? wordStart : anywhere) }
          let joined = index > 0 && place > 0 ? ends[place - 1].map { $0 + adjacent } : nil
          next[place] = [apart, joined].compactMap(\.self).max()
        }
        if index > 0 { before = [before, ends[place]].compactMap(\.self).max() }
      }
      ends = next
    }
    return ends.compactMap(\.self).max()
  }
}
