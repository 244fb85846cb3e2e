import Domain
import Store
import Testing

/// Required: "The meeting of document 004 as a second, read-only example."
@Suite("A store of an example is only read, whoever opens it")
struct ExampleTests {
  private let scratch: Scratch

  /// The sample as an example, in a store of a file.
  init() throws {
    scratch = try Scratch()
    let store = try scratch.store()
    #expect(try store.load(Self.example, folderName: "example").added > 0)
    try store.close()
  }

  private static var example: Dossier {
    var dossier = Sample.dossier
    dossier.plans[0].isExample = true
    return dossier
  }

  @Test("who opens it to edit reads, and is refused with its own reason")
  func editing() throws {
    let store = try scratch.store(.editing)
    #expect(store.isExample && store.isReadOnly)
    let refusal = StoreFailure.example(path: scratch.path)
    #expect(throws: refusal) {
      try store.add(ActionItemContent(title: "x"), created: Sample.today)
    }
    #expect(throws: refusal) { try store.undo() }
    #expect(throws: refusal) { try store.setSetting("read-only", to: nil) }
    #expect(throws: refusal) { try store.setStation(letters: nil, name: "x") }
    #expect(throws: refusal) {
      try store.save(Draft(id: "d", form: .newItem, base: nil, typed: [:]))
    }
    #expect(try store.stakeholders().count == 4)
    #expect(try store.check().isEmpty)
  }

  @Test("the example itself can be loaded again, and nothing else beside it")
  func loading() throws {
    let store = try scratch.store(.creating)
    let again = try store.load(Self.example, folderName: "example")
    #expect(again.added == 0 && again.updated == 0)
    #expect(throws: StoreFailure.example(path: scratch.path)) {
      try store.load(Sample.dossier, folderName: "sample")
    }
  }

  @Test("an example comes into no store that holds something")
  func elsewhere() throws {
    let other = try Scratch()
    let store = try other.store()
    _ = try store.add(ActionItemContent(title: "x"), created: Sample.today)
    #expect(throws: StoreFailure.exampleElsewhere(path: other.path)) {
      try store.load(Self.example, folderName: "example")
    }
    #expect(try store.stakeholders().isEmpty)
    _ = try store.add(ActionItemContent(title: "y"), created: Sample.today)
    #expect(try !other.store(.editing).isExample)
  }
}
