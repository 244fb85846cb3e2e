import Domain
import Wording

/// Puts values of fields into words.
struct ValueTexts {
  let wording: Wording
  let register: Register

  /// A value, or a dash for none.
  func text(_ value: FieldValue?) -> String {
    switch value {
    case nil: wording(Phrase.Screen.none)
    case .text(let text): text.split(separator: "\n").joined(separator: " ⏎ ")
    case .owner(let owner): short(owner)
    case .day(let day): wording.date(day)
    case .status(let status):
      Phrase.Status.glyph(status) + " " + wording(Phrase.Status.word(status))
    case .mode(let mode): wording(Phrase.Actions.name(mode))
    case .meeting(let meeting): name(of: meeting)
    case .links(let links): links.map(\.code).joined(separator: ", ")
    case .linkStatus(let status):
      Phrase.Status.glyph(status) + " " + wording(Phrase.Status.word(status))
    }
  }

  /// The short name of a body.
  func short(_ owner: Code<Stakeholder>) -> String {
    register[owner]?.short[wording.language] ?? owner.rawValue
  }

  /// A meeting by number, day and place.
  func name(of meeting: Code<Meeting>) -> String {
    guard let found = register.meetings.first(where: { $0.id == meeting }) else {
      return meeting.rawValue
    }
    return "\(found.number) · \(wording.date(found.day)) · \(found.place)"
  }

  /// The names of fields, in their order: `échéance, statut`.
  func names(of fields: some Collection<ActionField>) -> Bilingual {
    let names = ActionField.allCases.filter(fields.contains).map { Phrase.Actions.name($0) }
    return Bilingual(
      fr: names.map { $0.fr.lowercased() }.joined(separator: ", "),
      en: names.map { $0.en.lowercased() }.joined(separator: ", "))
  }
}
