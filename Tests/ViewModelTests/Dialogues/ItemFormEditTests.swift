import Domain
import Testing
import Wording

@testable import ViewModels

/// Required: "Edits are compare-and-set per field: two people editing different fields of one item
/// both win."
@Suite("Form: choices, limits, leaving, and two people in one item")
struct ItemFormEditTests {
  private let room: Room
  private let item: ActionItem

  init() throws {
    room = try Room()
    item = try #require(try room.all().first { $0.content.status == .blocked })
  }

  // MARK: Choices

  @Test("The arrows go through every status and round")
  func arrows() throws {
    let form = try form(on: nil)
    form.write("x")
    form.go(to: .status)
    var seen: [ActionStatus] = []
    for _ in ActionStatus.allCases {
      seen.append(try #require(form.content?.status))
      form.type(.right)
    }
    #expect(seen == ActionStatus.allCases)
    #expect(form.content?.status == .toDo)
    form.type(.left)
    #expect(form.content?.status == .dropped)
  }

  @Test("A letter goes to the next status that begins with it; one that fits none stays")
  func letters() throws {
    let form = try form(on: nil)
    form.write("x")
    form.go(to: .status)
    for (letter, status) in [
      ("b", ActionStatus.blocked), ("f", .done), ("a", .dropped), ("a", .toDo), ("z", .toDo),
    ] {
      form.type(.insert(letter))
      #expect(form.content?.status == status, "\(letter)")
    }
  }

  @Test("Modes and meetings can be none; a deletion empties them, a status stays")
  func none() throws {
    let form = try form(on: nil)
    form.write("x")
    form.go(to: .mode)
    for mode in CoordinationMode.allCases {
      form.type(.right)
      #expect(form.content?.mode == mode)
    }
    form.type(.deleteBackward)
    #expect(form.content?.mode == nil)
    #expect(form.text(of: .mode).text == "—")
    form.go(to: .meeting)
    form.type(.right)
    #expect(form.content?.meeting?.rawValue == "M-12")
    #expect(form.text(of: .meeting).text == "12 · 17/11/2026 · Kolwezi")
    form.go(to: .status)
    form.type(.deleteBackward)
    #expect(form.content?.status == .toDo)
  }

  @Test("Choices are not typed into, texts are")
  func isChoice() throws {
    let form = try form(on: nil)
    #expect(ItemForm.fields.filter(form.isChoice) == [.status, .mode, .meeting])
  }

  // MARK: Limits

  @Test("A pasted title becomes one line; a pasted note keeps its lines")
  func pasting() throws {
    let form = try form(on: nil)
    form.type(.insert("Réunir\nles divisions\r\nà Lubudi"))
    #expect(form.content?.title == "Réunir les divisions à Lubudi")
    form.go(to: .note)
    form.type(.insert("un\ndeux"))
    form.type(.newLine)
    form.type(.insert("trois"))
    #expect(form.content?.note == "un\ndeux\ntrois")
  }

  @Test("No field takes more than its limit, by keys or by pasting")
  func limits() throws {
    let form = try form(on: nil)
    form.type(.insert(String(repeating: "é", count: 1000)))
    form.write("ab")
    #expect(form.content?.title.count == ActionItemContent.longestTitle)
    form.go(to: .note)
    form.type(.insert(String(repeating: "mot ", count: 5000)))
    #expect(form.content?.note.count == ActionItemContent.longestNote)
    #expect(
      try room.store.add(#require(form.content), created: Room.today).content.note.count > 9000)
  }

  // MARK: Leaving

  @Test("Only a real difference makes the form dirty")
  func dirty() throws {
    let form = try form(on: item)
    #expect(form.content == item.content)
    #expect(!form.isDirty)
    form.write("!")
    #expect(form.isDirty)
    form.type(.deleteBackward)
    #expect(!form.isDirty)
    form.go(to: .status)
    form.type(.right)
    #expect(form.isDirty)
    form.type(.left)
    #expect(!form.isDirty)
  }

  @Test("The notice goes away with the next change")
  func notice() throws {
    let form = try form(on: item)
    form.notice = "Pas enregistré."
    form.write("x")
    #expect(form.notice == nil)
  }

  // MARK: Two people

  @Test("Begun anew on their words, the form keeps mine where I typed and takes theirs elsewhere")
  func rebase() throws {
    let form = try form(on: item)
    form.write(" aussi")
    var theirs = item.content
    theirs.title = "Leur titre"
    theirs.due = Day(iso: "2027-01-05")
    theirs.owner = "GFE"
    theirs.note = "leur note"
    theirs.status = .done
    theirs.mode = .directSupervision
    form.rebase(onto: theirs)
    let merged = try #require(form.content)
    var expected = theirs
    expected.title = item.content.title + " aussi"
    #expect(merged == expected)
    #expect(form.base == theirs)
  }

  @Test("Saving after that keeps both people’s words in the store")
  func bothWin() throws {
    let form = try form(on: item)
    form.write(" aussi")
    var theirs = item.content
    theirs.title = "Leur titre"
    theirs.note = "leur note"
    _ = try room.store.save(item.id, from: item.content, to: theirs, today: Room.today)
    let mine = try #require(form.content)
    let first = try room.store.save(item.id, from: form.base, to: mine, today: Room.today)
    guard case .conflict(let stored, let fields, _) = first else {
      Issue.record("\(first)")
      return
    }
    #expect(fields == [.title])
    form.rebase(onto: stored.content)
    let again = try #require(form.content)
    _ = try room.store.save(item.id, from: form.base, to: again, today: Room.today)
    let saved = try #require(try room.store.actionItem(item.id)).content
    #expect(saved.title == item.content.title + " aussi")
    #expect(saved.note == "leur note")
  }

  private func form(on item: ActionItem?) throws -> ItemForm {
    ItemForm(
      item: item, defaults: ActionItemContent(title: ""), register: try room.store.names(),
      wording: Wording(.french), today: Room.today)
  }
}
