import Domain
import Wording

extension Listing where Row == ChangeRecord {
  /// What was done, change after change.
  ///
  /// - Parameter register: The names of bodies and meetings, for people.
  public static func changes(register: Register) -> Listing {
    Listing([
      .shown("number", Phrase.History.number, .trailing) { row, _ in
        .integer(Int(row.id.rawValue & 0xFFFF_FFFF))
      },
      .shown("at", Phrase.History.moment) { row, _ in .text(row.change.at.iso) },
      .shown("author", Phrase.History.author) { row, _ in .text(row.change.author) },
      .data("session") { row, _ in .text(row.change.session) },
      .data("kind") { row, _ in .text(row.kind.rawValue) },
      .data("undone") { row, _ in .flag(row.isUndone) },
      .shown("edits", Phrase.History.what) { row, _ in
        .list(row.edits.map { .record(fields(of: $0)) })
      } words: { row, context in
        words(of: row, ValueTexts(wording: context.wording, register: register))
      },
    ])
  }

  private static func fields(of edit: RecordedEdit) -> [ListingField] {
    [
      ListingField("subject", .text(name(of: edit.subject))),
      ListingField("field", .text(key(of: edit.field))),
      ListingField("before", value(edit.before)), ListingField("after", value(edit.after)),
    ]
  }

  private static func words(of record: ChangeRecord, _ texts: ValueTexts) -> String {
    let edits = record.edits.map { edit in
      texts.wording.labelled(
        "\(name(of: edit.subject)) \(texts.wording(word(for: edit.field)).lowercased())",
        "\(texts.text(edit.before)) → \(texts.text(edit.after))")
    }
    let what = edits.isEmpty ? texts.wording(Phrase.Changes.name(record.change.label)) : nil
    let mark = record.isUndone ? texts.wording(Phrase.History.undone) : nil
    return texts.wording.listed([what].compactMap(\.self) + edits + [mark].compactMap(\.self))
  }

  private static func name(of subject: RecordedEdit.Subject) -> String {
    switch subject {
    case .item(let number): number.description
    case .report(let link, let territory): "\(link)/\(territory)"
    }
  }

  private static func key(of field: RecordedEdit.Field) -> String {
    switch field {
    case .item(let field): field.rawValue
    case .reportStatus: "status"
    case .reportNote: "note"
    }
  }

  private static func word(for field: RecordedEdit.Field) -> Bilingual {
    switch field {
    case .item(let field): Phrase.Actions.name(field)
    case .reportStatus: Phrase.Actions.status
    case .reportNote: Phrase.Actions.note
    }
  }

  private static func value(_ value: FieldValue?) -> ListingValue {
    switch value {
    case nil: .absent
    case .text(let text): .text(text)
    case .owner(let owner): .code(owner)
    case .day(let day): .day(day)
    case .status(let status): .text(status.rawValue)
    case .mode(let mode): .text(mode.rawValue)
    case .meeting(let meeting): .code(meeting)
    case .links(let links): .texts(links.map(\.text))
    case .linkStatus(let status): .text(status.rawValue)
    }
  }
}
