import Domain
import Wording

extension Listing where Row == Record {
  /// The records of a kind, from its declaration: what CSV says, a load takes again.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - records: All of them, so that one that names another can name it by its code.
  ///   - register: What codes are called, for people.
  public static func records(
    _ kind: RecordKind, naming records: [Record], register: Register
  ) -> Listing {
    let codes = Dictionary(
      records.compactMap { record in record.code.map { (record.id.key, $0) } }
    ) { first, _ in first }
    return Listing(
      identity(kind) + kind.fields.flatMap { columns($0, codes, register) } + origin)
  }

  /// The code of a data file; of what people made, the whole-number key in digits.
  private static func identity(_ kind: RecordKind) -> [ListingColumn<Record>] {
    // News is known by its link, its territory and its day; only its key tells two of one day apart.
    guard kind != .linkReport else {
      return [.file("key") { record, _ in .optional(record.id.number.map(CellKey.text) ?? "") }]
    }
    let column = ListingColumn<Record>.shown("id", Phrase.List.code) { record, _ in
      .text(record.code ?? record.id.key)
    } words: { record, _ in
      record.code ?? (record.id.number == nil ? record.id.key : record.id.shown)
    }
    return [
      column.standing(
        .column("id") { record, _ in
          .text(record.code ?? record.id.number.map(CellKey.text) ?? record.id.key)
        })
    ]
  }

  private static func columns(
    _ field: RecordField, _ codes: [String: String], _ register: Register
  ) -> [ListingColumn<Record>] {
    let value: ListingColumn<Record>.Value = { record, _ in
      ListingValue(named(record.content[field.name], codes))
    }
    var column = ListingColumn<Record>.shown(
      field.name.jsonKey, Phrase.Records.name(field.name), field.codec.alignment, value
    ) { record, context in
      let value = named(record.content[field.name], codes)
      return value == nil
        ? "" : ValueTexts(wording: context.wording, register: register).text(value)
    }
    column.csv = .column(field.name.column) { record, _ in
      let value = named(record.content[field.name], codes)
      if case .record(_, let key) = value, let number = RecordName.number(key) {
        return .text(CellKey.text(number))
      }
      return ListingValue(value)
    }
    return field.codec == .money ? [column, currency(of: field)] : [column]
  }

  /// A record that another one names goes by its code, where it has one.
  @Sendable private static func named(
    _ value: FieldValue?, _ codes: [String: String]
  ) -> FieldValue? {
    guard case .record(let kind, let key) = value, let code = codes[key] else { return value }
    return .record(kind, code)
  }

  private static func currency(of field: RecordField) -> ListingColumn<Record> {
    .data("currency") { record, _ in
      .optional(record.content[field.name]?.money?.currency.rawValue ?? "")
    }
  }

  private static var origin: [ListingColumn<Record>] {
    [.citation(\.origin), .illustrative(\.origin)]
  }
}

extension FieldCodec {
  /// Numbers stand to the right.
  fileprivate var alignment: ListingAlignment {
    switch self {
    case .money, .count: .trailing
    case .text, .day, .word, .code, .record, .answer, .links: .leading
    }
  }
}
