import Domain
import Testing

@Suite("From the declaration of a kind of record everything else follows")
struct RecordDeclarationTests {
  @Test("options, columns and JSON keys follow from a field’s name")
  func names() {
    #expect(FieldName.labelFr.option == "label-fr")
    #expect(FieldName.labelFr.column == "label_fr")
    #expect(FieldName.labelFr.jsonKey == "labelFr")
    #expect(FieldName.amount.jsonKey == "amount")
  }

  @Test("a kind names each field once, and a preset fits its field", arguments: RecordKind.allCases)
  func fields(kind: RecordKind) {
    #expect(Set(kind.fields.map(\.name)).count == kind.fields.count)
    for field in kind.fields {
      if case .value(let value) = field.preset { #expect(value.fits(field.codec)) }
      #expect(kind.declaration[field.unit] != nil)
    }
  }

  @Test("an entered kind is never edited", arguments: RecordKind.allCases)
  func modes(kind: RecordKind) {
    let declaration = kind.declaration
    #expect(declaration.mode == .edited || declaration.deeds == [.add])
  }

  @Test("every field of an action item that can be edited is declared, and no other")
  func action() {
    #expect(RecordKind.action.fields.compactMap(\.name.actionField) == ActionField.allCases)
    for field in ActionField.allCases {
      let content = ActionItemContent(
        title: "t", owner: "DIVAS", due: Day(iso: "2026-11-22"), mode: .mutualAdjustment,
        meeting: "M1", links: [.chainLink("L1")], note: "n")
      let codec = RecordKind.action.declaration[field.name]?.codec
      #expect(codec.map { content.value(of: field)?.fits($0) == true } == true, "\(field)")
      let empty = ActionItemContent(title: "")
      #expect(empty.setting(field, to: content.value(of: field)).agrees(on: field, with: content))
    }
  }

  @Test("fields of one unit are merged together, others alone")
  func units() {
    let declaration = RecordDeclaration(
      .edited, [.edit],
      fields: [.day(.day), .money(.amount), .line(.note).merged(with: .amount)])
    #expect(declaration.merged(with: [.note]) == [.amount, .note])
    #expect(declaration.merged(with: [.day]) == [.day])
  }

  @Test("a key that people made is told from a code and from a count by its size")
  func keys() {
    let made = RecordName(.entry, number: 1_276_379_136 << 32 | 35)
    #expect(made.shown == "35")
    #expect(RecordName(subject: made.subject) == made)
    #expect(RecordName(.function, "COORD").shown == "COORD")
    #expect(RecordName(.entry, "4294967295").number == nil)
    #expect(RecordName(subject: "person:1") == nil)
  }
}
