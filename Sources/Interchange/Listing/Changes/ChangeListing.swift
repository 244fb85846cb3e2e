import Domain
import Wording

extension Listing where Row == ChangeRecord {
  /// What was done, change after change.
  ///
  /// - Parameter register: The names of bodies and meetings, for people.
  public static func changes(register: Register) -> Listing {
    Listing([
      .shown("number", Phrase.History.number, .trailing) { row, _ in
        row.change.number.mark.isEmpty
          ? .integer(Int(row.change.number.count)) : .text(row.change.number.description)
      },
      .shown("at", Phrase.History.moment) { row, _ in
        .text(row.change.at.iso)
      } words: { row, context in
        let moment = context.local(row.change.at)
        return "\(context.wording.date(moment.day)) \(context.wording.time(moment))"
      },
      .shown("author", Phrase.History.author) { row, _ in .text(row.change.author) },
      .data("session") { row, _ in .text(row.change.session) },
      .data("kind") { row, _ in .optional(row.kind?.rawValue ?? "") },
      .data("problem") { row, _ in .optional(row.problem?.word ?? "") },
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
      ListingField("field", .text(edit.field.key)),
      ListingField("before", ListingValue(edit.before)),
      ListingField("after", ListingValue(edit.after)),
    ]
  }

  private static func words(of record: ChangeRecord, _ texts: ValueTexts) -> String {
    let edits = record.edits.map { edit in
      texts.wording.labelled(
        "\(words(for: edit.subject, texts)) \(texts.wording(Phrase.Records.name(edit.field).inSentence))",
        "\(texts.text(edit.before)) → \(texts.text(edit.after))")
    }
    let what = edits.isEmpty ? texts.wording(Phrase.Changes.name(record.change.label)) : nil
    let untold = record.problem.map { texts.wording(Phrase.ChangeProblems.untold($0)) }
    let mark = record.isUndone ? texts.wording(Phrase.History.undone) : nil
    return texts.wording.listed(
      [what].compactMap(\.self) + edits + [untold, mark].compactMap(\.self))
  }

  /// What people read: an item by its number, a link and a territory by their codes.
  private static func words(for subject: RecordedSubject, _ texts: ValueTexts) -> String {
    switch subject {
    case .item, .report, .row: name(of: subject)
    case .record(let name): texts.wording(Phrase.Records.name(name))
    }
  }

  private static func name(of subject: RecordedSubject) -> String {
    switch subject {
    case .item(let number): number.description
    case .report(let link, let territory): "\(link)/\(territory)"
    case .record(let name): name.subject
    case .row(let table, let key): "\(table):\(key)"
    }
  }
}
