import Domain
import Store
import Testing
import Wording

@testable import ViewModels

/// Every change of a record or of the store, value by value, and any can be undone.
@Suite("Workspace: the history")
struct HistoryModelTests {
  private let room: Room
  private let colleague: Store
  private let workspace: Workspace

  init() throws {
    room = try Room(inFileWith: 60)
    colleague = try room.colleague()
    workspace = try room.workspace()
  }

  private func history(_ command: Command) throws -> HistoryModel {
    workspace.handle(.command(command))
    guard let history = (workspace.dialogue as? HistoryDialogue)?.history else { throw Missing() }
    history.viewport = Viewport(rows: 18, width: 79)
    return history
  }

  private struct Missing: Error {}

  private func texts(_ history: HistoryModel) -> [String] {
    history.table.rows.map { $0.cells.map(\.text).joined(separator: "|") }
  }

  private func set(_ index: Int, _ change: (inout ActionItemContent) -> Void) throws -> ActionItem {
    let item = workspace.actions.rows[index]
    var content = item.content
    change(&content)
    _ = try colleague.save(item.id, from: item.content, to: content, today: Room.today)
    return item
  }

  @Test("A record's history shows who, when, which session, and old → new")
  func ofItem() throws {
    let item = try set(0) {
      $0.status = .blocked
      $0.due = Day(iso: "2027-03-01")
    }
    let history = try history(.history)
    #expect(history.title == "Historique de \(item.number)")
    let lines = texts(history)
    #expect(lines[0].contains("10:00|PB|s-PB|\(item.number), échéance, statut"))
    #expect(
      lines.contains {
        $0.hasSuffix(
          "échéance : \(ValueTexts(wording: Wording(.french), register: Register()).text(item.content.value(of: .due))) → 01/03/2027"
        )
      })
    #expect(lines.contains { $0.hasSuffix("→ ■ bloqué") })
  }

  @Test("Tab goes to the history of the store and back")
  func scopes() throws {
    _ = try set(0) { $0.note = "une" }
    let other = try set(1) { $0.note = "deux" }
    let history = try history(.history)
    #expect(!texts(history).contains { $0.contains(other.number.description) })
    workspace.handle(.nextField)
    #expect(history.title == "Historique de la base")
    #expect(texts(history)[0].contains(other.number.description))
    workspace.handle(.nextField)
    #expect(history.title.hasSuffix(workspace.actions.rows[0].number.description))
    workspace.handle(.cancel)
    #expect(workspace.dialogue == nil)
  }

  @Test("Any change can be undone from there, whoever made it, and is shown as undone")
  func undoing() throws {
    let item = try set(0) { $0.title = "Changé" }
    _ = try set(1) { $0.note = "gardé" }
    let history = try history(.history)
    workspace.handle(.letter("u"))
    #expect(workspace.message?.text == "Annulé : \(item.number), action.")
    #expect(try room.store.actionItem(item.id)?.content.title == item.content.title)
    let lines = texts(history)
    #expect(lines.contains { $0.hasSuffix("(annulé)") })
    #expect(lines[0].contains("annulation de"))
  }

  @Test("An undo over somebody's later words refuses, names them, and asks whose are to stay")
  func overtaken() throws {
    let item = try set(0) { $0.title = "Première" }
    let now = try #require(try colleague.actionItem(item.id))
    var content = now.content
    content.title = "Dernière"
    _ = try room.store.save(item.id, from: now.content, to: content, today: Room.today)
    _ = try history(.history)
    workspace.handle(.move(.down))
    workspace.handle(.letter("u"))
    guard let dialogue = workspace.dialogue as? UndoDialogue else {
      Issue.record("nobody was asked: \(workspace.message?.text ?? "")")
      return
    }
    #expect(workspace.message?.text.hasPrefix("Refusé : ") == true)
    #expect(dialogue.fields.map(\.value.after) == [.text("Première")])
    #expect(dialogue.fields.map(\.value.restoring) == [.text(item.content.title)])
    #expect(dialogue.fields.map(\.value.now) == [.text("Dernière")])
    workspace.handle(.letter("c"))
    #expect(try room.store.actionItem(item.id)?.content.title == item.content.title)
  }

  @Test("A long history is read as it comes into sight, and the selected change is always visible")
  func long() throws {
    for round in 0..<60 {
      let item = try #require(try room.store.actionItem(workspace.actions.rows[0].id))
      var content = item.content
      content.note = "tour \(round)"
      _ = try room.store.save(item.id, from: item.content, to: content, today: Room.today)
    }
    let history = try history(.history)
    #expect(history.records.count < 60)
    for _ in 0..<59 { workspace.handle(.move(.down)) }
    #expect(texts(history).contains { $0.contains("→ tour 0") })
    #expect(history.table.rows.contains { $0.isSelected })
    #expect(history.table.rows.count <= 18)
    workspace.handle(.move(.first))
    #expect(history.table.rows.first?.isSelected == true)
  }

  /// Gives items from the first on the same due date, in one change.
  private func postpone(_ count: Int) throws -> [ActionItem] {
    let items = try colleague.actionItems(ActionQuery(), limit: count)
    _ = try colleague.edit(items, .due(Day(iso: "2030-01-01")), today: Room.today)
    return items.sorted { $0.number < $1.number }
  }

  @Test("Of a bulk change an item's history shows what became of that item, and counts the rest")
  func manyOfItem() throws {
    _ = try postpone(12)
    let history = try history(.history)
    let number = workspace.actions.rows[0].number.description
    let lines = texts(history)
    #expect(lines[1].contains(number) && lines[1].hasSuffix("→ 01/01/2030"))
    #expect(lines[2].hasSuffix("… et 11 autres actions"))
  }

  @Test("Enter shows all values of a bulk change, line by line, and folds them again")
  func unfolding() throws {
    let items = try postpone(40)
    _ = try set(0) { $0.note = "ensuite" }
    let history = try history(.storeHistory)
    workspace.handle(.move(.down))
    #expect(texts(history).count { $0.hasSuffix("→ 01/01/2030") } == 8)
    #expect(texts(history).contains { $0.hasSuffix("… et 32 autres actions") })
    workspace.handle(.accept)
    var seen: Set<Substring> = []
    for _ in 0..<60 {
      let rows = history.table.rows
      #expect(rows.count == 18)
      #expect(rows.contains { $0.isSelected && $0.cells.last?.text.contains("40") == true })
      for line in texts(history) where line.hasSuffix("→ 01/01/2030") {
        seen.formUnion(line.split(separator: " ").prefix(1))
      }
      if seen.count == 40 { break }
      workspace.handle(.move(.down))
    }
    #expect(seen == Set(items.map { Substring($0.number.description) }))
    workspace.handle(.move(.pageUp))
    workspace.handle(.move(.pageUp))
    #expect(texts(history)[1].contains(items[0].number.description))
    workspace.handle(.accept)
    #expect(texts(history).contains { $0.hasSuffix("… et 32 autres actions") })
  }

  @Test("Enter on a change whose values are all there says so")
  func nothingToUnfold() throws {
    _ = try set(0) { $0.note = "une" }
    _ = try history(.history)
    workspace.handle(.accept)
    #expect(workspace.message?.text == "Toutes les valeurs de ce changement sont déjà là.")
  }

  @Test("While it is open it follows the others")
  func live() throws {
    try workspace.startFollowing(.watching)
    let history = try history(.storeHistory)
    let before = texts(history).first
    let item = try set(0) { $0.note = "pendant" }
    #expect(try workspace.follow())
    #expect(texts(history).first != before)
    #expect(texts(history).first?.contains(item.number.description) == true)
  }
}
