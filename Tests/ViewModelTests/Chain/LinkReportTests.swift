import Domain
import Store
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// "Choosing a status and typing a note are one dialogue in which nothing typed is ever taken for a choice,
/// and Tab moves as everywhere. Two people reporting on one cell get the same treatment as on an action: the
/// second is asked, and the history per link and territory can be read under Enter."
@Suite("Chain: news of a link in a territory")
struct LinkReportTests {
  private let room: Room
  private let workspace: Workspace

  init() throws {
    room = try Room(inFileWith: 32)
    workspace = try room.workspace(.chain)
  }

  private func report() throws -> LinkReport? {
    let link = try #require(workspace.chain.selectedLink)
    let place = try #require(workspace.chain.selectedTerritory)
    return try room.store.chain(today: Room.today).report(of: link.id, in: place.id)
  }

  private func status() throws -> LinkStatus? { try report()?.status }

  private var shown: FormPresentation? {
    if case .form(let form) = workspace.presentation { form } else { nil }
  }

  private var conflict: ConflictDialogue? { workspace.dialogue as? ConflictDialogue }

  /// Steps to a status, as the arrows do.
  private func choose(_ status: LinkStatus) throws {
    let name = Wording(.french)(Phrase.Status.word(status))
    for _ in LinkStatus.allCases where shown?.fields[0].text.text.contains(name) == false {
      workspace.handle(.edit(.right))
    }
    #expect(shown?.fields[0].text.text.contains(name) == true)
  }

  /// What a colleague reports in the selected place.
  private func colleagueReports(_ status: LinkStatus, note: String = "") throws {
    let link = try #require(workspace.chain.selectedLink)
    let place = try #require(workspace.chain.selectedTerritory)
    try room.colleague().report(
      LinkReport(
        link: link.id, territory: place.id, status: status, day: Room.today, note: note,
        author: "PB", origin: .recorded))
  }

  // MARK: One form

  @Test(
    "Whatever is typed is the note, wherever the cursor stands, and leaves the status as it was",
    arguments: ["bloqué", "f", "en cours depuis lundi", "inconnu ? non", " rien"])
  func typing(text: String) throws {
    workspace.handle(.command(.setStatus))
    let before = try #require(shown?.fields[0].text.text)
    workspace.write(text)
    #expect(shown?.fields[0].text.text == before)
    #expect(shown?.fields[1].text.text == text)
    workspace.handle(.previousField)
    workspace.write("b")
    #expect(shown?.fields[0].text.text == before)
    #expect(shown?.fields[1].text.text == text + "b")
  }

  @Test("A paste is the note, too, and its line ends record nothing")
  func paste() throws {
    let before = try status()
    workspace.handle(.command(.setStatus))
    workspace.handle(.edit(.insert("bloqué\nfait\n")))
    #expect(workspace.stage?.name == "linkReport")
    #expect(try status() == before)
    #expect(shown?.focus == 1)
  }

  @Test("Tab and the arrows go from field to field, left and right go through the statuses")
  func moving() throws {
    workspace.handle(.command(.setStatus))
    #expect(shown?.focus == 0)
    #expect(shown?.focused.suggestions.count == LinkStatus.allCases.count)
    for (input, place) in [
      (Input.nextField, 1), (.nextField, 0), (.previousField, 1), (.move(.up), 0),
      (.move(.down), 1),
      (.field(0), 0),
    ] {
      workspace.handle(input)
      #expect(shown?.focus == place, "\(input)")
    }
    try choose(.blocked)
    workspace.handle(.accept)
    #expect(try status() == .blocked)
    #expect(workspace.dialogue == nil)
  }

  @Test("Esc asks once before it gives up what was typed")
  func givingUp() throws {
    workspace.handle(.command(.setStatus))
    workspace.write("Presque")
    workspace.handle(.cancel)
    #expect(shown?.notice == Wording(.french)(Phrase.Form.unsaved))
    #expect(workspace.question != nil)
    workspace.handle(.cancel)
    #expect(workspace.dialogue == nil)
  }

  // MARK: Two people

