import Domain
import Store

/// Proves a store by its own list of changes: plays the list from the beginning, holds it against what
/// the sessions say was acknowledged, and what comes out against what the store holds.
///
/// 1. Each recorded change begins from the values that the changes before it left.
/// 2. The changes of a session are exactly those it was told of, in that order, with those values; only
///    the very last one may have been cut off before it was acknowledged.
/// 3. An undo takes back the last change of its session that is in force, value by value.
/// 4. In the end every value of the store is the last one recorded, and there is no other.
struct Replay {
  private(set) var problems: [String] = []
  /// Changes that were acknowledged and are not recorded.
  private(set) var lost = 0
  /// How many of them by session: always its last ones.
  private(set) var unrecorded: [String: Int] = [:]
  private(set) var changes = 0
  private var values: [String: String] = [:]
  private var reportNotes: [String: Set<String>] = [:]
  private var last: RowKey<Change>?
  private var done: [String: [ChangeRecord]] = [:]
  private var undone: [String: [ChangeRecord]] = [:]

  /// Plays what was recorded since the last time.
  ///
  /// - Parameters:
  ///   - deeds: What each session was told of since then.
  ///   - mayBeCutOff: Sessions that were killed, whose last change may be one they never heard of.
  mutating func play(
    _ store: Store, deeds: [String: [Deed]], mayBeCutOff: Set<String> = []
  ) throws {
    var waiting = deeds.mapValues { $0[...] }
    var cutOff = mayBeCutOff
    for record in try newRecords(store) {
      play(record, &waiting, &cutOff)
      last = record.id
      changes += 1
    }
    unrecorded = waiting.mapValues(\.count).filter { $0.value > 0 }
    lost += unrecorded.values.reduce(0, +)
  }

  /// Holds what came out against what the store holds, and lets the store check itself.
  mutating func compare(_ store: Store) throws {
    var stored: [String: String] = [:]
    for item in try store.allItems() {
      stored.merge(Value.all(item.number, item.content).filter { !$0.value.isEmpty }) { a, _ in a }
    }
    for (name, value) in stored where values[name] != value {
      note("\(name) is “\(value)”, last recorded was “\(values[name] ?? "")”")
    }
    for (name, value) in values where stored[name] == nil {
      note("\(name) is empty, last recorded was “\(value)”")
    }
    try compareReports(store)
    for fault in try store.check() { note("check: \(fault)") }
  }

  private mutating func compareReports(_ store: Store) throws {
    for link in Scene.links {
      for territory in Scene.territories {
        let notes = Set(try store.linkReports(link: link, territory: territory).map(\.note))
        let recorded = reportNotes["\(link)/\(territory)"] ?? []
        if notes != recorded { note("\(link)/\(territory): reports are not those recorded") }
      }
    }
  }

  // MARK: - Records

  /// The oldest first.
  private func newRecords(_ store: Store) throws -> [ChangeRecord] {
    var records: [ChangeRecord] = []
    var before: RowKey<Change>?
    while true {
      let page = try store.history(before: before, limit: 500)
      let new = page.prefix { record in last.map { record.id > $0 } ?? true }
      records += new
      guard new.count == 500, let end = new.last else { return records.reversed() }
      before = end.id
    }
  }

  private mutating func play(
    _ record: ChangeRecord, _ waiting: inout [String: ArraySlice<Deed>],
    _ cutOff: inout Set<String>
  ) {
    let written = apply(record)
    checkOrder(of: record)
    let session = record.change.session
    guard session != "s-scene" else { return }
    guard let deed = waiting[session]?.popFirst() else {
      if cutOff.remove(session) == nil { note("\(name(record)) was never acknowledged") }
      return
    }
    check(record, written, against: deed)
  }

  /// - Returns: What was written, by the names of the values.
  private mutating func apply(_ record: ChangeRecord) -> [String: String] {
    var written: [String: String] = [:]
    for edit in record.edits {
      let value = Value.name(edit)
      switch (edit.subject, edit.field) {
      case (.report(let link, let territory), let field):
        if field == .reportNote { playReport("\(link)/\(territory)", edit) }
        written[value] = Value.text(edit.after)
      case (.item, .named(.links)): written[value] = playLinks(value, edit, record)
      case (.item, _), (.record, _), (.row, _):
        if (values[value] ?? "") != Value.text(edit.before) {
          note(
            "\(name(record)): \(value) was “\(values[value] ?? "")”, not “\(Value.text(edit.before))”"
          )
        }
        values[value] = edit.after.map { Value.text($0) }
        written[value] = Value.text(edit.after)
      }
    }
    return written
  }

  private mutating func playReport(_ place: String, _ edit: RecordedEdit) {
    if let after = edit.after { reportNotes[place, default: []].insert(Value.text(after)) }
    if let before = edit.before { reportNotes[place, default: []].remove(Value.text(before)) }
  }

  /// Of links, a change holds only those that were added or taken away.
  private mutating func playLinks(
    _ value: String, _ edit: RecordedEdit, _ record: ChangeRecord
  ) -> String {
    func links(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
    let taken = links(Value.text(edit.before))
    let added = links(Value.text(edit.after))
    let now = links(values[value] ?? "")
    if !taken.isSubset(of: now) || !added.isDisjoint(with: now) {
      note("\(name(record)): \(value) was not what it began from")
    }
    let text = Value.text(of: now.subtracting(taken).union(added))
    values[value] = text.isEmpty ? nil : text
    return text
  }

  // MARK: - What must hold

  private mutating func check(
    _ record: ChangeRecord, _ written: [String: String], against deed: Deed
  ) {
    guard record.kind == deed.kind else {
      return note("\(name(record)) is recorded as \(kind(record)), was \(deed.kind)")
    }
    if let label = deed.label {
      if label != "\(record.change.label)" { note("\(name(record)): acknowledged as \(label)") }
      return
    }
    for (value, text) in deed.values where (written[value] ?? values[value] ?? "") != text {
      note("\(name(record)): \(value) was acknowledged as “\(text)”")
    }
    for value in written.keys where deed.values[value] == nil {
      note("\(name(record)): \(value) was written, and not acknowledged")
    }
  }

  private mutating func checkOrder(of record: ChangeRecord) {
    let session = record.change.session
    switch record.kind {
    case .done:
      done[session, default: []].append(record)
      undone[session] = []
    case .undone:
      guard let target = done[session]?.popLast() else { return }
      undone[session, default: []].append(target)
      if !record.takesBack(target) {
        note("\(name(record)) is not the opposite of \(name(target))")
      }
    case .redone:
      guard let target = undone[session]?.popLast() else { return }
      done[session, default: []].append(target)
      if record.edits != target.edits { note("\(name(record)) is not \(name(target)) again") }
    case .loaded: break
    case nil: note("\(name(record)) cannot be read")
    }
  }

  private func kind(_ record: ChangeRecord) -> String { record.kind?.rawValue ?? "unreadable" }

  private func name(_ record: ChangeRecord) -> String {
    "change \(changes + 1) (\(kind(record)), \(record.change.session), \(record.change.label))"
  }

  private mutating func note(_ problem: String) {
    if problems.count < 20 { problems.append(problem) }
  }
}

extension ChangeRecord {
  fileprivate func takesBack(_ other: ChangeRecord) -> Bool {
    edits.count == other.edits.count
      && zip(edits, other.edits).allSatisfy { mine, theirs in
        mine.subject == theirs.subject && mine.field == theirs.field
          && mine.before == theirs.after && mine.after == theirs.before
      }
  }
}
