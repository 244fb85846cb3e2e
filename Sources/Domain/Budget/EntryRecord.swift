extension RecordDeclaration {
  /// Money booked on a line: entered once, and put right by a correction, which says what is right
  /// and takes the place of the entry that it corrects.
  static let entry = RecordDeclaration(
    .entered, [.add],
    fields: [
      .code(.line, of: .line).required,
      .word(.kind, of: .entryKind).required,
      .day(.day).required.beginning(with: .today),
      .money(.amount).required,
      .code(.source, of: .source),
      .line(.voucher),
      .note(.note),
      .record(.corrects, of: .entry),
    ],
    rules: [.correctionCorrectsSomething])
}

extension RecordRule {
  /// A correction names the entry that it corrects, and nothing else does.
  static let correctionCorrectsSomething = RecordRule { content in
    switch (content[.kind] == .entryKind(.correction), content[.corrects]) {
    case (true, nil): .correctionOfNothing
    case (false, _?): .correctsWithoutCorrecting
    case (true, _?), (false, nil): nil
    }
  }
}

extension FieldValue {
  /// What was booked.
  public static func entryKind(_ kind: Entry.Kind) -> FieldValue {
    .word(.entryKind, kind.rawValue)
  }
}
