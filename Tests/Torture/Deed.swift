import Domain
import Foundation

/// What a store has acknowledged, as its session writes it down.
struct Deed: Codable {
  var kind: ChangeRecord.Kind
  /// What each value is afterwards, by its name (`A-012/title`); empty for nothing. Of an undo or a
  /// redo only the label is known.
  var values: [String: String] = [:]
  /// The label of the record that an undo or a redo makes.
  var label: String?
}

extension ChangeRecord.Kind: Codable {}

/// A line of a session's log.
enum Entry: Codable {
  case deed(Deed)
  /// Text being typed was kept: how many characters there were, and when the last one was typed
  /// (milliseconds of the steady clock).
  case draft(id: String, typed: Int, at: Int)
  case draftGone(id: String)
  /// A character was typed, at that moment.
  case typed(Int, at: Int)
  case failure(String)
  case counts(Counts)

  var line: String {
    get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) + "\n" }
  }

  /// The entries of a log; a last line that was cut off is none.
  static func all(in text: Data) throws -> [Entry] {
    let decoder = JSONDecoder()
    return try text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropLast().map { try decoder.decode(Entry.self, from: $0) }
  }
}

/// What a session did, in figures.
struct Counts: Codable {
  var edits = 0
  var adds = 0
  var deletes = 0
  var bulk = 0
  var undos = 0
  var redos = 0
  var reports = 0
  var drafts = 0
  var sessions = 0
  /// Edits that found other fields changed by somebody else.
  var merged = 0
  /// Edits that found the same field changed, and were made anew.
  var conflicts = 0
  /// Undos refused because of somebody's later edit.
  var refused = 0
  var slowestMilliseconds = 0.0

  /// Everything that the store acknowledged as a change.
  var acknowledged: Int { edits + adds + deletes + bulk + undos + redos + reports }
  /// Everything that was committed.
  var commits: Int { acknowledged + drafts + sessions }

  static func + (a: Counts, b: Counts) -> Counts {
    var sum = Counts()
    for path in summed { sum[keyPath: path] = a[keyPath: path] + b[keyPath: path] }
    sum.slowestMilliseconds = max(a.slowestMilliseconds, b.slowestMilliseconds)
    return sum
  }

  private static var summed: [WritableKeyPath<Counts, Int>] {
    [
      \.edits, \.adds, \.deletes, \.bulk, \.undos, \.redos, \.reports, \.drafts, \.sessions,
      \.merged, \.conflicts, \.refused,
    ]
  }
}

/// Names and texts of values, the same for what was acknowledged, recorded and stored.
enum Value {
  static func name(_ number: ActionNumber, _ field: ActionField) -> String {
    "\(number)/\(field.rawValue)"
  }

  static func name(_ edit: RecordedEdit) -> String {
    switch edit.subject {
    case .item(let number): "\(number)/\(edit.field.key)"
    case .report(let link, let territory): "\(link)/\(territory)/\(edit.field.key)"
    case .record(let name): "\(name.subject)/\(edit.field.key)"
    case .row(let table, let key): "\(table)/\(key)/\(edit.field.key)"
    }
  }

  static func text(_ value: FieldValue?) -> String {
    switch value {
    case nil: ""
    case .text(let text): text
    case .day(let day): day.iso
    case .word(_, let word): word
    case .code(_, let code): code
    case .record(_, let key): key
    case .money(let money): "\(money.minorUnits)"
    case .count(let count): "\(count)"
    case .links(let links): text(of: links.map(\.text))
    }
  }

  static func text(of links: some Sequence<String>) -> String {
    links.sorted().joined(separator: " ")
  }

  /// All values of an item; with `isGone`, all of them empty.
  static func all(
    _ number: ActionNumber, _ content: ActionItemContent,
    _ fields: [ActionField] = ActionField.allCases,
    isGone: Bool = false
  ) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: fields.map { field in
        (name(number, field), isGone ? "" : text(content.value(of: field)))
      })
  }
}
