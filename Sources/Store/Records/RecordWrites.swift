import Domain
import GRDB

// MARK: - Named transactions on records of any kind

extension Store {
  /// Adds a record under a key of its own.
  ///
  /// - Parameters:
  ///   - content: What it says.
  ///   - seen: What stood in its place when the person began; when something else stands there now,
  ///     nothing is added, and the person is asked.
  /// - Throws: `StoreFailure.unfit` for a content that its declaration does not allow.
  public func add(
    _ content: RecordContent, seen: SeenRecord = .anything
  ) throws(StoreFailure) -> RecordAddition {
    try recording { db in
      try permit(.add, content.kind)
      var content = try fit(content, db)
      let row = RecordRow(content.kind, db)
      let present = try row.present(instead: content)
      if let present, mustAsk(present, seen) {
        return (.overtaken(by: present, change: try latest(about: present, db)), nil)
      }
      if let former = row.table.place?.former {
        content[former] = present.map { .record(content.kind, $0.id.key) }
      }
      let name = try newName(of: content, row)
      try row.insert(content, key: name.key)
      let record = try stored(name, db)
      return (.added(record), note(adding: record.id, content))
    }
  }

  /// Saves the fields that an edit changed, if nobody else changed the same ones meanwhile; the rule
  /// is that of action items (see `save(_:from:to:today:)`). Fields of one unit are merged together.
  ///
  /// - Parameters:
  ///   - name: The record.
  ///   - base: What the person saw when the edit began.
  ///   - new: What the person wants.
  public func save(
    _ name: RecordName, from base: RecordContent, to new: RecordContent
  ) throws(StoreFailure) -> RecordOutcome {
    try recording { db in
      try permit(.edit, name.kind)
      let row = RecordRow(name.kind, db)
      guard let stored = try row.fetch(name.key) else { return (.gone(try last(name, db)), nil) }
      let edited = editable(base.fields(differingFrom: new), of: name.kind)
      let others = stored.content.fields(differingFrom: base)
      let lost = name.kind.declaration.merged(with: edited).intersection(others)
        .intersection(stored.content.fields(differingFrom: new))
      guard lost.isEmpty else {
        return (.conflict(theirs: stored, fields: lost, change: try last(name, lost, db)), nil)
      }
      let merged = try fit(stored.content.taking(edited, from: new), db)
      let written = stored.content.fields(differingFrom: merged)
      let merge = try recordMerge(keeping: others.subtracting(edited), of: name, db)
      guard !written.isEmpty else { return (.saved(stored, merged: merge), nil) }
      try permit(written, merged, of: stored.id, row)
      try row.update(name.key, written, to: merged)
      let label = ChangeLabel.editedRecord(
        stored.id, fields: name.kind.fields.map(\.name).filter(written.contains))
      let note = ChangeNote(label: label, subject: name.subject)
      return (.saved(try self.stored(name, db), merged: merge), note)
    }
  }

  /// Deletes a record of a kind that allows it.
  ///
  /// - Parameter base: What the person saw; when the store holds something else by now, the record
  ///   stays and the outcome is a conflict.
  public func delete(
    _ name: RecordName, expecting base: RecordContent?
  ) throws(StoreFailure) -> RecordOutcome {
    try recording { db in
      try permit(.delete, name.kind)
      let row = RecordRow(name.kind, db)
      guard let stored = try row.fetch(name.key) else { return (.gone(try last(name, db)), nil) }
      let moved = base.map { stored.content.fields(differingFrom: $0) } ?? []
      guard moved.isEmpty else {
        return (.conflict(theirs: stored, fields: moved, change: try last(name, moved, db)), nil)
      }
      try row.delete(name.key)
      let note = ChangeNote(label: .deletedRecord(stored.id), subject: name.subject)
      return (.saved(stored, merged: nil), note)
    }
  }

  // MARK: What is allowed

  /// Action items have transactions of their own, which keep their numbers and their days of closing.
  private func permit(_ deed: RecordDeclaration.Deed, _ kind: RecordKind) throws {
    guard kind != .action, kind.declaration.deeds.contains(deed) else {
      throw StoreFailure.unfit(.notAllowed(kind, deed))
    }
  }

  /// Two records cannot stand in one place, as two meetings with one number would.
  private func permit(
    _ written: Set<FieldName>, _ content: RecordContent, of name: RecordName, _ row: RecordRow
  ) throws {
    guard let place = row.table.place, !place.canBeFollowed,
      let field = place.fields.first(where: written.contains),
      let present = try row.present(instead: content), present.id != name
    else { return }
    throw StoreFailure.unfit(.taken(field, by: present.id))
  }

  private func editable(_ fields: Set<FieldName>, of kind: RecordKind) -> Set<FieldName> {
    fields.filter { kind.declaration[$0]?.isFixed == false }
  }

