import ArgumentParser
import Domain
import Store
import Wording

/// `baraza set A-012 --status done`: changes fields of an action item.
///
/// It writes over what stands there: a script that wants to be told of others says what it expects to
/// find (`--expect title="…"`). When somebody else writes in between, it reads again.
struct SetItem: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "action",
      abstract: Help.words(fr: "Changer une action.", en: "Change an action item."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: PlaceOptions
  @OptionGroup var fields: ItemOptions

  @Argument(help: Help.text(fr: "Le numéro de l’action.", en: "The action item’s number."))
  var number: String

  @Option(name: .long, help: Help.text(fr: "L’intitulé.", en: "The title."))
  var title: String?

  @Option(
    name: .long,
    help: Help.text(
      fr: """
        Ne rien changer si le champ ne vaut plus cela : title=…, owner=…, due=…, status=…, \
        note=… ; répétable.
        """,
      en: """
        Change nothing if the field no longer holds this: title=…, owner=…, due=…, status=…, \
        note=…; may be repeated.
        """))
  var expect: [String] = []

  func run() throws {
    try common.withStore(.editing, place) { store, wording in
      guard title != nil || !fields.isEmpty else {
        throw common.fail(Phrase.Program.nothingToSet, .usage, store: store)
      }
      guard let parsed = ActionNumber(number) else {
        throw common.fail(Phrase.Program.badNumber(number), .usage, store: store)
      }
      let expected = try expect.map { try Expectation($0, common, store, wording) }
      // Each time somebody else was quicker; that cannot go on for ever.
      for _ in 0..<1000 {
        if try isSaved(parsed, expected, store, wording) { return }
      }
      throw common.fail(
        Phrase.Message.changedMeanwhile(parsed.description), .tryAgain, store: store)
    }
  }

  /// Reads the item, changes it and saves it; does nothing when somebody else was quicker.
  private func isSaved(
    _ number: ActionNumber, _ expected: [Expectation], _ store: Store, _ wording: Wording
  ) throws -> Bool {
    guard let item = try store.actionItem(number: number) else {
      throw common.fail(Phrase.Program.noSuchItem(number.description), .noInput, store: store)
    }
    for expectation in expected { try confirm(expectation, of: item, store) }
    var content = item.content
    if let title { content.title = try common.title(title, store: store) }
    try fields.apply(to: &content, store: store, wording: wording)
    switch try store.save(item.id, from: item.content, to: content, today: Environment.today) {
    case .saved:
      try Console.report(wording(Phrase.Message.saved(number.description)), in: wording)
      return true
    case .conflict: return false
    case .gone:
      throw common.fail(Phrase.Message.gone(number.description), .noInput, store: store)
    }
  }

  private func confirm(_ expected: Expectation, of item: ActionItem, _ store: Store) throws {
    let found = item.content.value(of: expected.field)
    guard !FieldValue.areSame(found, expected.value) else { return }
    let register = Register(stakeholders: try store.stakeholders())
    let texts = ValueTexts(wording: common.wording(for: store), register: register)
    throw common.fail(
      Phrase.Program.notAsExpected(
        item.number, expected.name, expected: texts.text(expected.value), found: texts.text(found)),
      .tryAgain, store: store)
  }
}

/// What a field is expected to hold: `title=Réunir les divisions`.
private struct Expectation {
  let field: ActionField
  let name: String
  let value: FieldValue?

  init(_ text: String, _ common: CommonOptions, _ store: Store, _ wording: Wording) throws {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let field = Expectation.fields[String(parts[0])] else {
      throw common.fail(Phrase.Program.badExpectation(text), .usage, store: store)
    }
    // Read as the option of that name is.
    let word = String(parts[1])
    let arguments = field == .title ? [] : ["--\(parts[0])", word]
    guard let options = try? ItemOptions.parse(arguments) else {
      throw common.fail(Phrase.Program.badExpectation(text), .usage, store: store)
    }
    var content = ActionItemContent(
      title: field == .title ? try common.title(word, store: store) : "")
    try options.apply(to: &content, store: store, wording: wording)
    self.field = field
    name = String(parts[0])
    value = content.value(of: field)
  }

  private static let fields: [String: ActionField] = [
    "title": .title, "owner": .owner, "due": .due, "status": .status, "note": .note,
  ]
}
