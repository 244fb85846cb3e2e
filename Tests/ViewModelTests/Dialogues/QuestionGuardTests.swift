import Domain
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// "A question that destroys something is not answered by keys that were already on their way."
@Suite("Questions are not answered before they can be read")
struct QuestionGuardTests {
  private let room: Room
  private let workspace: Workspace

  init() throws {
    room = try Room(inFileWith: 32)
    workspace = try room.workspace()
  }

  /// A screen by hand: what was read at a time is handled, and frames are shown when the test says so.
  private struct Screen {
    let workspace: Workspace
    var answers = QuestionGuard()
    var refused = 0

    mutating func press(_ inputs: Input..., at time: Int) {
      for input in inputs {
        if answers.refuses(input, to: workspace.question, readAt: time) {
          refused += 1
        } else {
          workspace.handle(input)
        }
        answers.notice(workspace.question)
      }
    }

    mutating func show(at time: Int) { answers.presented(workspace.question, at: time) }
  }

  private var count: Int { get throws { try room.all().count } }

  @Test(
    "x and its answer in one burst delete nothing, whichever answer it is", arguments: ["o", "y"])
  func burst(yes: String) throws {
    var screen = Screen(workspace: workspace)
    screen.press(.command(.delete), .letter(yes), at: 0)
    screen.show(at: 5)
    #expect(try count == 32)
    #expect(screen.refused == 1)
    screen.press(.letter(yes), at: 5 + QuestionGuard.pause - 1)
    #expect(try count == 32)
    screen.press(.letter(yes), at: 5 + 2 * QuestionGuard.pause - 1)
    #expect(try count == 31)
    #expect(screen.refused == 2)
  }

  @Test("no answer at all is taken too early, so that the question is still there to be read")
  func anyInput() {
    var screen = Screen(workspace: workspace)
    screen.press(.command(.delete), .letter("n"), .cancel, .accept, .move(.down), at: 0)
    screen.show(at: 0)
    #expect(screen.refused == 4)
    #expect(workspace.stage?.name == "confirmDelete")
    screen.press(.cancel, at: QuestionGuard.pause)
    #expect(workspace.dialogue == nil)
  }

  @Test("a burst that goes on is refused to its end")
  func longBurst() throws {
    var screen = Screen(workspace: workspace)
    screen.press(.command(.delete), at: 0)
    screen.show(at: 2)
    for time in stride(from: 10, to: 500, by: 30) { screen.press(.letter("o"), at: time) }
    #expect(try count == 32)
  }

  @Test("a question that comes back must be shown again")
  func again() throws {
    var screen = Screen(workspace: workspace)
    screen.press(.command(.delete), at: 0)
    screen.show(at: 0)
    screen.press(.letter("n"), .command(.delete), .letter("o"), at: 1000)
    #expect(try count == 32)
    #expect(screen.refused == 1)
  }

  @Test("what was typed ahead while the store was away does not answer what comes back with it")
  func typedAhead() throws {
    var screen = Screen(workspace: workspace)
    let item = try #require(workspace.actions.selected)
    screen.press(.command(.delete), at: 0)
    screen.show(at: 0)
    var content = item.content
    content.title = "Autre"
    _ = try room.colleague().save(item.id, from: item.content, to: content, today: Room.today)
    screen.press(.letter("o"), at: 500)
    #expect(
      workspace.stage?.name == "confirmDelete", "asked again, with what somebody else has changed")
    screen.press(.letter("o"), at: 501)
    #expect(try count == 32)
  }

  @Test("the preview of a bulk change takes no early Enter")
  func bulk() throws {
    var screen = Screen(workspace: workspace)
    screen.press(
      .command(.mark), .command(.mark), .command(.bulk), .accept, .accept, .accept, at: 0)
    #expect(workspace.stage?.name == "bulkPreview")
    screen.show(at: 0)
    screen.press(.accept, at: QuestionGuard.pause)
    #expect(workspace.dialogue == nil)
  }

  @Test("a second Escape in the same burst gives up no form, and typing goes on as ever")
  func form() {
    var screen = Screen(workspace: workspace)
    screen.press(.command(.add), .nextField, .edit(.insert("Presque")), .cancel, .cancel, at: 0)
    #expect(workspace.stage?.name == "form" && screen.refused == 1)
    screen.press(.edit(.insert(" tout")), at: 0)
    #expect(screen.refused == 1)
    screen.press(.cancel, at: 0)
    screen.show(at: 0)
    screen.press(.cancel, at: QuestionGuard.pause)
    #expect(workspace.dialogue == nil)
  }

  @Test("a view is neither deleted nor replaced by a burst")
  func views() throws {
    var screen = Screen(workspace: workspace)
    for _ in 0..<2 {
      screen.press(.command(.saveView), .edit(.insert("Vue")), .accept, .letter("o"), at: 0)
    }
    #expect(workspace.stage?.name == "replaceView")
    screen.show(at: 0)
    screen.press(.letter("n"), .cancel, .command(.openView), .remove, .letter("o"), at: 1000)
    #expect(workspace.stage?.name == "deleteView")
    #expect(try room.store.views().count { $0.name.fr == "Vue" } == 1)
    screen.show(at: 2000)
    screen.press(.letter("o"), at: 3000)
    #expect(try room.store.views().count { $0.name.fr == "Vue" } == 0)
  }

  @Test("each field of a conflict and each draft is a question of its own")
  func oneByOne() throws {
    let item = try #require(workspace.actions.selected)
    var screen = Screen(workspace: workspace)
    screen.press(.command(.edit), .edit(.insert("!")), .nextField, .nextField, at: 0)
    screen.press(.edit(.deleteToStart), .edit(.insert("+7j")), at: 0)
    var content = item.content
    (content.title, content.due) = ("Leur titre", Room.today)
    _ = try room.colleague().save(item.id, from: item.content, to: content, today: Room.today)
    screen.press(.accept, .accept, .accept, at: 0)
    #expect(workspace.stage?.name == "conflict")
    screen.show(at: 0)
    screen.press(.accept, .accept, at: 100)
    #expect(workspace.stage?.name == "conflict", "the second field has not been read")
    #expect(try room.store.actionItem(item.id)?.content.title == "Leur titre")
  }

  @Test("a draft is not thrown away by keys from before the start")
  func drafts() throws {
    let old = try room.colleague("KM", session: "old")
    let draft = Draft(id: "d", form: .newItem, base: nil, typed: ["title": "Presque"])
    try old.save(draft)
    workspace.enter()
    var screen = Screen(workspace: workspace)
    screen.press(.letter("x"), at: 0)
    screen.show(at: 1)
    screen.press(.letter("x"), at: 2)
    #expect(try room.store.orphanedDrafts().count == 1)
    screen.press(.letter("x"), at: 1000)
    #expect(try room.store.orphanedDrafts().isEmpty)
  }
}
