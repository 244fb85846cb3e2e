import Domain
import Foundation
import Store
import Testing

@Suite("What is being typed outlives its session and is offered again, to its author")
struct DraftTests {
  let scratch: Scratch
  let store: Store
  let draft = Draft(
    id: "d1", form: .item(RowKey(rawValue: 7)),
    base: ActionItemContent(title: "Écrire", owner: "DIVAS", links: [.chainLink("L1")]),
    typed: ["title": "Écrire à la div", "note": "l’« école »\n\u{0}"])

  init() throws {
    scratch = try Scratch()
    store = try scratch.store()
    try store.beginSession()
  }

  /// The same author's next run of the program.
  private func next(_ session: String = "next", author: String = "KM") throws -> Store {
    try scratch.store(author: author, session: session)
  }

  @Test("a draft is stored again and again as it grows, and not in the list of changes")
  func growing() throws {
    var draft = draft
    for letter in ["i", "v", "i"] {
      draft.typed["title", default: ""] += letter
      try store.save(draft)
    }
    #expect(try store.orphanedDrafts().isEmpty)
    #expect(try store.changes(limit: 9).isEmpty)
    try store.endSession()
    let orphan = OrphanedDraft(draft: draft, author: "KM", at: Sample.instant)
    #expect(try next().orphanedDrafts() == [orphan])
    #expect(try store.check().isEmpty)
  }

  @Test("drafts of a session that is still open are its own")
  func open() throws {
    try store.save(draft)
    #expect(try next().orphanedDrafts().isEmpty)
    #expect(try next().adopt(draft) == false)
  }

  @Test("only the author's own drafts are offered, the newest first, for every form")
  func offered() throws {
    let forms: [Draft.Form] = [
      .newItem, .report("L1", "KOL"), .item(RowKey(rawValue: 3)),
      .items([RowKey(rawValue: 3), RowKey(rawValue: 5)]), .view(ActionView()),
    ]
    for (index, form) in forms.enumerated() {
      let instant = Instant(milliseconds: Int64(1000 - index))
      try scratch.store(session: "old", at: instant)
        .save(Draft(id: "\(index)", form: form, base: nil, typed: [:]))
    }
    try next("other", author: "JP").save(Draft(id: "jp", form: .newItem, base: nil, typed: [:]))
    let offered = try store.orphanedDrafts()
    #expect(offered.map(\.draft.id) == forms.indices.map(String.init))
    #expect(offered.map(\.draft.form) == forms)
    #expect(offered.map(\.at.milliseconds) == forms.indices.map { Int64(1000 - $0) })
  }

  @Test("a draft that is adopted or declined is not offered again")
  func adopted() throws {
    try scratch.store(session: "old").save(draft)
    let second = try next("second")
    try second.beginSession()
    #expect(try store.orphanedDrafts().map(\.draft) == [draft])
    #expect(try store.adopt(draft))
    #expect(try store.adopt(draft))
    #expect(try second.orphanedDrafts().isEmpty)
    #expect(try second.adopt(draft) == false)
    try store.deleteDraft(draft.id)
    try store.deleteDraft(draft.id)
    #expect(try store.adopt(draft) == false)
    #expect(try scratch.shell("SELECT count(*) FROM draft") == "0")
  }

  @Test("a draft that cannot be read is passed over")
  func unreadable() throws {
    try scratch.store(session: "old").save(draft)
    try scratch.shell("INSERT INTO draft VALUES ('bad', 'old', 'KM', 9e15, '{\"form\":1}')")
    #expect(try store.orphanedDrafts().map(\.draft) == [draft])
    #expect(try store.check() == [.unreadableDraft(id: "bad")])
  }
}
