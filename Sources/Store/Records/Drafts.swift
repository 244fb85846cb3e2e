import Domain
import Foundation
import GRDB

// MARK: - Text being typed

/// Drafts are kept outside the list of changes, and no other screen is told of them.
extension Store {
  /// Stores a draft as it stands, under this session.
  public func save(_ draft: Draft) throws(StoreFailure) {
    try keep(draft, of: identity.session, author: identity.author, at: now())
  }

  /// Stores a draft under the session that typed it, which may be gone.
  public func keep(
    _ draft: Draft, of session: String, author: String, at moment: Instant
  ) throws(StoreFailure) {
    try writing { db in
      try db.cachedStatement(
        sql: """
          INSERT INTO draft(id, session, author, at_ms, content) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT(id) DO UPDATE SET session = excluded.session, author = excluded.author,
            at_ms = excluded.at_ms, content = excluded.content
          """
      ).execute(
        checked: [
          draft.id, session, author, moment.milliseconds, try DraftText.json(of: draft),
        ], of: "draft")
    }
  }

  /// Throws a draft away, because what it holds was saved or is not wanted; none is fine.
  public func deleteDraft(_ id: String) throws(StoreFailure) {
    try writing { db in
      try db.cachedStatement(sql: "DELETE FROM draft WHERE id = ?").execute(arguments: [id])
    }
  }

  /// Drafts typed under this author's name whose session is not open any more, the newest first. One
  /// that cannot be read is passed over.
  public func orphanedDrafts() throws(StoreFailure) -> [OrphanedDraft] {
    try reading { db in
      let open = try otherOpenSessions(db).union([identity.session])
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT session, author, at_ms, content FROM draft WHERE author = ?
            ORDER BY at_ms DESC, id
            """), arguments: [identity.author])
      return rows.filter { !open.contains($0.readable(0) ?? "") }.compactMap { row in
        DraftText.draft(row.readable(3) ?? "").map { draft in
          OrphanedDraft(
            draft: draft, author: row.readable(1) ?? "",
            at: Instant(milliseconds: row.readable(2) ?? 0))
        }
      }
    }
  }

  /// Makes an orphaned draft this session's own, so that no other session offers it.
  ///
  /// - Returns: Whether it could be: not when another session was quicker, to adopt it or to throw it
  ///   away.
  public func adopt(_ draft: Draft) throws(StoreFailure) -> Bool {
    try writing { db in
      let holder = try String.fetchOne(
        db.cachedStatement(sql: "SELECT session FROM draft WHERE id = ?"), arguments: [draft.id])
      guard let holder, try !otherOpenSessions(db).contains(holder) else { return false }
      try db.cachedStatement(sql: "UPDATE draft SET session = ?, author = ? WHERE id = ?")
        .execute(arguments: [identity.session, identity.author, draft.id])
      return true
    }
  }
}

/// A draft as the store holds it, as JSON.
enum DraftText {
  static func json(of draft: Draft) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(draft), as: UTF8.self)
  }

  /// The draft of a stored text; nothing when another program wrote it, or an older one in another way.
  static func draft(_ json: String) -> Draft? {
    do { return try JSONDecoder().decode(Draft.self, from: Data(json.utf8)) } catch { return nil }
  }
}
