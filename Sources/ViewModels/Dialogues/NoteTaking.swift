/// A dialogue with a note that can be sent to the person's own text editor and taken back.
protocol NoteTaking: Dialogue {
  /// What the file is named after; nothing for something new.
  var noteName: String { get }
  /// The note as it stands, which now has the focus.
  func beginNote() -> String
  /// Puts a text into the note as if it had been typed.
  func replaceNote(with text: String)
}
