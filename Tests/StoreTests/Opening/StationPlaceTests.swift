import Domain
import Foundation
import GRDB
import Glibc
import Synchronization
import Testing

@testable import Store

@Suite("A store that was copied or restored does not go on as the same station")
struct StationPlaceTests {
  private let scratch: Scratch
  private var other: String { scratch.folder + "/other.baraza" }
  private var marks: String { scratch.folder + "/state/stations" }

  init() throws { scratch = try Scratch() }

  /// A store with some changes, and its station's key.
  private func makeStore(_ titles: String..., marked: Bool = false) throws -> Int64 {
    let store = try scratch.store(place: knowledge(marked: marked))
    defer { try? store.close() }
    for title in titles { try add(title, to: store) }
    return store.keys.station
  }

  private func knowledge(
    _ answer: PlaceAnswer? = nil, marked: Bool = true
  ) -> PlaceKnowledge {
    PlaceKnowledge(answer: answer, marks: marked ? marks : nil)
  }

  private func add(_ title: String, to store: Store) throws {
    _ = try store.add(ActionItemContent(title: title), created: Sample.today)
  }

  private func open(
    _ path: String, _ answer: PlaceAnswer? = nil, _ access: StoreAccess = .editing
  ) throws -> Store {
    try Store.open(
      path: path, access: access, identity: Sample.identity(),
      place: knowledge(answer, marked: false))
  }

  private func copy() throws {
    try FileManager.default.copyItem(atPath: scratch.path, toPath: other)
  }

  private func refusal(isOlder: Bool = false, _ path: String) -> StoreFailure {
    .movedOrCopied(path: path, isOlder: isOlder)
  }

  private func retired(_ store: Store) throws -> [Int64] {
    try store.reading { db in
      try Int64.fetchAll(db, sql: "SELECT key FROM other_station WHERE role = 'retired'")
    }
  }

  // MARK: Several at once

