import Domain
import Store
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// Nothing keeps the keyboard waiting; long reads come later and can be overtaken.
@Suite("Actions: reading in the background")
struct ActionsBackgroundTests {
  private let room: Room
  private let slow = SlowReading()
  private let workspace: Workspace

  init() throws {
    room = try Room(items: 120)
    let slow = slow
    workspace = try room.workspace { client in client.background = slow.background }
    workspace.actions.viewport = Viewport(rows: 10, width: 79)
    try workspace.prepare()
  }

  private var numbers: [String] { workspace.actions.numbers }

  /// The slow connection gets ready.
  private func deliver() throws {
    workspace.take(try slow.answers(from: WorkspaceClient.wired(to: room.store, clock: room.clock)))
    try workspace.prepare()
  }

  @Test(
    "A slow filter leaves the old rows, says that it is searching, and then shows what it found")
  func filtering() throws {
    let before = numbers
    slow.isSlow = true
    workspace.handle(.command(.search))
    workspace.write("former")
    #expect(numbers == before)
    #expect(try workspace.summary().first?.text == "⧗ recherche…")
    room.clock.pass(milliseconds: 2100)
    slow.steady += 2100
    #expect(try workspace.summary().first?.text == "⧗ recherche… 2 s")
    #expect(workspace.tick())
    try deliver()
    #expect(numbers != before)
    #expect(workspace.actions.rows.allSatisfy { $0.content.title.folded.contains("former") })
  }

  @Test("The next character overtakes the search before it: only the last one is answered")
  func overtaking() throws {
    slow.isSlow = true
    workspace.handle(.command(.search))
    for letter in ["f", "o", "r", "m"] { workspace.handle(.edit(.insert(letter))) }
    #expect(slow.pending(.window) == 1)
    #expect(slow.stopped >= 3)
    try deliver()
    #expect(workspace.actions.query.text == "form")
    #expect(workspace.actions.rows.allSatisfy { $0.content.title.folded.contains("form") })
  }

  @Test("Moves typed ahead are done when the rows are there")
  func typedAhead() throws {
    slow.isSlow = true
    workspace.handle(.command(.sort))
    workspace.handle(.letter("i"))
    slow.isSlow = false
    for _ in 0..<3 { workspace.handle(.command(.down)) }
    let expected = try room.all(workspace.actions.query)
    try deliver()
    #expect(workspace.actions.selected == expected[3])
  }

  @Test("Counting what was found may come later still")
  func counting() throws {
    workspace.handle(.command(.search))
    slow.isSlow = true
    workspace.write("former")
    try deliver()
    #expect(try workspace.summary().first?.text == "⧗ compte…")
    try deliver()
    let found = try room.all(ActionQuery(text: "former")).count
    #expect(try workspace.summary().first?.text == "\(found) trouvées")
  }

  @Test("A long range comes later; a further move overtakes it, and fixing it waits for the rest")
  func range() throws {
    let all = try room.all()
    workspace.handle(.command(.markRange))
    slow.isSlow = true
    workspace.handle(.command(.down))
    try deliver()
    #expect(workspace.actions.marks.all.count == 1)
    try deliver()
    #expect(workspace.actions.marks.all == Set(all.prefix(2).map(\.id)))
    workspace.handle(.command(.down))
    try deliver()
    #expect(slow.pending(.range) == 1)
    #expect(workspace.actions.marks.all.count == 2)
    workspace.handle(.command(.markRange))
    #expect(slow.pending(.range) == 0)
    #expect(workspace.actions.marks.keys == Set(all.prefix(3).map(\.id)))
  }

  @Test("A failure in the background is said, and the rows stay")
  func failing() throws {
    let before = numbers
    slow.isSlow = true
    workspace.handle(.command(.search))
    workspace.write("x")
    workspace.take([BackgroundAnswer(.window, .failure(.locked(path: "/salle.baraza")))])
    #expect(workspace.message?.tone == .error)
    #expect(numbers == before)
    #expect(workspace.nextDeadline == nil)
  }

  @Test("Somebody else's commit while a search is on is in the rows when it is there")
  func foreignCommit() throws {
    let room = try Room(inFileWith: 60)
    let colleague = try room.colleague()
    let slow = SlowReading()
    let workspace = try room.workspace { client in client.background = slow.background }
    try workspace.startFollowing(.watching)
    slow.isSlow = true
    workspace.handle(.command(.search))
    workspace.write("du collègue")
    slow.isSlow = false
    _ = try colleague.add(ActionItemContent(title: "Du collègue"), created: Room.today)
    #expect(try workspace.follow())
    workspace.take(
      try slow.answers(from: WorkspaceClient.wired(to: room.store, clock: room.clock)))
    try workspace.prepare()
    #expect(workspace.actions.rows.map(\.content.title) == ["Du collègue"])
  }
}

/// A connection that is too slow for the keyboard while a test says so.
final class SlowReading {
  var isSlow = false
  var steady = 0
  private(set) var stopped = 0
  private var jobs: [BackgroundPurpose: Background.Work] = [:]

  var background: Background {
    Background(
      within: { [self] _, work in
        if isSlow { throw StoreFailure.interrupted }
        try work()
      },
      start: { [self] purpose, work in
        if jobs[purpose] != nil { stopped += 1 }
        jobs[purpose] = work
      },
      stop: { [self] purpose in
        if jobs.removeValue(forKey: purpose) != nil { stopped += 1 }
      },
      steady: { [self] in steady })
  }

  func pending(_ purpose: BackgroundPurpose) -> Int { jobs[purpose] == nil ? 0 : 1 }

  /// Everything that was asked for so far.
  func answers(from client: WorkspaceClient) throws -> [BackgroundAnswer] {
    defer { jobs = [:] }
    return try jobs.map { BackgroundAnswer($0, .success(try $1(client))) }
  }
}
