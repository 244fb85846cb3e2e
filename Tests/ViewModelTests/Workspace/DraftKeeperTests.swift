import Domain
import Synchronization
import TestSupport
import Testing

@testable import ViewModels

@Suite("Drafts: what is being typed is kept in time, and forgotten when it is settled")
struct DraftKeeperTests {
  private let clock = HandClock(Instant(milliseconds: 0))
  private let drawer = Drawer()
  private let desk = HeldDesk()
  private let errands: Errands
  private let keeper: DraftKeeper

  init() {
    errands = Errands(desk.background)
    let drawer = drawer
    errands.complain = { drawer.complaints.append($0) }
    keeper = DraftKeeper(sharing: drawer.sharing, errands: errands, clocks: clock.clocks) {
      "draft-\(drawer.forgotten.count + 1)"
    }
    keeper.complain = { drawer.complaints.append($0) }
  }

  private func content(_ text: String) -> DraftContent {
    DraftContent(form: .newItem, base: nil, typed: ["title": text], isWorthKeeping: !text.isEmpty)
  }

  private func draft(_ id: String, _ text: String) -> Draft {
    Draft(id: id, form: .newItem, base: nil, typed: ["title": text])
  }

  /// Types a text, lets time pass, and keeps what is due.
  private func type(_ text: String, for milliseconds: Int = DraftKeeper.interval) {
    keeper.note(content(text))
    clock.pass(milliseconds: milliseconds)
    keeper.keepIfDue(content(text), now: clock.steady)
  }

  @Test("As long as nothing has been typed nothing is to be kept")
  func nothing() {
    keeper.note(nil)
    keeper.note(content(""))
    #expect(keeper.deadline == nil)
    #expect(keeper.keep(content("")))
    #expect(drawer.saved.isEmpty)
  }

  @Test("What is typed is kept within 700 milliseconds, counted from the first key")
  func inTime() {
    let start = clock.steady
    type("Ré", for: 500)
    #expect(keeper.deadline == start + 700)
    type("Réunir", for: 199)
    #expect(keeper.deadline == start + 700)
    #expect(drawer.saved.isEmpty)
    type("Réunir", for: 1)
    #expect(drawer.saved == [draft("draft-1", "Réunir")])
    #expect(keeper.deadline == nil)
  }

  @Test("The same text is not kept twice, further text as the same draft")
  func further() {
    type("Réunir")
    keeper.note(content("Réunir"))
    #expect(keeper.deadline == nil)
    type("Réunir les")
    #expect(drawer.saved.map(\.id) == ["draft-1", "draft-1"])
    #expect(keeper.kept == draft("draft-1", "Réunir les"))
  }

  @Test("A draft that was begun follows the form even when everything is taken back")
  func takenBack() {
    type("Réunir")
    type("")
    #expect(drawer.saved.last == draft("draft-1", ""))
  }

  @Test("While what was typed is being saved nothing is kept; afterwards it is")
  func whileSaving() {
    keeper.note(content("Réunir"))
    desk.holds = true
    errands.send(.writing, {}) { try $0.get() }
    #expect(keeper.deadline == nil)
    type("Réunir")
    #expect(drawer.saved.isEmpty)
    desk.work()
    errands.takeBack()
    #expect(keeper.deadline != nil)
    type("Réunir", for: 0)
    #expect(drawer.saved.count == 1)
  }

  @Test("What could not be kept is said, and tried again until it is")
  func failing() {
    drawer.failure = .locked(path: "/salle.baraza")
    type("Réunir")
    #expect(drawer.complaints == [.locked(path: "/salle.baraza")])
    #expect(keeper.kept == nil)
    for count in 2...3 {
      #expect(keeper.deadline == clock.steady + DraftKeeper.interval)
      clock.pass(milliseconds: DraftKeeper.interval)
      keeper.keepIfDue(content("Réunir"), now: clock.steady)
      #expect(drawer.complaints.count == count)
    }
    drawer.failure = nil
    clock.pass(milliseconds: DraftKeeper.interval)
    keeper.keepIfDue(content("Réunir"), now: clock.steady)
    #expect(drawer.saved == [draft(keeper.kept?.id ?? "", "Réunir")])
    #expect(keeper.deadline == nil)
  }

  @Test("Kept at once, it says whether nothing would be lost")
  func atOnce() {
    keeper.note(content("Réunir"))
    #expect(keeper.keep(content("Réunir")))
    #expect(drawer.saved.count == 1)
    #expect(keeper.deadline == nil)
    drawer.failure = .locked(path: "/salle.baraza")
    #expect(!keeper.keep(content("Réunir les")))
    #expect(drawer.complaints.count == 1)
    #expect(keeper.kept == draft("draft-1", "Réunir"))
  }

  @Test("Given up, it is forgotten, and what is typed next is another draft")
  func forgetting() {
    keeper.forget()
    #expect(drawer.forgotten.isEmpty)
    type("Réunir")
    keeper.note(content("Réunir les"))
    keeper.forget()
    #expect(drawer.forgotten == ["draft-1"])
    #expect(keeper.kept == nil && keeper.deadline == nil)
    type("Autre")
    #expect(drawer.saved.last == draft("draft-2", "Autre"))
  }

  @Test("An adopted draft is gone on with under its own name")
  func adopting() {
    keeper.adopt(draft("theirs", "Réu"))
    #expect(keeper.current(content("Réunir")) == draft("theirs", "Réunir"))
    keeper.begin(with: draft("ours", ""))
    type("Réunir")
    #expect(drawer.saved == [draft("theirs", "Réunir")])
  }

  @Test("Settled, it is gone with what saved it, and nothing is due any more")
  func settled() throws {
    try keeper.forgetting()()
    #expect(drawer.forgotten.isEmpty)
    type("Réunir")
    keeper.note(content("Réunir les"))
    try keeper.forgetting()()
    #expect(drawer.forgotten == ["draft-1"])
    keeper.settled()
    #expect(keeper.kept == nil && keeper.deadline == nil)
  }
}

/// Where drafts are kept: it remembers what it was given, and fails while a test says so.
private final class Drawer: Sendable {
  private struct Contents {
    var saved: [Draft] = []
    var forgotten: [String] = []
    var complaints: [StoreFailure] = []
    var failure: StoreFailure?
  }

  private let contents = Mutex(Contents())

  var saved: [Draft] { contents.withLock(\.saved) }
  var forgotten: [String] { contents.withLock(\.forgotten) }
  var complaints: [StoreFailure] {
    get { contents.withLock(\.complaints) }
    set { contents.withLock { $0.complaints = newValue } }
  }
  var failure: StoreFailure? {
    get { contents.withLock(\.failure) }
    set { contents.withLock { $0.failure = newValue } }
  }

  var sharing: SharingClient {
    SharingClient(
      enter: {}, leave: {}, news: { StoreNews() }, sessions: { [] },
      saveDraft: { [self] draft in
        if let failure { throw failure }
        contents.withLock { $0.saved.append(draft) }
      },
      deleteDraft: { [self] id in contents.withLock { $0.forgotten.append(id) } },
      orphanedDrafts: { [] }, adoptDraft: { _ in true })
  }
}

/// A desk that does what it is sent at once, or holds it while a test says so.
private final class HeldDesk {
  var holds = false
  private var errands: [@Sendable () -> Void] = []

  var background: Background {
    Background(
      within: { _, work in try work() }, start: { _, _ in }, stop: { _ in },
      send: { [self] _, errand in if holds { errands.append(errand) } else { errand() } },
      steady: { 0 })
  }

  func work() {
    holds = false
    defer { errands = [] }
    errands.forEach { $0() }
  }
}
