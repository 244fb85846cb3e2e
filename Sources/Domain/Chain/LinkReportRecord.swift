extension RecordDeclaration {
  /// News of a link in a territory. News has an author and a day and is never rewritten: the latest
  /// takes the place of the one before, which stays readable.
  static let linkReport = RecordDeclaration(
    .entered, [.add],
    fields: [
      .code(.link, of: .link).required.untold,
      .code(.territory, of: .territory).required.untold,
      .word(.status, of: .linkStatus).required,
      .day(.day).required.beginning(with: .today).untold,
      .note(.note),
      .line(.author).beginning(with: .author).untold,
    ])
}

extension FieldValue {
  /// How far a link has come.
  public static func linkStatus(_ status: LinkStatus) -> FieldValue {
    .word(.linkStatus, status.rawValue)
  }
}
