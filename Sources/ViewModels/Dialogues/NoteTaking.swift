/// A dialogue that can send a note to the person's own text editor and take it back.
protocol NoteTaking: Dialogue {
  /// Takes what the editor has made of a note.
  ///
  /// - Parameter keptFile: Where the whole text is, if it is too long for a note.
  func take(
    _ edited: EditedNote, of edit: NoteEdit, keptFile: String?, _ surroundings: Surroundings
  ) -> [Effect]
}
