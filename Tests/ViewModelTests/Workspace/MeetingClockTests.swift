import Domain
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// "A clock in the header in a meeting": woken once a minute, and only then.
@Suite("The clock while a meeting is held")
struct MeetingClockTests {
  private let room: Room

  init() throws { room = try Room() }

  private func workspace(on day: Day) throws -> Workspace {
    let workspace = try Workspace(
      client: WorkspaceClient.wired(to: room.store, clock: room.clock),
      wording: Wording(.french), today: day)
    try workspace.prepare()
    return workspace
  }

  private var meetingDay: Day {
    get throws { try #require(try room.store.names().meetings.last).day }
  }

  @Test("On the day of a sitting the time is told, on other days it is not")
  func told() throws {
    #expect(try workspace(on: meetingDay).meetingTime == "10:00")
    #expect(try workspace(on: meetingDay.adding(days: 1)).meetingTime == nil)
  }

  @Test("It wakes the program when the minute is over, and draws once")
  func minutes() throws {
    let workspace = try workspace(on: meetingDay)
    _ = workspace.tick()
    room.clock.pass(milliseconds: 20_000)
    #expect(!workspace.tick())
    let due = try #require(workspace.nextDeadline)
    #expect((40_000...40_100).contains(due - room.clock.steady))
    room.clock.pass(milliseconds: due - room.clock.steady)
    #expect(workspace.tick())
    #expect(workspace.meetingTime == "10:01")
    #expect(!workspace.tick())
  }

  @Test("Without a sitting nothing wakes the program")
  func quiet() throws {
    let workspace = try workspace(on: meetingDay.adding(days: 1))
    #expect(workspace.nextDeadline == nil)
    room.clock.pass(milliseconds: 120_000)
    #expect(!workspace.tick())
  }
}
