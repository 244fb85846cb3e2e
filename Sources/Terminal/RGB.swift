/// A colour as a picture needs it: three parts from 0 to 255.
public struct RGB: Hashable, Sendable {
  /// The red part.
  public var red: UInt8
  /// The green part.
  public var green: UInt8
  /// The blue part.
  public var blue: UInt8

  /// Makes a colour of its three parts.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour as web pages write it: `#rrggbb`.
  public var hexadecimal: String {
    let digits = [red, green, blue].map { part in
      (part < 16 ? "0" : "") + String(part, radix: 16)
    }
    return "#" + digits.joined()
  }

  /// How bright it is; only for comparing with others. Weighed as distances are.
  var brightness: Int { 3 * Int(red) + 6 * Int(green) + Int(blue) }

  /// How far two colours lie apart; only for comparing with other distances. Green weighs most and
  /// blue least, roughly as the eye has it.
  func distance(to other: RGB) -> Int {
    let red = Int(red) - Int(other.red)
    let green = Int(green) - Int(other.green)
    let blue = Int(blue) - Int(other.blue)
    return 3 * red * red + 6 * green * green + blue * blue
  }
}
