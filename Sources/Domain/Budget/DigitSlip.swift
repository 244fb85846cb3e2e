/// What a slip of the pen makes of a number: how two numbers of cents, both more than nothing, differ in
/// their digits (test: `PlantedErrorTests`).
enum DigitSlip {
  /// More zeros than this nobody adds by mistake.
  private static let mostZeros = 4

  /// The slips that make one number of the other; usually none.
  static func kinds(from read: Int64, to instead: Int64) -> [AmountSlip.Kind] {
    // The cents of whole dollars are no digits that anybody wrote.
    let unit: Int64 = read % 100 == 0 && instead % 100 == 0 ? 100 : 1
    let (read, instead) = (read / unit, instead / unit)
    guard read != instead else { return [] }
    if let zeros = zeros(from: read, to: instead) { return [.zeros(zeros)] }
    if isLeadingDigit(read, instead) { return [.leadingDigit] }
    return areSwapped(digits(read), digits(instead)) ? [.swappedDigits] : []
  }

  /// How many zeros have to be added, or less than nothing for taken away.
  private static func zeros(from read: Int64, to instead: Int64) -> Int? {
    var power: Int64 = 1
    for count in 1...mostZeros {
      power *= 10
      if instead % power == 0, instead / power == read { return count }
      if read % power == 0, read / power == instead { return -count }
    }
    return nil
  }

  /// Whether all digits but the first of the longer one agree.
  private static func isLeadingDigit(_ read: Int64, _ instead: Int64) -> Bool {
    let length = digits(max(read, instead)).count
    let power = (1..<length).reduce(Int64(1)) { power, _ in power * 10 }
    return read % power == instead % power
  }

  /// Whether two digits have changed places.
  private static func areSwapped(_ read: [UInt8], _ instead: [UInt8]) -> Bool {
    let length = max(read.count, instead.count)
    let (read, instead) = (filled(read, length), filled(instead, length))
    let places = (0..<length).filter { read[$0] != instead[$0] }
    guard places.count == 2 else { return false }
    return read[places[0]] == instead[places[1]] && read[places[1]] == instead[places[0]]
  }

  private static func digits(_ number: Int64) -> [UInt8] { Array(String(number).utf8) }

  private static func filled(_ digits: [UInt8], _ length: Int) -> [UInt8] {
    Array(repeating: UInt8(ascii: "0"), count: length - digits.count) + digits
  }
}
