import Domain
import Testing

@testable import Store

@Suite("Bodies that people add stand beside those of the documents")
struct StakeholderRecordTests {
  let scratch: Scratch
  let store: Store
  let other: Store

  init() throws {
    scratch = try Scratch()
    store = try scratch.store()
    _ = try scratch.store(author: "loader").load(Sample.dossier, folderName: "sample")
    other = try scratch.store(author: "JP")
  }

  private func body(_ name: String, _ store: Store) throws -> Stakeholder? {
    try store.addBody(called: name)
  }

  @Test("one gets a code of its name, is marked, undone and done again")
  func adding() throws {
    let added = try #require(try body("Croix-Rouge  du Lualaba", store))
    #expect(added.id == "CROIX-ROUGE-DU-LUALABA")
    #expect(added.short.fr == "Croix-Rouge du Lualaba" && added.isToComplete)
    #expect(added.origin == .recorded && added.level == .other)
    let name = RecordName(.stakeholder, added.id.rawValue)
    #expect(try store.undo() == .done(.addedRecord(name)))
    #expect(try store.record(name) == nil)
    #expect(try store.redo() == .done(.addedRecord(name)))
    #expect(try store.check().isEmpty)
  }

  @Test("two people who name the same body get one; a like name gets a code of its own")
  func same() throws {
    let first = try #require(try body("Caritas", store))
    #expect(try body("Caritas", other) == first)
    #expect(try body("Caritas !", other)?.id == "CARITAS-2")
    #expect(try body("чужой", other)?.id == "X")
    #expect(try store.stakeholders().filter(\.isToComplete).count == 3)
  }

  @Test("a body that answers for something is not taken away from under it")
  func undoing() throws {
    let added = try #require(try body("Caritas", store))
    _ = try other.add(ActionItemContent(title: "Visiter", owner: added.id), created: Sample.today)
    let outcome = Result { try store.undo() }
    #expect(try store.stakeholders().contains { $0.id == added.id }, "\(outcome)")
    #expect(try store.check().isEmpty)
  }

  @Test("what is missing can be said, and a load of the documents leaves both alone")
  func completing() throws {
    let added = try #require(try body("Caritas", store))
    let name = RecordName(.stakeholder, added.id.rawValue)
    let record = try #require(try store.record(name))
    var content = record.content
    content[.kind] = .text("ngo")
    guard case .saved = try store.save(name, from: record.content, to: content) else {
      Issue.record("not saved")
      return
    }
    _ = try store.load(Sample.dossier, folderName: "again")
    let found = try store.stakeholders().first { $0.id == added.id }
    #expect(found?.kind == "ngo" && found?.isToComplete == false)
  }

  @Test("every body of the documents can be read as a record, and says what it said")
  func documents() throws {
    for body in try store.stakeholders() {
      let record = try #require(try store.record(RecordName(.stakeholder, body.id.rawValue)))
      let again = try #require(Stakeholder(record))
      #expect(again.short == body.short && again.name == body.name && again.kind == body.kind)
    }
  }
}
