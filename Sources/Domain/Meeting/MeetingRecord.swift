extension RecordDeclaration {
  /// A sitting that people convene. No two have the same number, as minutes cite them by it.
  static let meeting = RecordDeclaration(
    .edited, [.add, .edit],
    fields: [
      .count(.number, in: 1...99_999).required.beginning(with: .nextNumber),
      .day(.day).required.beginning(with: .today),
      .line(.place, atMost: 80),
      .line(.labelFr, atMost: 80).required,
      .line(.labelEn, atMost: 80).required,
    ])
}
