/// What a field holds, whatever the field: the common coin of forms, history, conflicts, bulk changes
/// and listings. An empty field holds nothing, which is no value.
public enum FieldValue: Hashable, Sendable, Codable {
  case text(String)
  case day(Day)
  /// A word of a list.
  case word(WordList, String)
  /// The code of something that the documents name.
  case code(ReferenceKind, String)
  /// A record that people made: its key, its count, or the code that a data file gives it.
  case record(RecordKind, String)
  case money(Money)
  case count(Int)
  case links([ActionLink])
}

extension FieldValue {
  /// A text as a value; nothing when it is empty.
  public static func text(orNone text: String) -> FieldValue? { text.isEmpty ? nil : .text(text) }

  /// Links as a value; nothing when there are none.
  public static func links(orNone links: some Sequence<ActionLink>) -> FieldValue? {
    let links = links.sorted()
    return links.isEmpty ? nil : .links(links)
  }

  /// Whether two values are the same to the store, which compares texts by their scalars: Swift holds
  /// `é` and `e` + accent for equal, and a conflict must be the store's.
  public static func areSame(_ first: FieldValue?, _ second: FieldValue?) -> Bool {
    if case .text(let first) = first, case .text(let second) = second {
      return first.unicodeScalars.elementsEqual(second.unicodeScalars)
    }
    if case .links(let first) = first, case .links(let second) = second {
      return Set(first) == Set(second)
    }
    return first == second
  }

  /// Whether a field with this codec can hold it.
  public func fits(_ codec: FieldCodec) -> Bool {
    switch (self, codec) {
    case (.text(let text), .text(let limit, let isOfSeveralLines)):
      text.unicodeScalars.count <= limit && (isOfSeveralLines || !text.contains(where: \.isNewline))
    case (.day, .day), (.money, .money), (.links, .links): true
    case (.word(let list, let word), .word(let wanted)): list == wanted && list.words.contains(word)
    case (.word(.answer, let word), .answer): WordList.answer.words.contains(word)
    case (.code(let kind, _), .code(let wanted)): kind == wanted
    case (.record(let kind, _), .record(let wanted)): kind == wanted
    case (.count(let count), .count(let range)): range.contains(count)
    case (.text, _), (.day, _), (.word, _), (.code, _), (.record, _), (.money, _), (.count, _),
      (.links, _):
      false
    }
  }

  /// Whether a field of a kind can hold it, whatever its limit: what is too long is still a text.
  func fits(_ kind: RecordKind, _ name: FieldName) -> Bool {
    guard let codec = kind.declaration[name]?.codec else { return false }
    if case .text = codec, case .text = self { return true }
    return fits(codec)
  }
}

// MARK: - What it holds

extension FieldValue {
  /// The text of a text.
  public var text: String? { if case .text(let text) = self { text } else { nil } }
  /// The day of a day.
  public var day: Day? { if case .day(let day) = self { day } else { nil } }
  /// The word of a word.
  public var word: String? { if case .word(_, let word) = self { word } else { nil } }
  /// The code of a code.
  public var code: String? { if case .code(_, let code) = self { code } else { nil } }
  /// The links of links.
  public var links: [ActionLink]? { if case .links(let links) = self { links } else { nil } }
  /// The amount of an amount.
  public var money: Money? { if case .money(let money) = self { money } else { nil } }
}
