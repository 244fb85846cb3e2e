import ArgumentParser
import Domain
import Interchange
import Store
import Terminal
import ViewModels
import Wording

/// `baraza list …`: the store's rows as a table, JSON or CSV.
struct List: ParsableCommand {
  /// What can be listed.
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case actions, budget, responsibilities, chain, stakeholders, entries, functions, meetings,
      settlements
    case linkReports = "link-reports"
    case documents, facts, doubts

    static let words = allCases.map(\.rawValue)
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Help.words(
        fr: "Lister les données : tableau, JSON ou CSV.", en: "List the data: table, JSON or CSV."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(
    help: Help.text(
      fr: words(before: "ou"), en: words(before: "or")))
  var subject: Subject

  @Flag(name: .long, help: Help.text(fr: "En JSON.", en: "As JSON."))
  var json = false

  @Flag(
    name: .long,
    help: Help.text(
      fr: "En CSV, que « load » reprend ; --csv=excel-fr : pour un tableur français.",
      en: "As CSV, which “load” takes; --csv=excel-fr: for a French spreadsheet."))
  var csv = false

  /// What `--csv=…` says; `Arguments` takes the two apart.
  @Option(name: .customLong(Arguments.csvForm), help: .hidden)
  var form: String?

  @OptionGroup var filters: ActionFilters

  func validate() throws {
    if let form, form != ListingFormat.frenchSpreadsheet.rawValue {
      let known = ListingFormat.frenchSpreadsheet.rawValue
      throw ValidationError(
        Help.words(
          fr: "--csv=\(form) : inconnu. Écrivez --csv ou --csv=\(known).",
          en: "--csv=\(form): unknown. Write --csv or --csv=\(known)."))
    }
    if json, csv {
      throw ValidationError(
        Help.words(fr: "--json ou --csv, pas les deux.", en: "--json or --csv, not both."))
    }
    if subject != .actions, !filters.isEmpty {
      throw ValidationError(
        Help.words(
          fr: "Ces filtres ne valent que pour « list actions ».",
          en: "These filters work with “list actions” only."))
    }
  }

  func run() throws {
    try common.withStore(.readingOnly) { store, wording in
      let context = ListingContext(wording: wording, today: Environment.today)
      switch subject {
      case .actions: try listActions(store, context)
      case .budget:
        let facts = try store.budget()
        output(facts.lines, .budget(facts), context)
      case .responsibilities:
        let facts = try store.matrix()
        output(facts.duties, .responsibilities(facts), context)
      case .chain:
        let facts = try store.chain(today: context.today)
        output(facts.links, .chain(facts), context)
      case .stakeholders: output(try store.stakeholders(), .stakeholders, context)
      case .entries: try list(.entry, store, context)
      case .functions: try list(.function, store, context)
      case .meetings: try list(.meeting, store, context)
      case .settlements: try list(.settlement, store, context)
      case .linkReports: try list(.linkReport, store, context)
      case .documents: output(try store.documents(), .documents, context)
      case .facts:
        let facts = try store.listedFacts()
        output(facts.facts, .facts(facts), context)
      case .doubts: output(try store.doubts(), .doubts, context)
      }
    }
  }

  private var format: ListingFormat? {
    form != nil ? .frenchSpreadsheet : json ? .json : csv ? .csv : nil
  }

  private func list(_ kind: RecordKind, _ store: Store, _ context: ListingContext) throws {
    let records = try store.records(kind)
    output(records, .records(kind, naming: records, register: try store.names()), context)
  }

  /// What can be listed, as a sentence.
  private static func words(before last: String) -> String {
    let words = Subject.words
    return words.dropLast().joined(separator: ", ") + " \(last) \(words[words.count - 1])."
  }

  private func listActions(_ store: Store, _ context: ListingContext) throws {
    let register = try store.names()
    let names = Dictionary(register.stakeholders.map { ($0.id, $0) }) { first, _ in first }
    let query = try filters.query(in: store, register: register, context: context)
    let listing = Listing.actionItems(names: names)
    guard let format else {
      var rows: [ActionItem] = []
      try forEachPage(of: query, in: store) { rows += $0 }
      Console.printTable(listing.table(of: rows, in: context))
      return
    }
    var writer = ListingWriter(listing, as: format, in: context, sink: Console.printDocument)
    try forEachPage(of: query, in: store) { page in
      for item in page { writer.add(item) }
    }
    writer.finish()
  }

  /// All items of a query without holding them all at once.
  private func forEachPage(
    of query: ActionQuery, in store: Store, _ body: ([ActionItem]) -> Void
  ) throws {
    let size = 1000
    var page = try store.actionItems(query, from: .first, limit: size)
    while let last = page.last {
      body(page)
      page = page.count < size ? [] : try store.actionItems(query, from: .after(last), limit: size)
    }
  }

  private func output<Row>(_ rows: [Row], _ listing: Listing<Row>, _ context: ListingContext) {
    if let format {
      listing.write(rows, as: format, in: context, to: Console.printDocument)
    } else {
      Console.printTable(listing.table(of: rows, in: context))
    }
  }
}
