import Testing

@testable import ViewModels

@Suite("Text being typed")
struct TextFieldTests {
  @Test("typing goes in at the insertion point, which follows")
  func typing() {
    var field = TextField("Lubdi")
    field.apply(.left)
    field.apply(.left)
    field.apply(.insert("u"))
    #expect(field.text == "Lubudi")
    #expect(field.textBefore == "Lubu")
  }

  @Test("a combining accent joins the letter before it and counts as nothing")
  func combining() {
    var field = TextField("e")
    field.apply(.insert("\u{301}"))
    #expect(field.text == "é")
    #expect(field.position == 1)
    field.apply(.deleteBackward)
    #expect(field.text.isEmpty)
  }

  @Test("deleting takes whole characters, words, or all before the insertion point")
  func deleting() {
    var field = TextField("Former les 🇨🇩 agents")
    field.apply(.deleteWord)
    #expect(field.text == "Former les 🇨🇩 ")
    field.apply(.deleteBackward)
    field.apply(.deleteBackward)
    #expect(field.text == "Former les ")
    field.apply(.start)
    field.apply(.deleteForward)
    #expect(field.text == "ormer les ")
    field.apply(.end)
    field.apply(.deleteToStart)
    #expect(field.text.isEmpty)
  }

  @Test("one-line fields turn line ends into spaces; notes keep them")
  func lineEnds() {
    var title = TextField()
    title.apply(.insert("un\r\ndeux"))
    title.apply(.newLine)
    #expect(title.text == "un deux")
    var note = TextField(isMultiline: true)
    note.apply(.insert("un"))
    note.apply(.newLine)
    #expect(note.text == "un\n")
  }

  @Test("no more than the limit can be typed or pasted, wherever the insertion point is")
  func limit() {
    var field = TextField("abc", limit: 5)
    field.apply(.start)
    field.apply(.insert("123456"))
    #expect(field.text == "12abc")
    #expect(field.position == 2)
  }

  @Test("moves stop at both ends")
  func ends() {
    var field = TextField("ab")
    for _ in 0..<5 { field.apply(.right) }
    #expect(field.position == 2)
    for _ in 0..<5 { field.apply(.left) }
    #expect(field.position == 0)
    field.apply(.deleteBackward)
    #expect(field.text == "ab")
  }
}