  @Test("who opens it while another session records is not told that it is an earlier state")
  func whileAnotherRecords() throws {
    _ = try makeStore("eins", marked: true)
    let isDone = Atomic(false)
    let (place, path) = (knowledge(), scratch.path)
    DispatchQueue.concurrentPerform(iterations: 2) { part in
      guard part == 0 else {
        Self.openAgainAndAgain(path, place)
        return isDone.store(true, ordering: .relaxed)
      }
      #expect(throws: Never.self) {
        let store = try Store.open(
          path: path, access: .editing, identity: Sample.identity(), place: place)
        while !isDone.load(ordering: .relaxed) {
          _ = try store.add(ActionItemContent(title: "noch eins"), created: Sample.today)
        }
        try store.close()
      }
    }
  }

  private static func openAgainAndAgain(_ path: String, _ place: PlaceKnowledge) {
    for _ in 1...150 {
      #expect(throws: Never.self) {
        try Store.open(path: path, access: .editing, identity: Sample.identity(), place: place)
          .close()
      }
    }
  }

  // MARK: Where the file is

  @Test("the same file goes on without a word, under another name of its folder's disk too")
  func renamed() throws {
    let key = try makeStore("eins")
    #expect(try scratch.store(.editing).arrival == nil)
    #expect(rename(scratch.path, other) == 0)
    let store = try open(other)
    #expect(store.keys.station == key)
    #expect(store.arrival == nil)
  }

  @Test("a copy is not written before somebody says what it is, and reading it asks nothing")
  func copied() throws {
    let key = try makeStore("eins")
    try copy()
    let before = try Data(contentsOf: URL(fileURLWithPath: other))
    for access in [StoreAccess.editing, .creating] {
      #expect(throws: refusal(other)) { try open(other, nil, access) }
    }
    #expect(try open(other, nil, .readingOnly).totals(today: Sample.today).all == 1)
    #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == before)
    #expect(try scratch.store(.editing).keys.station == key)
  }

  @Test("a copy becomes a station of its own: another key, no key in common, the old one retired")
  func saidToBeCopied() throws {
    let key = try makeStore("eins")
    try copy()
    let (mine, theirs) = (try scratch.store(.editing), try open(other, .copied))
    #expect(theirs.arrival == .copied)
    #expect(theirs.station == mine.station)
    #expect(theirs.keys.station != key)
    #expect(theirs.keys.station >= 0x4000_0000)
    #expect(try retired(theirs) == [key])
    for store in [mine, theirs] { try add("zwei", to: store) }
    let keys = try [mine, theirs].map { store in
      try store.reading { db in Set(try Int64.fetchAll(db, sql: "SELECT key FROM change")) }
    }
    let earlier = KeyRange(station: key).key(1)
    #expect(keys[0].intersection(keys[1]) == [earlier])
    let items = try [mine, theirs].map { store in
      try store.actionItems(ActionQuery(order: ActionOrder(sort: .number)), limit: 9).map(\.id)
    }
    #expect(items[0].first == items[1].first)
    #expect(items[0].last != items[1].last)
    #expect(try theirs.check().isEmpty)
    // It has been said once, and is not asked again.
    try theirs.close()
    let again = try open(other)
    #expect(again.keys.station != key)
    #expect(again.arrival == nil)
  }

  @Test("a store that was moved goes on as the same station, and is not asked again")
  func saidToBeMoved() throws {
    let key = try makeStore("eins")
    try copy()
    let store = try open(other, .moved)
    #expect(store.arrival == .moved)
    #expect(store.keys.station == key)
    #expect(try retired(store).isEmpty)
    try store.close()
    #expect(try open(other).keys.station == key)
  }

  @Test("another machine is another place, and the store does not say which machine it was")
  func otherMachine() throws {
    _ = try makeStore("eins")
    let stored = try scratch.shell("SELECT machine FROM station")
    #expect(stored.wholeMatch(of: /[0-9a-f]{32}/) != nil)
    let identity = try? String(contentsOfFile: "/etc/machine-id", encoding: .utf8)
    #expect(identity?.hasPrefix(stored) != true)
    try scratch.shell("UPDATE station SET machine = 'elsewhere'")
    #expect(throws: refusal(scratch.path)) { try scratch.store(.editing) }
  }

  @Test("a machine is known by another name to each station")
  func machineByStation() {
    let places = (1...3).map { StationPlace(of: "/", station: $0).machine }
    #expect(Set(places).count == 3)
  }

  @Test("a store that has no place yet takes the one where it is opened; the sessions are its own")
  func unrecorded() throws {
    _ = try makeStore("eins")
    try scratch.shell("UPDATE station SET machine = NULL, file = NULL")
    try copy()
    #expect(try open(other).arrival == nil)
    #expect(try scratch.store(.editing).arrival == nil)
  }

  @Test("a place that cannot be noted at once is noted by the next session")
  func lockedMeanwhile() throws {
    _ = try makeStore("eins")
    try scratch.shell("UPDATE station SET machine = NULL, file = NULL")
    let holder = try DatabaseQueue(path: scratch.path)
    try holder.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(try scratch.store(.editing).totals(today: Sample.today).all == 1)
      try db.execute(sql: "ROLLBACK")
    }
    try scratch.store(.editing).close()
    #expect(try scratch.shell("SELECT machine IS NOT NULL FROM station") == "1")
  }

  @Test("sessions of the place that was left are not counted in the new one")
  func sessionsStay() throws {
    let store = try scratch.store()
    try store.beginSession()
    try add("eins", to: store)
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: scratch.path + suffix, toPath: other + suffix)
    }
    #expect(try open(other, .copied).openSessions().isEmpty)
    #expect(try store.openSessions().count == 1)
  }

  @Test("a store that others have open does not become another station under their hands")
  func othersAreThere() throws {
    let store = try scratch.store()
    try store.beginSession()
    #expect(throws: StoreFailure.inUse(path: scratch.path)) { try open(scratch.path, .copied) }
    try store.endSession()
    #expect(try open(scratch.path, .copied).arrival == .copied)
  }

  // MARK: How far it was

  @Test("a backup put back into the very same file is known by its number of changes")
  func earlierState() throws {
    let key = try makeStore("eins", marked: true)
    let backup = try Data(contentsOf: URL(fileURLWithPath: scratch.path))
    let store = try scratch.store(.editing, place: knowledge())
    try add("zwei", to: store)
    try store.close()
    let file = try #require(FileHandle(forWritingAtPath: scratch.path))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: backup)
    try file.close()
    #expect(throws: refusal(isOlder: true, scratch.path)) {
      try scratch.store(.editing, place: knowledge())
    }
    // It cannot have been moved: what has been given since would be given again.
    #expect(throws: refusal(isOlder: true, scratch.path)) {
      try scratch.store(.editing, place: knowledge(.moved))
    }
    let renewed = try scratch.store(.editing, place: knowledge(.copied))
    #expect(renewed.keys.station != key)
    try add("drei", to: renewed)
    try renewed.close()
    #expect(try scratch.store(.editing, place: knowledge()).arrival == nil)
  }

  @Test(
    "after each copy what is done comes last, and what the earlier station did has a number of its own"
  )
  func numbers() throws {
    _ = try makeStore("eins")
    var stations = [try scratch.store(.readingOnly).keys.station]
    for title in ["zwei", "drei", "vier"] {
      let renewed = try scratch.store(.editing, place: knowledge(.copied))
      try add(title, to: renewed)
      stations.append(renewed.keys.station)
      #expect(try renewed.changes(limit: 1).first?.number == ChangeNumber(1))
      try renewed.close()
    }
    #expect(stations == stations.sorted() && Set(stations).count == 4)
    let store = try scratch.store(.editing, place: knowledge())
    let numbers = try store.changes(limit: 9).map(\.number)
    let marks = stations.dropLast().reversed().map { StationMarkLetters.mark(ofStation: $0) }
    #expect(numbers.map(\.mark) == [""] + marks)
    for number in numbers {
      #expect(ChangeNumber(number.description) == number)
      let key = try #require(try store.changeKey(number: number))
      #expect(try store.record(key)?.change.number == number)
    }
    let last = try #require(numbers.last)
    let first = try #require(try store.changeKey(number: last))
    guard case .done = try store.undo(first) else {
      return #expect(Bool(false), "the earlier station's change is undone by its number")
    }
    #expect(try store.changes(limit: 1).first?.number == ChangeNumber(2))
    #expect(try store.check().isEmpty)
  }

  @Test(
    "no number of a change is read out of what is none",
    arguments: ["", "0", "-1", "1.", "1.Q", "1.QFX", "1.1F", ".QF", "1 QF", "4294967296", "x"])
  func unfitNumbers(typed: String) { #expect(ChangeNumber(typed) == nil) }

  @Test("the mark follows every recorded change, and nothing else")
  func mark() throws {
    let key = try makeStore(marked: true)
    func count() throws -> Int64 {
      try #require(StationMark(of: key, in: marks)).count
    }
    #expect(try count() == 0)
    let store = try scratch.store(.editing, place: knowledge())
    try add("eins", to: store)
    #expect(try count() == 1)
    try store.setSetting("language", to: "fr")
    #expect(throws: StoreFailure.self) { try add("", to: store) }
    #expect(try count() == 1)
    let others = try scratch.store(.editing, author: "JP", place: knowledge())
    try add("zwei", to: others)
    #expect(try count() == 2)
  }

  @Test("a mark is private, and one that cannot be kept keeps nobody out")
  func markFiles() throws {
    let key = try makeStore("eins", marked: true)
    let path = "\(marks)/\(key)"
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(attributes[.size] as? Int == 8)
    unlink(path)
    #expect(mkfifo(path, 0o600) == 0)
    let store = try scratch.store(.editing, place: knowledge())
    try add("zwei", to: store)
    try store.close()
    unlink(path)
    try Data("abc".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try scratch.store(.editing, place: knowledge()).arrival == nil)
    let blocked = PlaceKnowledge(marks: scratch.path + "/no-folder")
    #expect(try scratch.store(.editing, place: blocked).arrival == nil)
  }
}
