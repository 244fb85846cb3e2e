import Domain
import Store
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// Two people who report on one link in one territory: the second is asked.
@Suite("Chain: news of a link that somebody else reports at the same time")
struct LinkReportTests {
  private let room: Room
  private let workspace: Workspace

  init() throws {
    room = try Room(inFileWith: 32)
    workspace = try room.workspace(.chain)
  }

  private func status() throws -> LinkStatus? {
    let link = try #require(workspace.chain.selectedLink)
    let place = try #require(workspace.chain.selectedTerritory)
    return try room.store.chain(today: Room.today).report(of: link.id, in: place.id)?.status
  }

  /// What a colleague reports in the selected place.
  private func colleagueReports(_ status: LinkStatus) throws {
    let link = try #require(workspace.chain.selectedLink)
    let place = try #require(workspace.chain.selectedTerritory)
    try room.colleague().report(
      LinkReport(
        link: link.id, territory: place.id, status: status, day: Room.today, note: "",
        author: "PB", origin: .recorded))
  }

  @Test("The second is told what stands there now; Enter records it all the same")
  func overtaken() throws {
    workspace.handle(.command(.setStatus))
    workspace.handle(.letter("b"))
    workspace.write("Radio en panne")
    try colleagueReports(.underWay)
    workspace.handle(.accept)
    #expect(try status() == .underWay)
    #expect(workspace.menu?.notice?.contains("PB") == true)
    #expect(workspace.menu?.line?.field.text == "Radio en panne")
    workspace.handle(.accept)
    #expect(workspace.dialogue == nil)
    #expect(try status() == .blocked)
  }

  @Test("Nobody is asked about news that stood there when one began")
  func seen() throws {
    try colleagueReports(.underWay)
    workspace.handle(.command(.setStatus))
    workspace.handle(.letter("b"))
    workspace.handle(.accept)
    #expect(workspace.dialogue == nil)
    #expect(try status() == .blocked)
  }
}
