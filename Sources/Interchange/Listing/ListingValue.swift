import Domain

/// What one cell of a listing holds, before it is written as JSON, CSV or for people.
public enum ListingValue: Hashable, Sendable {
  /// Nothing said.
  case absent
  /// A text, possibly of several lines.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// An amount; the listing's heading or key says of what.
  case money(Money)
  /// A day.
  case day(Day)
  /// Yes or no.
  case flag(Bool)
  /// Several values.
  case list([ListingValue])
  /// Several named values.
  case record([ListingField])
}

/// A value and the key it has in JSON.
public struct ListingField: Hashable, Sendable {
  /// The key, in lowerCamelCase; once published it never changes.
  public let key: String
  /// The value.
  public let value: ListingValue

  /// Makes a field.
  public init(_ key: String, _ value: ListingValue) {
    self.key = key
    self.value = value
  }
}

extension ListingValue {
  /// A text, or nothing when it is empty.
  static func optional(_ text: String) -> ListingValue { text.isEmpty ? .absent : .text(text) }

  /// A number, or nothing.
  static func optional(_ number: Int?) -> ListingValue { number.map { .integer($0) } ?? .absent }

  /// An amount, or nothing.
  static func optional(_ money: Money?) -> ListingValue { money.map { .money($0) } ?? .absent }

  /// A day, or nothing.
  static func optional(_ day: Day?) -> ListingValue { day.map { .day($0) } ?? .absent }

  /// A code, or nothing.
  static func optional<Subject>(_ code: Code<Subject>?) -> ListingValue {
    code.map { .text($0.rawValue) } ?? .absent
  }

  /// A code.
  static func code<Subject>(_ code: Code<Subject>) -> ListingValue { .text(code.rawValue) }

  /// Codes, or other texts.
  static func texts(_ texts: some Sequence<String>) -> ListingValue {
    .list(texts.map { .text($0) })
  }

  /// The place in a document, or nothing.
  static func citation(_ origin: Origin) -> ListingValue { optional(origin.citation.text) }
}

extension ListingValue {
  /// What a field holds, for programs.
  init(_ value: FieldValue?) {
    self =
      switch value {
      case nil: .absent
      case .text(let text): .text(text)
      case .day(let day): .day(day)
      case .word(_, let word): .text(word)
      case .code(_, let code): .text(code)
      case .record(_, let key): .text(key)
      case .money(let money): .money(money)
      case .count(let count): .integer(count)
      case .links(let links): .texts(links.map(\.text))
      }
  }
}
