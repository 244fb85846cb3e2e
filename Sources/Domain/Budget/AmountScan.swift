/// A printed amount taken apart: groups of digits, what stood between them, and the signs around.
struct AmountScan {
  /// What sets groups of digits apart.
  enum Separator: Hashable {
    /// A blank of any width: between thousands only.
    case blank
    /// `'` or `’`: between thousands only.
    case apostrophe
    case dot
    case comma

    /// Whether decimals may follow it.
    var canBeDecimalMark: Bool {
      switch self {
      case .dot, .comma: true
      case .blank, .apostrophe: false
      }
    }

    init?(_ scalar: Unicode.Scalar) {
      switch scalar {
      case " ", "\u{A0}", "\u{2009}", "\u{202F}": self = .blank
      case "'", "\u{2019}": self = .apostrophe
      case ".": self = .dot
      case ",": self = .comma
      default: return nil
      }
    }
  }

  /// The digits, a group after the other; none is empty.
  private(set) var groups: [String] = []
  /// What stands between the groups: one less than there are groups.
  private(set) var separators: [Separator] = []
  /// The currency; dollars when no sign says otherwise.
  private(set) var currency = Currency.usDollar
  /// What a letter after the digits multiplies by: 1, 1,000 for `k`, 1,000,000 for `M`.
  private(set) var factor: Int64 = 1

  /// Longer numbers are no amounts of a plan, and their cents would not fit.
  static let mostUnits = 12

  /// Takes an amount apart; nothing when there is anything else than one amount.
  init?(_ text: String) {
    var rest = Array(text.unicodeScalars)[...]
    let before = AmountScan.takeSigns(from: &rest)
    guard takeDigits(from: &rest) else { return nil }
    AmountScan.dropBlanks(from: &rest)
    takeFactor(from: &rest)
    let after = AmountScan.takeSigns(from: &rest)
    guard let before, let after, rest.isEmpty, before == nil || after == nil || before == after,
      groups.reduce(0, { $0 + $1.utf8.count }) <= Self.mostUnits + 2
    else { return nil }
    currency = (before ?? after) ?? .usDollar
  }

  /// Groups, each of digits, with one separator between two.
  private mutating func takeDigits(from rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
    while true {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard !digits.isEmpty else { return false }
      groups.append(String(String.UnicodeScalarView(digits)))
      rest = rest.dropFirst(digits.count)
      guard let next = rest.first, let separator = Separator(next) else { return true }
      let isBeforeDigits = rest.dropFirst().first.map { ("0"..."9").contains($0) } ?? false
      // A blank may stand before the sign of the currency; a dot may not stand alone.
      guard isBeforeDigits else { return separator == .blank }
      separators.append(separator)
      rest = rest.dropFirst()
    }
  }

  /// A letter that multiplies: before the currency, or at the end.
  private mutating func takeFactor(from rest: inout ArraySlice<Unicode.Scalar>) {
    switch rest.first {
    case "k", "K": factor = 1000
    case "M": factor = 1_000_000
    default: return
    }
    rest = rest.dropFirst()
  }

  // MARK: - Signs

  private static let signs: [(text: String, currency: Currency)] = [
    ("$US", .usDollar), ("US$", .usDollar), ("USD", .usDollar), ("$", .usDollar),
    ("US", .usDollar), ("CDF", .congoleseFranc), ("FC", .congoleseFranc), ("EUR", .euro),
    ("€", .euro),
  ]

  /// The currency that signs at the beginning name, which may stand apart (`$ US`).
  ///
  /// - Returns: An empty optional when there is no sign, none at all when two of them disagree.
  private static func takeSigns(from rest: inout ArraySlice<Unicode.Scalar>) -> Currency?? {
    var found: Currency?
    dropBlanks(from: &rest)
    while let sign = signs.first(where: { begins(rest, with: $0.text) }) {
      guard found == nil || found == sign.currency else { return .none }
      found = sign.currency
      rest = rest.dropFirst(sign.text.unicodeScalars.count)
      dropBlanks(from: &rest)
    }
    return .some(found)
  }

  private static func begins(_ rest: ArraySlice<Unicode.Scalar>, with sign: String) -> Bool {
    let sign = sign.unicodeScalars
    guard rest.count >= sign.count else { return false }
    return zip(rest, sign).allSatisfy { $0 == $1 || isSmall($0, of: $1) }
  }

  private static func isSmall(_ scalar: Unicode.Scalar, of capital: Unicode.Scalar) -> Bool {
    ("A"..."Z").contains(capital) && scalar.value == capital.value + 32
  }

  private static func dropBlanks(from rest: inout ArraySlice<Unicode.Scalar>) {
    rest = rest.drop { Separator($0) == .blank }
  }
}
