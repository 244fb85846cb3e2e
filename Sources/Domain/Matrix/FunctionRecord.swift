extension RecordDeclaration {
  /// One thing somebody must do; its place in the matrix is the documents'.
  static let function = RecordDeclaration(
    .edited, [.edit],
    fields: [
      .count(.order, in: 1...999_999_999).required.fixed,
      .line(.shortFr, atMost: 24).required,
      .line(.shortEn, atMost: 24).required,
      .line(.labelFr, atMost: 80).required,
      .line(.labelEn, atMost: 80).required,
    ])
}
