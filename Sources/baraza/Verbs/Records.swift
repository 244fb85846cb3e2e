import ArgumentParser
import Domain
import Store
import Wording

/// A kind of record as a type, so that the argument parser can have a verb for each.
protocol KindOfRecord {
  static var kind: RecordKind { get }
}

enum LinkReports: KindOfRecord { static let kind = RecordKind.linkReport }
enum Entries: KindOfRecord { static let kind = RecordKind.entry }
enum Functions: KindOfRecord { static let kind = RecordKind.function }

/// `baraza add entry --line B1.3a …`: adds a record of a declared kind.
struct AddRecord<Kind: KindOfRecord>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Kind.kind.rawValue,
      abstract: Phrase.Records.new(Kind.kind)[Help.language] + ".",
      discussion: RecordOptions.help(Kind.kind))
  }

  @OptionGroup var common: CommonOptions

  @Argument(
    parsing: .allUnrecognized,
    help: Help.text(fr: "Les champs, chacun après son option.", en: "The fields as options."))
  var fields: [String] = []

  func run() throws {
    try common.withStore(.editing) { store, wording in
      let options = try RecordOptions(Kind.kind, common, store, wording)
      var content = options.beginning(author: common.author ?? Environment.author)
      try options.apply(fields, to: &content)
      try options.check(content)
      switch try store.add(content) {
      case .added(let record): Console.print(record.id.shown)
      case .overtaken(let present, let change):
        let author = change?.author ?? wording(Phrase.Form.somebody)
        throw common.fail(
          Phrase.Records.overtaken(by: present.id, author: author), .tryAgain, store: store)
      }
    }
  }
}

/// `baraza set function COORD --label-fr …`: changes fields of a record of a declared kind.
struct SetRecord<Kind: KindOfRecord>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Kind.kind.rawValue,
      abstract: Phrase.Records.changing(Kind.kind)[Help.language],
      discussion: RecordOptions.help(Kind.kind))
  }

  @OptionGroup var common: CommonOptions

  @Argument(
    parsing: .allUnrecognized,
    help: Help.text(
      fr: "Le code, puis les champs, chacun après son option.",
      en: "The code, then the fields as options."))
  var words: [String]

  func run() throws {
    try common.withStore(.editing) { store, wording in
      let options = try RecordOptions(Kind.kind, common, store, wording)
      let record = try record(in: store)
      var content = record.content
      guard words.count > 1 else {
        throw common.fail(Phrase.Records.nothingToSet(Kind.kind), .usage, store: store)
      }
      try options.apply(Array(words.dropFirst()), to: &content)
      try options.check(content)
      try save(content, of: record, store: store, wording: wording)
    }
  }

  private func record(in store: Store) throws -> Record {
    let typed = words.first ?? ""
    guard let name = try store.find(Kind.kind, typed), let record = try store.record(name) else {
      throw common.fail(Phrase.Records.unknown(Kind.kind, typed), .noInput, store: store)
    }
    return record
  }

  private func save(
    _ content: RecordContent, of record: Record, store: Store, wording: Wording
  ) throws {
    let name = record.id.shown
    switch try store.save(record.id, from: record.content, to: content) {
    case .saved: Console.print(wording(Phrase.Message.saved(name)))
    case .conflict:
      throw common.fail(Phrase.Message.changedMeanwhile(name), .tryAgain, store: store)
    case .gone: throw common.fail(Phrase.Message.gone(name), .noInput, store: store)
    }
  }
}

/// `baraza add`: adds an action item, or a record of another kind when it is named.
struct Add: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: Help.words(
        fr: "Ajouter une action, une écriture ou une nouvelle de maillon.",
        en: "Add an action item, an entry or a link report."),
      subcommands: [AddItem.self, AddRecord<Entries>.self, AddRecord<LinkReports>.self],
      defaultSubcommand: AddItem.self)
  }
}

/// `baraza set`: changes an action item, or a record of another kind when it is named.
struct SetVerb: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "set",
      abstract: Help.words(
        fr: "Changer une action ou une fonction.", en: "Change an action item or a function."),
      subcommands: [SetItem.self, SetRecord<Functions>.self], defaultSubcommand: SetItem.self)
  }
}
