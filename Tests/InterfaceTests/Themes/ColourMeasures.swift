import Foundation
import Interface
import Terminal

/// What sixteen colours look like where nobody has changed them.
enum SystemColours: String, CaseIterable, CustomStringConvertible {
  case xterm, linux

  var description: String { rawValue }

  /// What a colour number below 16 looks like; other numbers are the same everywhere.
  func rgb(_ index: UInt8) -> RGB {
    guard self == .linux, index < 16 else { return XtermColours.rgb(index) }
    if index == 3 { return RGB(red: 170, green: 85, blue: 0) }
    let (off, on): (UInt8, UInt8) = index < 8 ? (0, 170) : (85, 255)
    return RGB(
      red: index & 1 == 0 ? off : on, green: index & 2 == 0 ? off : on,
      blue: index & 4 == 0 ? off : on)
  }
}

/// How well strokes stand out from their ground: 1 not at all, 21 black on white.
enum Contrast {
  static func of(
    _ style: Style, in palette: Palette, on system: SystemColours = .xterm
  ) -> Double {
    of(style, in: palette, on: system, under: 0)
  }

  /// The same on a screen that other light falls on.
  ///
  /// - Parameter daylight: How bright it is, where 1 is the projector's white. A tenth is a room with its
  ///   curtains open: black is grey then, and nothing stands out better than 7.7 to 1.
  static func of(
    _ style: Style, in palette: Palette, on system: SystemColours = .xterm, under daylight: Double
  ) -> Double {
    let strokes = luminance(rgb(style.foreground, system) ?? palette.standardForeground)
    let ground = luminance(rgb(style.background, system) ?? palette.standardBackground)
    let light = 0.05 + daylight
    return (max(strokes, ground) + light) / (min(strokes, ground) + light)
  }

  private static func rgb(_ colour: Colour, _ system: SystemColours) -> RGB? {
    switch colour {
    case .standard: nil
    case .indexed(let index): system.rgb(index)
    }
  }

  /// The light behind a part of a colour, 0 to 1.
  static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  private static func luminance(_ colour: RGB) -> Double {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green)
      + 0.0722 * linear(colour.blue)
  }
}

/// How colours look to eyes without one kind of cone, by the matrices of Machado, Oliveira and
/// Fernandes (2009) for the strongest form.
enum ColourBlindness: String, CaseIterable {
  case protanopia, deuteranopia, tritanopia

  /// How far apart two strokes look (CIE76): 2 can just be told apart side by side.
  func distance(
    _ one: Style, _ other: Style, on system: SystemColours = .xterm
  ) -> Double {
    let (a, b) = (lab(seen(one.foreground, system)), lab(seen(other.foreground, system)))
    return zip(a, b).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  private var matrix: [[Double]] {
    switch self {
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  private func seen(_ colour: Colour, _ system: SystemColours) -> [Double] {
    guard case .indexed(let index) = colour else { return [1, 1, 1] }
    let rgb = system.rgb(index)
    let linear = [rgb.red, rgb.green, rgb.blue].map(Contrast.linear)
    return matrix.map { row in min(1, max(0, zip(row, linear).map(*).reduce(0, +))) }
  }

  private func lab(_ linear: [Double]) -> [Double] {
    let (r, g, b) = (linear[0], linear[1], linear[2])
    let parts = [
      (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
      0.2126 * r + 0.7152 * g + 0.0722 * b,
      (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
    ].map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16.0 / 116 }
    return [116 * parts[1] - 16, 500 * (parts[0] - parts[1]), 200 * (parts[1] - parts[2])]
  }
}
