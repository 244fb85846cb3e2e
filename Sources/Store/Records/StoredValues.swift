import Domain

extension FieldValue {
  /// Links as a value; nothing when there are none.
  static func links(orNone links: Set<ActionLink>) -> FieldValue? {
    links.isEmpty ? nil : .links(links.sorted())
  }

  /// What a column of `action_item` holds.
  static func stored(_ text: String?, in field: ActionField) throws -> FieldValue? {
    guard let text else { return nil }
    switch field {
    case .title, .note: return .text(stored: text)
    case .owner: return .owner(Code(text))
    case .meeting: return .meeting(Code(text))
    case .due: return .day(try known(Day(iso: text), text))
    case .status: return .status(try known(ActionStatus(rawValue: text), text))
    case .mode: return .mode(try known(CoordinationMode(rawValue: text), text))
    case .links: return nil
    }
  }

  /// What the column `status` of `link_report` holds.
  static func linkStatus(stored text: String?) throws -> FieldValue? {
    try text.map { .linkStatus(try known(LinkStatus(rawValue: $0), $0)) }
  }

  /// What a column of free text holds; nothing when it is empty.
  static func text(stored text: String?) -> FieldValue? {
    text.flatMap { $0.isEmpty ? nil : .text($0) }
  }

  private static func known<Value>(_ value: Value?, _ text: String) throws -> Value {
    guard let value else { throw UnreadableRow(table: "change", detail: "unknown word '\(text)'") }
    return value
  }

  /// Whether two values are the same to the store, which compares texts by their scalars.
  static func areSame(_ first: FieldValue?, _ second: FieldValue?) -> Bool {
    if case .text(let first) = first, case .text(let second) = second {
      return first.unicodeScalars.elementsEqual(second.unicodeScalars)
    }
    return first == second
  }
}
