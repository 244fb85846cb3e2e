import Driving

extension String {
  /// Text of scalars from everywhere in Unicode, the troublesome blocks more often than the rest.
  static func random(length: Int, using generator: inout Dice) -> String {
    let blocks: [ClosedRange<UInt32>] = [
      0x00...0xFF, 0x20...0x7E, 0x300...0x36F, 0x600...0x6FF, 0x1100...0x11FF, 0x2000...0x206F,
      0x3000...0x30FF, 0xFE00...0xFEFF, 0x1F1E6...0x1F1FF, 0x1F300...0x1F6FF, 0xE0000...0xE01EF,
      0x0...0xD7FF, 0xE000...0x10FFFF,
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<length {
      let block = blocks[Int.random(in: 0..<blocks.count, using: &generator)]
      let value = UInt32.random(in: block, using: &generator)
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
