import ArgumentParser
import Domain
import Interchange
import Store
import Wording

/// `baraza history [A-012]`: what was done, by whom and when.
struct History: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history",
      abstract: Help.words(
        fr: "Montrer ce qui a été changé, par qui et quand.",
        en: "Show what was changed, by whom and when."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(
    help: Help.text(
      fr: "Le numéro d’une action, ou « entry », « function » ; sans lui, toute la base.",
      en: "An action item’s number, or “entry”, “function”; without it, the whole store."))
  var number: String?

  @Argument(
    help: Help.text(
      fr: "Le numéro ou le code de l’écriture ou de la fonction.",
      en: "The number or the code of the entry or the function."))
  var key: String?

  @Flag(name: .long, help: Help.text(fr: "En JSON.", en: "As JSON."))
  var json = false

  func run() throws {
    try common.withStore(.readingOnly) { store, wording in
      let subject = try subject(in: store)
      let context = ListingContext(
        wording: wording, today: Environment.today, local: { Environment.local(time: $0) })
      let listing = Listing.changes(register: try store.names())
      guard json else {
        var records: [ChangeRecord] = []
        try forEachPage(of: subject, in: store) { records += $0 }
        return Console.printTable(listing.table(of: records, in: context))
      }
      var writer = ListingWriter(listing, as: .json, in: context, sink: Console.printDocument)
      try forEachPage(of: subject, in: store) { page in
        for record in page { writer.add(record) }
      }
      writer.finish()
    }
  }

  /// What the history is of.
  private enum Subject {
    case everything
    case item(ActionNumber)
    case record(RecordName)
  }

  private func subject(in store: Store) throws -> Subject {
    guard let number else { return .everything }
    guard let key else { return .item(try common.number(number, store: store)) }
    guard let kind = RecordKind(rawValue: number), kind.isNamed else {
      throw common.fail(Phrase.Records.noHistory(number), .usage, store: store)
    }
    guard let name = try store.find(kind, key) else {
      throw common.fail(Phrase.Records.unknown(kind, key), .noInput, store: store)
    }
    return .record(name)
  }

  /// All changes without holding them all at once.
  private func forEachPage(
    of subject: Subject, in store: Store, _ body: ([ChangeRecord]) -> Void
  ) throws {
    let size = 500
    var page = try self.page(of: subject, before: nil, limit: size, in: store)
    while let last = page.last {
      body(page)
      page =
        page.count < size ? [] : try self.page(of: subject, before: last.id, limit: size, in: store)
    }
  }

  private func page(
    of subject: Subject, before change: RowKey<Change>?, limit: Int, in store: Store
  ) throws -> [ChangeRecord] {
    switch subject {
    case .everything: try store.history(before: change, limit: limit)
    case .item(let number): try store.history(of: number, before: change, limit: limit)
    case .record(let name): try store.history(of: name, before: change, limit: limit)
    }
  }
}

extension CommonOptions {
  /// An action item's number as typed, or the end of the program with a sentence.
  ///
  /// An item that was deleted still has its history; one that never was has none.
  func number(_ text: String, store: Store) throws -> ActionNumber {
    guard let number = ActionNumber(text) else {
      throw fail(Phrase.Program.badNumber(text), .usage, store: store)
    }
    if try store.actionItem(number: number) != nil { return number }
    guard try !store.changes(of: number).isEmpty else {
      throw fail(Phrase.Program.noSuchItem(number.description), .noInput, store: store)
    }
    return number
  }
}
