/// Writes numbers of a fixed width, as days are written in figures: a frame has dozens of them, and
/// interpolation takes ten times as long.
public enum Figures {
  /// Three numbers with leading zeros and a sign between two: `24/11/2026`.
  ///
  /// - Parameters:
  ///   - numbers: From 0 on; of one with more digits than its width the last ones are written.
  ///   - sign: An ASCII sign.
  public static func joined(
    _ numbers: ((value: Int, width: Int), (value: Int, width: Int), (value: Int, width: Int)),
    by sign: Unicode.Scalar
  ) -> String {
    let (first, second, third) = numbers
    let length = first.width + second.width + third.width + 2
    return String(unsafeUninitializedCapacity: length) { bytes in
      var end = 0
      for (place, number) in [first, second, third].enumerated() {
        if place > 0 {
          bytes[end] = UInt8(ascii: sign)
          end += 1
        }
        write(number.value, bytes, from: end, to: end + number.width)
        end += number.width
      }
      return length
    }
  }

  private static func write(
    _ number: Int, _ bytes: UnsafeMutableBufferPointer<UInt8>, from start: Int, to end: Int
  ) {
    var rest = number.magnitude
    for place in (start..<end).reversed() {
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}
