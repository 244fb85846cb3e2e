/// What an amount that was taken apart can mean: every reading, and how certain the first one is.
///
/// A last separator unlike the others, or a lone one, with one or two digits after it, is a decimal
/// mark; that reading comes first. What then stands before it is read as whole units are. Where the
/// amount keeps to every rule of groups nothing else is offered.
struct AmountGrammar {
  private let scan: AmountScan

  /// The readings, the likeliest first; no two have the same value.
  private(set) var readings: [AmountReading] = []
  /// How certain the first reading is.
  private(set) var confidence = Confidence.certain

  init(_ scan: AmountScan) {
    self.scan = scan
    if hasDecimalMark {
      readDecimals()
    } else if isRegular(scan.groups) {
      readWhole()
    } else {
      readMisplaced()
    }
  }

  // MARK: - Shapes

  private var last: String { scan.groups.last ?? "" }
  private var whole: ArraySlice<String> { scan.groups.dropLast() }

  private var hasDecimalMark: Bool {
    guard let mark = scan.separators.last, mark.canBeDecimalMark, last.utf8.count < 3 else {
      return false
    }
    return !scan.separators.dropLast().contains(mark)
  }

  /// Whether groups after the first have three digits each.
  private func isRegular(_ groups: some Collection<String>) -> Bool {
    groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }

  /// Whether the separators before a place are of one kind, which then sets thousands apart.
  private func areAlike(_ separators: ArraySlice<AmountScan.Separator>) -> Bool {
    Set(separators).count < 2
  }

  // MARK: - Readings

  /// `1 500 000,00`, `50000.00`, `5.00`.
  private mutating func readDecimals() {
    offer(whole, .decimals, cents: last)
    let isLone = scan.separators.count == 1
    let isWritten = isRegular(whole) && areAlike(scan.separators.dropLast())
    let firstIsShort = (scan.groups.first ?? "").utf8.count < 4
    if scan.factor > 1, isLone { return }
    if isWritten, !isLone, firstIsShort, last.utf8.count == 2 { return }
    confidence = isWritten && !(isLone && firstIsShort) ? .probable : .ambiguous
    if isLone, firstIsShort { offer(whole + [padded], .zeroMissing) }
    offer(scan.groups[...], .separatorsMisplaced)
  }

  /// Groups of three: `1.500.000`, `1300.000`, `1.500,000`.
  private mutating func readWhole() {
    let first = scan.groups.first ?? ""
    if scan.groups.count > 1, first.utf8.count > 3 {
      confidence = .probable
      offer(scan.groups[...], .separatorMissing)
      offer([String(first.suffix(3))] + scan.groups.dropFirst(), .firstGroupExtra)
      return
    }
    offer(scan.groups[...], .regular)
    // Of two kinds of separators the last may begin the decimals; so may a lone one before a `k`.
    let mayBeDecimals = scan.separators.last?.canBeDecimalMark ?? false
    let isDoubtful = !areAlike(scan.separators[...]) || (scan.factor > 1 && scan.groups.count == 2)
    guard isDoubtful else { return }
    confidence = .ambiguous
    if mayBeDecimals { offer(whole, .decimals, cents: last) }
  }

  /// A last group too short for its separator (`1.500.00`), or groups of any length (`1.50.000`).
  private mutating func readMisplaced() {
    confidence = .ambiguous
    let isShortAtTheEnd =
      last.utf8.count < 3 && isRegular(whole) && (scan.groups.first ?? "").utf8.count <= 3
    guard isShortAtTheEnd else { return offer(scan.groups[...], .separatorsMisplaced) }
    offer(whole + [padded], .zeroMissing)
    if scan.groups.count > 2 { offer(whole.dropFirst() + [padded], .firstGroupExtra) }
    offer(scan.groups[...], .separatorsMisplaced)
    if scan.separators.last?.canBeDecimalMark ?? false { offer(whole, .decimals, cents: last) }
  }

  /// The last group with the zeros that it lacks.
  private var padded: String { last + String(repeating: "0", count: max(0, 3 - last.utf8.count)) }

  private mutating func offer(
    _ groups: some Sequence<String>, _ rule: ReadingRule, cents: String = ""
  ) {
    let digits = groups.joined()
    guard digits.utf8.count <= AmountScan.mostUnits, let number = Int64(digits) else { return }
    let units = number.multipliedReportingOverflow(by: 100 * scan.factor)
    let fraction = AmountGrammar.hundredths(cents, times: scan.factor)
    let (sum, overflows) = units.partialValue.addingReportingOverflow(fraction)
    guard !units.overflow, !overflows else { return }
    let value = Money(minorUnits: sum, currency: scan.currency)
    guard !readings.contains(where: { $0.value == value }) else { return }
    readings.append(AmountReading(value: value, rule: rule))
  }

  /// Decimals in hundredths, cut after the second where nothing multiplies them.
  private static func hundredths(_ digits: String, times factor: Int64) -> Int64 {
    guard let number = Int64(digits) else { return 0 }
    let unit = (0..<digits.utf8.count).reduce(Int64(1)) { unit, _ in unit * 10 }
    return number * 100 * factor / unit
  }
}