  @Test("The second is asked whose news is to stand, with what was there, theirs and hers")
  func overtaken() throws {
    let before = try #require(try status())
    workspace.handle(.command(.setStatus))
    try choose(.blocked)
    workspace.write("Radio en panne")
    try colleagueReports(.underWay, note: "Vu hier")
    workspace.handle(.accept)
    #expect(try status() == .underWay)
    let asked = try #require(conflict)
    #expect(asked.field.base.contains(Wording(.french)(Phrase.Status.word(before))))
    #expect(asked.field.mine == "■ bloqué · « Radio en panne »")
    #expect(asked.field.theirs == "◐ en cours · « Vu hier »")
    #expect(asked.by.hasPrefix("PB, "))
    workspace.handle(.letter("m"))
    #expect(workspace.dialogue == nil)
    #expect(try report()?.note == "Radio en panne")
    #expect(workspace.message?.text.contains("bloqué") == true)
  }

  @Test("s leaves theirs and closes the form; nothing is recorded")
  func theirs() throws {
    workspace.handle(.command(.setStatus))
    try choose(.blocked)
    try colleagueReports(.underWay)
    workspace.handle(.accept)
    workspace.handle(.letter("s"))
    #expect(workspace.dialogue == nil)
    #expect(try status() == .underWay)
    #expect(workspace.message?.text.contains("est gardée") == true)
  }

  @Test("e goes back to the form with everything typed, and Enter then records it")
  func writeAgain() throws {
    workspace.handle(.command(.setStatus))
    try choose(.blocked)
    workspace.write("Radio en panne")
    try colleagueReports(.underWay)
    workspace.handle(.accept)
    workspace.handle(.letter("e"))
    #expect(shown?.fields[1].text.text == "Radio en panne")
    workspace.write(" depuis lundi")
    workspace.handle(.accept)
    #expect(workspace.dialogue == nil)
    #expect(try report()?.note == "Radio en panne depuis lundi")
  }

  @Test("Somebody quicker once more is asked about once more")
  func onceMore() throws {
    workspace.handle(.command(.setStatus))
    try choose(.blocked)
    try colleagueReports(.underWay)
    workspace.handle(.accept)
    try colleagueReports(.done)
    workspace.handle(.letter("m"))
    #expect(conflict?.field.theirs == "● fait")
    workspace.handle(.letter("m"))
    #expect(workspace.dialogue == nil)
    #expect(try status() == .blocked)
  }

  @Test("Nobody is asked about news that stood there when one began")
  func seen() throws {
    try colleagueReports(.underWay)
    workspace.handle(.command(.setStatus))
    try choose(.blocked)
    workspace.handle(.accept)
    #expect(workspace.dialogue == nil)
    #expect(try status() == .blocked)
  }

  @Test("The open form says that somebody has reported, and no longer when that was taken back")
  func heard() throws {
    try workspace.startFollowing(.watching)
    workspace.handle(.command(.setStatus))
    let colleague = try room.colleague()
    let link = try #require(workspace.chain.selectedLink)
    let place = try #require(workspace.chain.selectedTerritory)
    try colleague.report(
      LinkReport(
        link: link.id, territory: place.id, status: .done, day: Room.today, note: "",
        author: "PB", origin: .recorded))
    _ = try workspace.follow()
    #expect(shown?.notice?.contains("fait (PB") == true)
    _ = try colleague.undo()
    _ = try workspace.follow()
    #expect(workspace.stage?.name == "linkReport" && shown?.notice == nil)
  }

  // MARK: What was said before

  @Test("Under Enter stands all news of the link in the territory, the newest first")
  func history() throws {
    try colleagueReports(.underWay, note: "première visite")
    try colleagueReports(.blocked, note: "route coupée")
    workspace.handle(.command(.refresh))
    try workspace.prepare()
    workspace.handle(.command(.open))
    let lines = try workspace.details().lines
    let heading = try #require(
      lines.firstIndex { if case .heading("Nouvelles de Kolwezi") = $0 { true } else { false } })
    let news = lines[(heading + 1)...].compactMap { line in
      if case .bullet(let spans) = line { spans.map(\.text).joined() } else { nil }
    }
    #expect(news.count >= 3)
    #expect(news[0].hasPrefix("■ bloqué") && news[0].contains("« route coupée »"))
    #expect(news[1].hasPrefix("◐ en cours") && news[1].contains("PB"))
    #expect(news[2].hasPrefix("● fait") && news[2].contains("illustratif"))
    workspace.handle(.command(.back))
    workspace.handle(.command(.right))
    try workspace.prepare()
    #expect(try !workspace.details().lines.contains(.heading("Nouvelles de Kolwezi")))
  }
}
