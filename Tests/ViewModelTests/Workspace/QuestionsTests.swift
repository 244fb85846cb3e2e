import Domain
import Testing

@testable import ViewModels

@Suite("Questions: what is asked in the background, and whom the answers reach")
struct QuestionsTests {
  private let desk = Desk()
  private let questions: Questions
  private let heard = Heard()

  init() { questions = Questions(desk.background) }

  private func ask(_ purpose: BackgroundPurpose, as name: String, isAwaited: Bool = false) {
    questions.ask(purpose, isAwaited: isAwaited) { _ in
      1
    } then: { [heard] result in
      heard.answers.append("\(name): \(try result.get())")
    }
  }

  private func answer(_ purpose: BackgroundPurpose, _ value: any Sendable) -> BackgroundAnswer {
    BackgroundAnswer(purpose, .success(value))
  }

  @Test("An answer reaches who asked, once")
  func once() throws {
    ask(.first, as: "one")
    ask(.second, as: "two")
    try questions.take([answer(.second, 2), answer(.first, 1), answer(.first, 3)])
    #expect(heard.answers == ["two: 2", "one: 1"])
  }

  @Test("A later question for the same purpose overtakes: only it hears an answer")
  func overtaking() throws {
    ask(.first, as: "early")
    ask(.first, as: "late")
    #expect(desk.started == [.first, .first])
    try questions.take([answer(.first, 1)])
    try questions.take([answer(.first, 2)])
    #expect(heard.answers == ["late: 1"])
  }

  @Test("An answer of another type, and one that nobody asked for, are dropped")
  func dropped() throws {
    ask(.first, as: "one")
    try questions.take([answer(.first, "word"), answer(.second, 2)])
    #expect(heard.answers.isEmpty)
  }

  @Test("A question that was given up is stopped, and its answer reaches nobody")
  func stopped() throws {
    ask(.first, as: "one", isAwaited: true)
    questions.stop(.first)
    #expect(desk.stopped == [.first])
    #expect(questions.waitingSince == nil)
    try questions.take([answer(.first, 1)])
    #expect(heard.answers.isEmpty)
  }

  @Test("A failure reaches who asked, and does not keep the answers after it from arriving")
  func failing() {
    ask(.first, as: "one")
    ask(.second, as: "two")
    let failure = StoreFailure.locked(path: "/salle.baraza")
    #expect(throws: failure) {
      try questions.take([BackgroundAnswer(.first, .failure(failure)), answer(.second, 2)])
    }
    #expect(heard.answers == ["two: 2"])
  }

  @Test("A failure that is dealt with is not thrown any further")
  func dealtWith() throws {
    var failures: [StoreFailure] = []
    questions.ask(.first) { _ in
      1
    } then: { result in
      if case .failure(let failure) = result { failures.append(failure) }
    }
    try questions.take([BackgroundAnswer(.first, .failure(.locked(path: "/salle.baraza")))])
    #expect(failures == [.locked(path: "/salle.baraza")])
  }

  @Test("Somebody waits from the first question that is waited for until it is answered")
  func waiting() throws {
    ask(.first, as: "quiet")
    #expect(questions.waitingSince == nil)
    desk.steady = 500
    ask(.second, as: "awaited", isAwaited: true)
    desk.steady = 900
    #expect(questions.waitingSince == 500)
    try questions.take([answer(.second, 2)])
    #expect(questions.waitingSince == nil)
  }

  @Test("Work beside the keyboard is given a few milliseconds, and not more")
  func patience() throws {
    try questions.within {}
    #expect(desk.patience == [Questions.patience])
    desk.isSlow = true
    #expect(throws: StoreFailure.interrupted) { try questions.within {} }
  }

  private final class Heard {
    var answers: [String] = []
  }

  /// A background that notes what it is asked.
  private final class Desk {
    var steady = 0
    var isSlow = false
    private(set) var started: [BackgroundPurpose] = []
    private(set) var stopped: [BackgroundPurpose] = []
    private(set) var patience: [Int] = []

    var background: Background {
      Background(
        within: { [self] milliseconds, work in
          patience.append(milliseconds)
          if isSlow { throw StoreFailure.interrupted }
          try work()
        },
        start: { [self] purpose, _ in started.append(purpose) },
        stop: { [self] in stopped.append($0) }, steady: { [self] in steady })
    }
  }
}

extension BackgroundPurpose {
  fileprivate static let first = BackgroundPurpose("test.first")
  fileprivate static let second = BackgroundPurpose("test.second")
}
