/// What the sanitiser does with a scalar.
enum Treatment {
  case keep
  /// Harmless, but terminals disagree about its width.
  case leaveOut
  /// Harmful, deceptive or without an agreed look.
  case replace

  init(of scalar: Unicode.Scalar) {
    if DisplayWidth.isSimple(scalar) {
      self = .keep
      return
    }
    switch scalar.value {
    case ..<0xA0: self = .replace
    // Soft hyphen, joiner, variation selectors (Mongolian ones too), skin tones, tags.
    case 0xAD, 0x200D, 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF,
      0xE0020...0xE007F, 0xE0100...0xE01EF:
      self = .leaveOut
    default: self = Self.byProperties(scalar.properties)
    }
  }

  private static func byProperties(_ properties: Unicode.Scalar.Properties) -> Treatment {
    if properties.isDefaultIgnorableCodePoint { return .replace }
    switch properties.generalCategory {
    // Direction marks and other invisible formatting, line and paragraph separators, and numbers
    // that are no characters or mean something only to one font.
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      return .replace
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol, .spaceSeparator:
      return .keep
    @unknown default: return .replace
    }
  }
}
