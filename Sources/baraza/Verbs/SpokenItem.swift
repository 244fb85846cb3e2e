import Domain
import Store
import Wording

/// An action item in a sentence on the command line. What is not certain is refused: a script does not look,
/// so it must be unmistakable.
struct SpokenItem {
  private let said: ActionSentence
  private let fields: ItemOptions
  private let common: CommonOptions
  private let store: Store
  private let wording: Wording

  init(
    _ text: String, _ fields: ItemOptions, _ common: CommonOptions, _ store: Store,
    _ wording: Wording
  ) throws {
    let register = try store.names()
    said = ActionSentence(
      text, in: SentenceContext(register: register, wording: wording, today: Environment.today))
    (self.fields, self.common, self.store, self.wording) = (fields, common, store, wording)
  }

  /// What the sentence says.
  func content(defaults: ActionItemContent) throws -> ActionItemContent {
    for doubt in said.doubts where !isDecided(doubt) { try refuse(doubt) }
    var content = said.content(defaults: defaults)
    content.title = try common.title(said.title, store: store)
    return content
  }

  /// Whether an option says what the sentence leaves open.
  private func isDecided(_ doubt: ActionSentence.Doubt) -> Bool {
    switch doubt {
    case .owner, .nearly, .stranger: fields.owner != nil
    case .day: fields.due != nil
    }
  }

  private func refuse(_ doubt: ActionSentence.Doubt) throws {
    switch doubt {
    case .owner(let words, let bodies):
      let names = bodies.prefix(5).map { "\($0.id) (\(wording($0.short)))" }
        .joined(separator: ", ")
      throw common.fail(
        Phrase.Program.ambiguousOwner(words, matches: names), .usage, store: store)
    case .nearly(let words, let body):
      throw common.fail(Phrase.Form.unknownOwner(words, near: body), .usage, store: store)
    case .stranger(let words):
      throw common.fail(Phrase.Stakeholders.howToAdd(words), .usage, store: store)
    case .day(let words, let problem):
      throw common.fail(
        Phrase.Line.badDay(words, Phrase.Form.sentence(for: problem, wording)), .usage,
        store: store)
    }
  }
}

/// Whom and which day an added item took, for whoever has only the command line to look at.
struct ItemSummary {
  /// `Responsable : DIVAS. Échéance : mar. 15/12/2026, dans 17 j.`; nothing where nothing was taken.
  let sentence: String?

  /// - Parameter isWhole: Whether what was not taken is said, too.
  init(_ item: ActionItem, isWhole: Bool, _ wording: Wording, _ store: Store) {
    let content = item.content
    let owner = content.owner.map { owner in
      wording.labelled(wording(Phrase.Actions.name(ActionField.owner)), owner.rawValue)
    }
    let due = content.due.map { day in
      let distance = day.days(since: Environment.today)
      let note =
        distance < 0 ? Phrase.Form.past(days: -distance) : Phrase.Actions.dueIn(days: distance)
      return wording.labelled(
        wording(Phrase.Actions.name(ActionField.due)),
        wording.weekdayDate(day) + ", " + wording(note))
    }
    let meeting = content.meeting.flatMap { meeting in
      (try? store.meetings())?.first { $0.id == meeting }
    }.map { wording.labelled(wording(Phrase.Actions.name(ActionField.meeting)), String($0.number)) }
    let missing = (
      owner: isWhole ? wording(Phrase.Line.noOwner) : nil,
      due: isWhole ? wording(Phrase.Line.noDay) : nil
    )
    let parts = [owner ?? missing.owner, due ?? missing.due, meeting].compactMap(\.self)
    sentence = parts.isEmpty ? nil : parts.map { $0 + "." }.joined(separator: " ")
  }
}
