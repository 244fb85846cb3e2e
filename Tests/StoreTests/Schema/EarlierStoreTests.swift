import Domain
import Driving
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("Stores of earlier programs are brought up to date, and lose nothing")
struct EarlierStoreTests {
  /// A store as `script/fixtures` kept it.
  private func earlier(_ name: String) throws -> Scratch {
    let scratch = try Scratch()
    let file = Checkout.folder + "/Tests/StoreTests/Fixtures/store-\(name).sql"
    try scratch.shell(String(contentsOfFile: file, encoding: .utf8))
    return scratch
  }

  private func rows(_ sql: String, in scratch: Scratch) throws -> [Row] {
    try DatabaseQueue(path: scratch.path).read { try Row.fetchAll($0, sql: sql) }
  }

  @Test(
    "everything is there as before, sound, with a copy beside it", arguments: ["room", "typed"])
  func sound(name: String) throws {
    let scratch = try earlier("003-\(name)")
    let items = "SELECT id, station, ordinal, title, owner, due, status, note FROM action_item"
    let list = "SELECT key, at_ms, author, session, kind, target, subject, label FROM change"
    let before = (try rows(items, in: scratch), try rows(list, in: scratch))
    #expect(!before.0.isEmpty && !before.1.isEmpty)
    let store = try scratch.store(.editing)
    #expect(try store.check().isEmpty)
    #expect(try rows(items, in: scratch) == before.0)
    #expect(try rows(list, in: scratch) == before.1)
    let copy = "\(scratch.path).before-004-foundations-\(Sample.instantStamp)"
    #expect(FileManager.default.fileExists(atPath: copy))
  }

  @Test("what was done under the earlier schema is undone, done again, and told")
  func history() throws {
    let scratch = try earlier("003-room")
    let store = try scratch.store(.editing, author: "AM")
    let number = Sample.number(1)
    #expect(try store.history(of: number, limit: 9).count == 2)
    let note = try #require(try store.changeKey(number: ChangeNumber(3)))
    #expect(try store.undo(note) == .done(.editedItem(number, fields: [.note])))
    #expect(try store.actionItem(number: number)?.content.note == "")
    let added = try #require(try store.changeKey(number: ChangeNumber(7)))
    guard case .done = try store.undo(added) else {
      Issue.record("the item that was taken back does not return")
      return
    }
    #expect(try store.actionItem(number: Sample.number(3))?.content.title == "Ajoutée par KM")
    #expect(try store.check().isEmpty)
  }

  @Test("numbers go on after those that were given, and a key is never given twice")
  func numbers() throws {
    let scratch = try earlier("003-room")
    let store = try scratch.store(.editing)
    let item = try store.add(ActionItemContent(title: "Suivante"), created: Sample.today)
    #expect(item.number == Sample.number(4))
    #expect(item.id.rawValue == store.keys.key(4))
  }

  @Test("a program that knows less is told by the number of the schema")
  func version() throws {
    let scratch = try earlier("003-typed")
    #expect(throws: StoreFailure.older(path: scratch.path, storeVersion: 3, programVersion: 4)) {
      try scratch.store(.readingOnly)
    }
    try scratch.store(.editing).close()
    #expect(try rows("PRAGMA user_version", in: scratch).first?[0] == Migrations.latest)
  }
}