  /// A content that can be stored: what it names is there, and other records go by their keys.
  private func fit(_ content: RecordContent, _ db: Database) throws -> RecordContent {
    if let problem = content.kind.declaration.problem(in: content) {
      throw StoreFailure.unfit(problem)
    }
    var content = content
    for field in content.kind.fields {
      guard let value = content[field.name] else { continue }
      guard value.fits(field.codec) else {
        throw StoreFailure.refused(detail: "\(content.kind.rawValue): \(field.name.rawValue)")
      }
      content[field.name] = try found(value, in: field.name, db)
    }
    if content.kind == .settlement,
      let problem = try Store.problem(inSettlement: content, db)
    {
      throw StoreFailure.unfit(problem)
    }
    return content
  }

  private func found(
    _ value: FieldValue, in field: FieldName, _ db: Database
  ) throws -> FieldValue {
    switch value {
    case .code(let kind, let code):
      let isThere = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM \(kind.table) WHERE id = ?)", arguments: [code])
      guard isThere == true else { throw StoreFailure.unfit(.unknown(field, code)) }
      return value
    case .record(let kind, let key):
      guard let name = try find(kind, key, db), try RecordRow(kind, db).fetch(name.key) != nil
      else {
        throw StoreFailure.unfit(.unknown(field, key))
      }
      return .record(kind, name.key)
    case .text, .day, .word, .money, .count, .links: return value
    }
  }

  private func mustAsk(_ present: Domain.Record, _ seen: SeenRecord) -> Bool {
    if RecordTable.of(present.id.kind).place?.canBeFollowed == false { return true }
    return switch seen {
    case .anything: false
    case .nothing: true
    case .record(let name): name != present.id
    }
  }

  // MARK: Keys and notes

  private func newName(of content: RecordContent, _ row: RecordRow) throws -> RecordName {
    guard let field = row.table.codedBy else {
      return RecordName(content.kind, number: try nextKey(of: content.kind, row.db))
    }
    return RecordName(content.kind, try row.freeCode(for: content[field]?.text ?? ""))
  }

  func nextKey(of kind: RecordKind, _ db: Database) throws -> Int64 {
    let name = RecordTable.of(kind).name
    let last = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT last FROM counter WHERE name = ?"), arguments: [name])
    return keys.key(try KeyRange.count(after: last, of: name))
  }

  /// News of a link is known by the link and the territory, as it was before there were kinds.
  private func note(adding name: RecordName, _ content: RecordContent) -> ChangeNote {
    if name.kind == .linkReport, let label = ChangeLabel(reporting: content),
      let place = label.place
    {
      return ChangeNote(label: label, subject: "\(place.link)/\(place.territory)")
    }
    var note = ChangeNote(label: .addedRecord(name), subject: name.subject)
    note.subjects = content.values.values.compactMap { value in
      if case .record(let kind, let key) = value { RecordName(kind, key).subject } else { nil }
    }
    return note
  }

  private func stored(_ name: RecordName, _ db: Database) throws -> Domain.Record {
    guard let record = try RecordRow(name.kind, db).fetch(name.key) else {
      throw UnreadableRow(table: name.kind.rawValue, detail: "row \(name.key) is not there")
    }
    return record
  }

  // MARK: Who else

  /// The latest change of a record that had to do with some of its fields.
  private func last(
    _ name: RecordName, _ fields: Set<FieldName>? = nil, _ db: Database
  ) throws -> Change? {
    try changes(of: name, db).first { change in fields.map { change.label.touches($0) } ?? true }
  }

  private func last(_ name: RecordName, _ db: Database) throws -> Change? {
    try last(name, nil, db)
  }

  private func latest(about record: Domain.Record, _ db: Database) throws -> Change? {
    guard let place = ChangeLabel(reporting: record.content)?.place else {
      return try last(record.id, db)
    }
    return try ChangeRow.fetch(
      db, "WHERE \(ChangeRow.isAbout) ORDER BY key DESC LIMIT 1",
      ["\(place.link)/\(place.territory)"]
    ).first?.change
  }

  private func recordMerge(
    keeping fields: Set<FieldName>, of name: RecordName, _ db: Database
  ) throws -> RecordMerge? {
    guard !fields.isEmpty else { return nil }
    let change = try changes(of: name, db).first { change in
      change.session != identity.session && change.label.touches(fields)
    }
    return RecordMerge(fields: fields, change: change)
  }
}

extension ChangeLabel {
  /// The label of news of a link; nothing for another kind.
  fileprivate init?(reporting content: RecordContent) {
    guard content.kind == .linkReport, let link = content[.link]?.code,
      let territory = content[.territory]?.code,
      let status = content[.status]?.word.flatMap(LinkStatus.init)
    else { return nil }
    self = .reportedLink(Code(link), Code(territory), status)
  }
}
