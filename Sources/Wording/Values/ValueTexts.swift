import Domain

/// Puts values of fields into words.
public struct ValueTexts: Sendable {
  /// The language and formats.
  public let wording: Wording
  /// The names of bodies and meetings.
  public let register: Register

  /// Makes the texts of a language and a register.
  public init(wording: Wording, register: Register) {
    self.wording = wording
    self.register = register
  }

  /// A value, or a dash for none.
  public func text(_ value: FieldValue?) -> String {
    switch value {
    case nil: wording(Phrase.Screen.none)
    case .text(let text): text.split(separator: "\n").joined(separator: " ⏎ ")
    case .day(let day): wording.date(day)
    case .word(let list, let word): Phrase.Words.marked(word, of: list, in: wording)
    case .code(.stakeholder, let code): short(Code(code))
    case .code(.meeting, let code): name(of: Code(code))
    case .code(_, let code): code
    case .record(let kind, let key): RecordName(kind, key).shown
    case .money(let money): wording.money(money)
    case .count(let count): wording.number(count)
    case .links(let links): links.map(\.code).joined(separator: ", ")
    }
  }

  /// The short name of a body.
  public func short(_ owner: Code<Stakeholder>) -> String {
    register[owner]?.short[wording.language] ?? owner.rawValue
  }

  /// A meeting by number, day and place.
  public func name(of meeting: Code<Meeting>) -> String {
    guard let found = register.meetings.first(where: { $0.id == meeting }) else {
      return meeting.rawValue
    }
    return "\(found.number) · \(wording.date(found.day)) · \(found.place)"
  }

  /// The names of fields, in their order: `échéance, statut`.
  public func names(of fields: some Collection<ActionField>) -> Bilingual {
    let names = ActionField.allCases.filter(fields.contains).map { Phrase.Actions.name($0) }
    return Bilingual(
      fr: names.map { $0.fr.lowercased() }.joined(separator: ", "),
      en: names.map { $0.en.lowercased() }.joined(separator: ", "))
  }
}
