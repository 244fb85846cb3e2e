import ArgumentParser
import Domain
import Store
import Wording

/// What every verb on records takes: the options of all verbs, and the fields as a declaration names
/// them.
struct RecordWords: ParsableArguments {
  @OptionGroup var common: CommonOptions
  @OptionGroup var place: PlaceOptions

  @Argument(
    parsing: .allUnrecognized,
    help: Help.text(
      fr: "Le code de ce qui est changé ; les champs, chacun après son option.",
      en: "The code of what is changed; the fields as options."))
  var words: [String] = []
}

/// A verb on one kind of record. No generic type: the runtime would look for its conformances at every
/// start.
protocol RecordVerb: ParsableCommand {
  static var kind: RecordKind { get }
  var typed: RecordWords { get }
}

/// `baraza add entry --line B1.3a …`: adds a record of a declared kind.
protocol AddsRecord: RecordVerb {}

extension AddsRecord {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: kind.rawValue, abstract: Phrase.Records.new(kind)[Help.language] + ".",
      discussion: RecordOptions.help(kind))
  }

  func run() throws {
    let common = typed.common
    try common.withStore(.editing, typed.place) { store, wording in
      let options = try RecordOptions(Self.kind, common, store, wording)
      var content = options.beginning(author: common.author ?? Environment.author)
      try options.apply(typed.words, to: &content)
      switch try store.add(options.fit(content)) {
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
protocol SetsRecord: RecordVerb {}

extension SetsRecord {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: kind.rawValue, abstract: Phrase.Records.changing(kind)[Help.language],
      discussion: RecordOptions.help(kind))
  }

  func run() throws {
    try typed.common.withStore(.editing, typed.place) { store, wording in
      let options = try RecordOptions(Self.kind, typed.common, store, wording)
      guard typed.words.count > 1 else {
        throw typed.common.fail(Phrase.Records.nothingToSet(Self.kind), .usage, store: store)
      }
      // Whoever sets a field writes over what stands there: after somebody quicker, it reads again.
      for _ in 0..<1000 {
        let record = try record(in: store)
        var content = record.content
        try options.apply(Array(typed.words.dropFirst()), to: &content)
        if try isSaved(options.fit(content), of: record, store: store, wording: wording) { return }
      }
      let word = typed.words.first ?? ""
      throw typed.common.fail(Phrase.Message.changedMeanwhile(word), .tryAgain, store: store)
    }
  }

  private func record(in store: Store) throws -> Record {
    let word = typed.words.first ?? ""
    guard let name = try store.find(Self.kind, word), let record = try store.record(name) else {
      throw typed.common.fail(Phrase.Records.unknown(Self.kind, word), .noInput, store: store)
    }
    return record
  }

  /// Saves, or does nothing when somebody else was quicker.
  private func isSaved(
    _ content: RecordContent, of record: Record, store: Store, wording: Wording
  ) throws -> Bool {
    let name = record.id.shown
    switch try store.save(record.id, from: record.content, to: content) {
    case .saved:
      Console.print(wording(Phrase.Message.saved(name)))
      return true
    case .conflict: return false
    case .gone: throw typed.common.fail(Phrase.Message.gone(name), .noInput, store: store)
    }
  }
}

// A kind's verb is its kind and the words after it.

struct AddEntry: AddsRecord {
  static var kind: RecordKind { .entry }
  @OptionGroup var typed: RecordWords
}

struct AddLinkReport: AddsRecord {
  static var kind: RecordKind { .linkReport }
  @OptionGroup var typed: RecordWords
}

struct AddSettlement: AddsRecord {
  static var kind: RecordKind { .settlement }
  @OptionGroup var typed: RecordWords
}

struct AddMeeting: AddsRecord {
  static var kind: RecordKind { .meeting }
  @OptionGroup var typed: RecordWords
}

struct SetMeeting: SetsRecord {
  static var kind: RecordKind { .meeting }
  @OptionGroup var typed: RecordWords
}

struct SetFunction: SetsRecord {
  static var kind: RecordKind { .function }
  @OptionGroup var typed: RecordWords
}

struct AddStakeholder: AddsRecord {
  static var kind: RecordKind { .stakeholder }
  @OptionGroup var typed: RecordWords
}

struct SetStakeholder: SetsRecord {
  static var kind: RecordKind { .stakeholder }
  @OptionGroup var typed: RecordWords
}

/// `baraza add`: adds an action item, or a record of another kind when it is named.
struct Add: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: Help.words(
        fr: "Ajouter une action, une séance, une écriture, une nouvelle, un acteur ; trancher.",
        en: "Add an action item, meeting, entry, link report, stakeholder or settlement."),
      subcommands: [
        AddItem.self, AddMeeting.self, AddEntry.self, AddLinkReport.self, AddStakeholder.self,
        AddSettlement.self,
      ],
      defaultSubcommand: AddItem.self)
  }
}

/// `baraza set`: changes an action item, or a record of another kind when it is named.
struct SetVerb: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "set",
      abstract: Help.words(
        fr: "Changer une action, une séance, une fonction ou un acteur.",
        en: "Change an action item, a meeting, a function or a stakeholder."),
      subcommands: [SetItem.self, SetMeeting.self, SetFunction.self, SetStakeholder.self],
      defaultSubcommand: SetItem.self)
  }
}
