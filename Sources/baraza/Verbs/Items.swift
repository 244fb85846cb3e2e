import ArgumentParser
import Domain
import Store
import ViewModels
import Wording

/// The fields of an action item as options; what cannot be read ends the program with a sentence.
struct ItemOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.text(
      fr: "Le responsable : sigle ou quelques lettres du nom ; vide pour aucun.",
      en: "The owner: code or a few letters of the name; empty for none."))
  var owner: String?

  @Option(
    name: .long,
    help: Help.text(
      fr: "L’échéance : 15/12, 2026-12-15, +7j, vendredi, demain ; vide pour aucune.",
      en: "The due date: 15/12, 2026-12-15, +7d, Friday, tomorrow; empty for none."))
  var due: String?

  @Option(
    name: .long,
    help: Help.text(
      fr: "Le statut : à faire, en cours, bloqué, fait ou abandonné.",
      en: "The status: to-do, under-way, blocked, done or dropped."))
  var status: ActionStatus?

  @Option(
    name: .long,
    help: Help.text(
      fr: "Le numéro de la séance ; vide pour aucune.", en: "The meeting’s number; empty for none.")
  )
  var meeting: String?

  @Option(name: .long, help: Help.text(fr: "Une note.", en: "A note."))
  var note: String?

  /// Whether nothing is said at all.
  var isEmpty: Bool {
    owner == nil && due == nil && status == nil && meeting == nil && note == nil
  }

  /// Puts what was said into a content.
  func apply(
    to content: inout ActionItemContent, store: Store, wording: Wording
  ) throws {
    if let owner { content.owner = try find(owner, store: store, wording: wording) }
    if let due { content.due = try read(due, store: store, wording: wording) }
    if let status { content.status = status }
    if let meeting { content.meeting = try self.meeting(meeting, store: store, wording: wording) }
    if let note { content.note = try limited(note, wording: wording) }
  }

  private func meeting(
    _ text: String, store: Store, wording: Wording
  ) throws -> Code<Meeting>? {
    guard !text.isEmpty else { return nil }
    let meetings = try store.meetings()
    if let found = meetings.first(where: { String($0.number) == text.trimmed }) { return found.id }
    Console.complain(wording(Phrase.Program.unknownMeeting(text)))
    throw ExitStatus.usage.code
  }

  private func limited(_ note: String, wording: Wording) throws -> String {
    let most = ActionItemContent.longestNote
    guard note.unicodeScalars.count > most else { return note }
    let count = wording.number(most)
    Console.complain(
      wording(
        Bilingual(
          fr: "--note : au plus \(count) caractères.", en: "--note: at most \(count) characters.")))
    throw ExitStatus.usage.code
  }

  private func find(
    _ text: String, store: Store, wording: Wording
  ) throws -> Code<Stakeholder>? {
    guard !text.isEmpty else { return nil }
    let register = Register(stakeholders: try store.stakeholders())
    // The form shows what it has understood; a script does not look, so it must be unmistakable.
    switch register.reading(of: text, language: wording.language) {
    case .certain(let owner): return owner.id
    case .several(let matches):
      let names = matches.prefix(5).map { "\($0.id) (\(wording($0.short)))" }
        .joined(separator: ", ")
      Console.complain(wording(Phrase.Program.ambiguousOwner(text, matches: names)))
    case .unknown(nil): Console.complain(wording(Phrase.Stakeholders.howToAdd(text)))
    case .unknown(let near): Console.complain(wording(Phrase.Form.unknownOwner(text, near: near)))
    }
    throw ExitStatus.usage.code
  }

  private func read(_ text: String, store: Store, wording: Wording) throws -> Day? {
    let days = DayContext(
      today: Environment.today, style: wording.dates, meetings: try store.meetings().map(\.day))
    switch DueDate.read(text, in: days) {
    case .day(let day): return day
    case .none: return nil
    case .unreadable(let problem):
      let reason = Phrase.Form.sentence(for: problem, wording)
      Console.complain(
        wording(
          Bilingual(fr: "--due « \(text) » : \(reason.fr)", en: "--due “\(text)”: \(reason.en)")))
      throw ExitStatus.usage.code
    }
  }
}

extension ActionStatus: ExpressibleByArgument {
  /// The code, or the word of either language: `done`, `fait`, `faite`, `en cours`.
  public init?(argument: String) { self.init(said: argument) }
}

extension CommonOptions {
  /// A title as it is stored: one line without blanks at its ends, not empty and not too long.
  func title(_ text: String, store: Store) throws -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { throw fail(Phrase.Form.titleMissing, .usage, store: store) }
    let most = ActionItemContent.longestTitle
    guard words.unicodeScalars.count <= most else {
      throw fail(
        Bilingual(
          fr: "L’intitulé dépasse \(most) caractères ; mettez le reste dans la note.",
          en: "The title is longer than \(most) characters; put the rest into the note."),
        .usage, store: store)
    }
    return words
  }
}

/// `baraza add "…"`: adds an action item.
struct AddItem: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "action",
      abstract: Help.words(fr: "Ajouter une action.", en: "Add an action item."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: PlaceOptions
  @OptionGroup var fields: ItemOptions

  @Flag(
    name: .long,
    help: Help.text(
      fr: "Comprendre une phrase : « DIVAS fera le recensement avant le 15 décembre ».",
      en: "Understand a sentence: “DIVAS will do the census by 15 December”."))
  var sentence = false

  @Argument(help: Help.text(fr: "Ce qui est promis.", en: "What is promised."))
  var title: String

  func run() throws {
    try common.withStore(.editing, place) { store, wording in
      var content = try started(store, wording)
      try fields.apply(to: &content, store: store, wording: wording)
      let item = try store.add(content, created: Environment.today)
      let number = item.number.description
      // The number alone goes to a script; whom and which day it took is for whoever looks.
      if let said = ItemSummary(item, isWhole: sentence, wording, store).sentence {
        Console.remark(said)
      }
      try Console.report(number, deed: wording(Phrase.Message.added(number)), in: wording)
    }
  }

  /// What the words alone say; the meeting of today is preset.
  private func started(_ store: Store, _ wording: Wording) throws -> ActionItemContent {
    let meeting = try store.meetings().last { $0.day == Environment.today }?.id
    guard sentence else {
      return ActionItemContent(title: try common.title(title, store: store), meeting: meeting)
    }
    return try SpokenItem(title, fields, common, store, wording)
      .content(defaults: ActionItemContent(title: "", meeting: meeting))
  }
}
