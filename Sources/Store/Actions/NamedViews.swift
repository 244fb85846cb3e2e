import Domain
import Foundation
import GRDB

// MARK: - Views with names

extension Store {
  /// The shipped views, in the order in which they are offered.
  private static let shippedViews = ["late-by-owner", "this-week", "last-meeting"]

  /// The named views: the shipped ones that are still there, then the others by name. A view that
  /// this program cannot read is left out.
  public func views() throws(StoreFailure) -> [NamedView] {
    let views = try readingOnce { db in try NamedView.all(db) }
    let ranked = views.map { view in
      (rank: Self.shippedViews.firstIndex(of: view.id) ?? Self.shippedViews.count, view: view)
    }
    return ranked.sorted {
      ($0.rank, $0.view.name.fr.folded, $0.view.id) < ($1.rank, $1.view.name.fr.folded, $1.view.id)
    }.map(\.view)
  }

  /// Keeps a view under its id, in place of the one that was there.
  public func save(_ view: NamedView) throws(StoreFailure) {
    try writing { db in
      try db.cachedStatement(
        sql: """
          INSERT INTO named_view(id, name_fr, name_en, view) VALUES (?, ?, ?, ?)
          ON CONFLICT(id) DO UPDATE
          SET name_fr = excluded.name_fr, name_en = excluded.name_en, view = excluded.view
          """
      ).execute(
        checked: [view.id] + [view.name.fr, view.name.en] + [view.view.json], of: "named_view")
    }
  }

  /// Takes a view away, for good, even a shipped one.
  public func deleteView(_ id: String) throws(StoreFailure) {
    try writing { db in
      try db.execute(sql: "DELETE FROM named_view WHERE id = ?", arguments: [id])
    }
  }
}

extension NamedView {
  /// The views that this program understands.
  static func all(_ db: Database) throws -> [NamedView] {
    let statement = try db.cachedStatement(
      sql: "SELECT id, name_fr, name_en, view FROM named_view")
    return try RowList.read(Row.fetchCursor(statement)) { try NamedView($0) }.compactMap(\.self)
  }

  /// The view of a row, if this program understands it.
  fileprivate init?(_ row: Row) throws {
    var reader = RowReader(row, of: "named_view")
    let id = reader.text()
    let name = reader.bilingual()
    let json = reader.text()
    try reader.finish()
    guard let view = ActionView(json: json) else { return nil }
    self.init(id: id, name: name, view: view)
  }
}

extension ActionView {
  /// The view that a stored text means; nothing when this program does not understand it.
  fileprivate init?(json: String) {
    do { self = try JSONDecoder().decode(ActionView.self, from: Data(json.utf8)) } catch {
      return nil
    }
  }

  /// The text to store.
  fileprivate var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}
