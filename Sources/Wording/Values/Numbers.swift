import Domain

extension Wording {
  /// A whole number with its thousands apart: `15 750 000` in French, `15,750,000` in English.
  public func number(_ value: Int64) -> String {
    let digits = String(value.magnitude)
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(rest, at: 0)
    return (value < 0 ? "−" : "") + groups.joined(separator: thousandsSeparator)
  }

  /// A whole number with its thousands apart.
  public func number(_ value: Int) -> String { number(Int64(value)) }

  /// An amount in full: `15 750 000 $` in French, `$15,750,000` in English; cents only when there
  /// are any.
  public func money(_ money: Money) -> String {
    let sign = money.minorUnits < 0 ? "−" : ""
    return sign + withCurrency(magnitude(of: money))
  }

  /// An amount in full without the currency, for columns whose heading names it.
  public func amount(_ money: Money) -> String {
    (money.minorUnits < 0 ? "−" : "") + magnitude(of: money)
  }

  /// An amount with its sign, for gaps: `+1 000 000`, `−498 500`, `0`.
  public func signedAmount(_ money: Money) -> String {
    (money.minorUnits > 0 ? "+" : "") + amount(money)
  }

  /// A range: one figure when exact, else `15 251 500–16 750 000`.
  public func range(_ range: MoneyRange) -> String {
    range.exact.map(amount) ?? "\(amount(range.low))–\(amount(range.high))"
  }

  /// A range of gaps, each end with its sign: `−498 500…+1 000 000`.
  public func signedRange(_ range: MoneyRange) -> String {
    range.exact.map(signedAmount) ?? "\(signedAmount(range.low))…\(signedAmount(range.high))"
  }

  /// An amount short enough for a narrow column: `2,1 M`, `450 k`, `12 k`, `900`.
  public func shortAmount(_ money: Money) -> String {
    let units = money.wholeUnits
    let sign = units < 0 ? "−" : ""
    switch units.magnitude {
    case 0..<10_000: return number(units)
    case 10_000..<999_500: return "\(sign)\((units.magnitude + 500) / 1000) k"
    default:
      let tenths = (units.magnitude + 50_000) / 100_000
      let decimals = tenths % 10 == 0 ? "" : "\(decimalSeparator)\(tenths % 10)"
      return "\(sign)\(number(Int64(tenths / 10)))\(decimals) M"
    }
  }

  /// A range short enough for a narrow column, both ends in one unit: `15,25–16,75 M`, `1,5–1 500 k`;
  /// in full when exact, and where the short form would hide the doubt.
  public func shortRange(_ range: MoneyRange) -> String {
    guard range.exact == nil else { return amount(range.low) }
    let dash = range.low < .zero ? "…" : "–"
    for unit in MoneyUnit.allCases where unit.suits(range) {
      let ends = [range.low, range.high].map(unit.parts)
      // Both ends have as many decimals of a million as one of them needs; a thousand's are few.
      let most = ends.map(unit.decimals).max() ?? 0
      let texts = ends.map { parts in
        let decimals = unit == .million ? most : unit.decimals(of: parts)
        return decimal(parts, of: unit.precision, decimals: decimals)
      }
      return texts.joined(separator: dash) + " " + unit.rawValue
    }
    return "\(amount(range.low))\(dash)\(amount(range.high))"
  }

  /// A count of parts as a decimal number: 150 hundredths are `1,5` with one decimal.
  private func decimal(_ parts: Int64, of precision: UInt64, decimals: Int) -> String {
    let whole = (parts < 0 ? "−" : "") + number(Int64(parts.magnitude / precision))
    guard decimals > 0 else { return whole }
    let digits = String(parts.magnitude % precision + precision).dropFirst()
    return whole + decimalSeparator + digits.prefix(decimals)
  }

  /// A share in whole percent: `6 %` in French, `6%` in English; `<1 %` for what is not quite
  /// nothing.
  public func percent(_ part: Money, of whole: Money) -> String {
    // A hundred times a great amount does not fit in 64 bits.
    let (part, whole) = (Int128(part.minorUnits), Int128(whole.minorUnits))
    guard whole != 0 else { return "—" }
    let percent = (part * 100 + whole / 2) / whole
    let text = percent == 0 && part > 0 ? "<1" : String(percent)
    return language == .french ? "\(text) %" : "\(text)%"
  }

  private func magnitude(of money: Money) -> String {
    let cents = money.minorUnits.magnitude % 100
    let whole = number(Int64(money.minorUnits.magnitude / 100))
    guard cents != 0 else { return whole }
    return whole + decimalSeparator + (cents < 10 ? "0\(cents)" : "\(cents)")
  }

  private func withCurrency(_ amount: String) -> String {
    switch language {
    case .french: "\(amount) $"
    case .english: "$\(amount)"
    }
  }

  private var thousandsSeparator: String {
    switch language {
    case .french: " "
    case .english: ","
    }
  }

  private var decimalSeparator: String {
    switch language {
    case .french: ","
    case .english: "."
    }
  }
}

/// In what a range is said where there is little room.
private enum MoneyUnit: String, CaseIterable {
  case million = "M"
  case thousand = "k"

  /// The dollars of one.
  private var dollars: Int64 {
    switch self {
    case .million: 1_000_000
    case .thousand: 1000
    }
  }

  /// Into how many parts one is divided: hundredths of a million, tenths of a thousand.
  var precision: UInt64 {
    switch self {
    case .million: 100
    case .thousand: 10
    }
  }

  /// How many decimals such parts need.
  func decimals(of parts: Int64) -> Int {
    var (rest, decimals) = (parts.magnitude % precision, String(precision).count - 1)
    while decimals > 0, rest % 10 == 0 { (rest, decimals) = (rest / 10, decimals - 1) }
    return decimals
  }

  /// An amount in such parts, rounded.
  func parts(of money: Money) -> Int64 {
    let (units, part) = (money.wholeUnits, dollars / Int64(precision))
    let rounded = (Int64(units.magnitude) + part / 2) / part
    return units < 0 ? -rounded : rounded
  }

  /// Whether both ends can be told in it: the greater is a million at least, they differ in it, and the
  /// smaller is not so small that most of it would be rounded away.
  func suits(_ range: MoneyRange) -> Bool {
    let ends = [range.low, range.high]
    guard ends.contains(where: { $0.wholeUnits.magnitude >= 1_000_000 }),
      parts(of: range.low) != parts(of: range.high)
    else { return false }
    return ends.allSatisfy { $0 == .zero || $0.wholeUnits.magnitude >= dollars / 10 }
  }
}
