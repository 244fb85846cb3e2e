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
      fr: "Le numéro d’une action ; sans lui, toute la base.",
      en: "An action item’s number; without it, the whole store."))
  var number: String?

  @Flag(name: .long, help: Help.text(fr: "En JSON.", en: "As JSON."))
  var json = false

  func run() throws {
    try common.withStore(.readingOnly) { store, wording in
      let number = try number.map { try common.number($0, store: store) }
      let context = ListingContext(wording: wording, today: Environment.today)
      let listing = Listing.changes(register: try store.names())
      guard json else {
        var records: [ChangeRecord] = []
        try forEachPage(of: number, in: store) { records += $0 }
        return Console.printTable(listing.table(of: records, in: context))
      }
      var writer = ListingWriter(listing, as: .json, in: context, sink: Console.printDocument)
      try forEachPage(of: number, in: store) { page in
        for record in page { writer.add(record) }
      }
      writer.finish()
    }
  }

  /// All changes without holding them all at once.
  private func forEachPage(
    of number: ActionNumber?, in store: Store, _ body: ([ChangeRecord]) -> Void
  ) throws {
    let size = 500
    var page = try store.history(of: number, before: nil, limit: size)
    while let last = page.last {
      body(page)
      page = page.count < size ? [] : try store.history(of: number, before: last.id, limit: size)
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
