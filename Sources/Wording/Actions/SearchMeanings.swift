import Domain

/// What words that somebody searches for mean in a list of action items, as its rows show it in the language
/// and the formats of the screen (test: `SearchMeaningsTests`).
public struct SearchMeanings: Sendable {
  private let texts: ValueTexts
  private let today: Day

  /// Meanings on a day, which lateness counts from.
  public init(_ texts: ValueTexts, on today: Day) {
    self.texts = texts
    self.today = today
  }

  /// The meanings of the words of a text, each as it is typed; words that only an item's own texts can have
  /// are left out.
  public func meanings(of text: String) -> [String: SearchMeaning] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let pairs = words.map { ($0, meaning(of: $0)) }.filter { !$0.1.isEmpty }
    return Dictionary(pairs) { first, _ in first }
  }

  private var wording: Wording { texts.wording }
  private var register: Register { texts.register }

  private func meaning(of typed: String) -> SearchMeaning {
    let word = TypedWord(typed)
    var meaning = SearchMeaning()
    guard !word.beginnings.isEmpty else { return meaning }
    meaning.owners = owners(word)
    meaning.isUnowned = word.begins(wording(Phrase.Actions.noOwner))
    meaning.statuses = Set(
      ActionStatus.allCases.filter { word.begins(wording(Phrase.Status.word($0))) })
    meaning.meetings = Set(
      register.meetings.filter { register.said($0.id).folded == typed.folded }.map(\.id))
    meaning.links = Set(register.targets.map(\.link).filter { word.begins($0.code) })
    meaning.due = ShownDays(wording).parts(word)
    meaning.late = lateness(word)
    return meaning
  }

  /// Bodies by the names that the language of the screen has for them.
  private func owners(_ word: TypedWord) -> Set<Code<Stakeholder>> {
    let bodies = register.stakeholders.filter { body in
      word.begins("\(wording(body.short)) \(wording(body.name))")
    }
    return Set(bodies.map(\.id))
  }

  // MARK: - Lateness

  /// `retard`, `14 j`, `14j`, `14`: everything late, or what is late by so many days.
  private func lateness(_ word: TypedWord) -> ClosedRange<Day>? {
    let unit = wording(Phrase.Calendar.days(0)).filter(\.isLetter)
    let (digits, letters) = (word.text.prefix(while: \.isNumber), word.text.drop(while: \.isNumber))
    if let days = Int(digits), (1...36_525).contains(days), letters.isEmpty || letters == unit {
      return today.adding(days: -days)...today.adding(days: -days)
    }
    let isWord = word.text == unit || word.begins(wording(Phrase.Narrowing.name(DueWindow.late)))
    return isWord ? SearchMeaning.earliest...today.adding(days: -1) : nil
  }
}

/// One word as it is typed.
struct TypedWord {
  /// Without accents and capitals.
  let text: String
  /// What must begin words of a text.
  let beginnings: [[UInt8]]

  init(_ typed: String) {
    text = typed.folded
    beginnings = WordFolding.words(of: typed)
  }

  /// Whether each part of it begins some word of a text.
  func begins(_ text: String) -> Bool {
    let folded = WordFolding.folded(text)
    return beginnings.allSatisfy { WordFolding.begins($0, aWordOf: folded) }
  }
}

/// The parts of days that a word stands for, as the screen writes days.
struct ShownDays {
  private let wording: Wording

  init(_ wording: Wording) { self.wording = wording }

  /// What every due day that has the word has, part by part: `14/10/2024`, `oct.`, `1er`, `2024`; nothing
  /// where some part of the word is in no day.
  func parts(_ word: TypedWord) -> [SearchMeaning.DayPart] {
    let parts = word.beginnings.map { part(String(decoding: $0, as: UTF8.self)) }
    return parts.contains(where: \.isEmpty) ? [] : parts
  }

  private func part(_ text: String) -> SearchMeaning.DayPart {
    if text == "1er" { return SearchMeaning.DayPart(days: [1]) }
    guard let number = Int(text) else { return SearchMeaning.DayPart(months: months(text)) }
    if text.count == 4 { return SearchMeaning.DayPart(years: [number]) }
    guard text.count <= 2 else { return SearchMeaning.DayPart() }
    var part = SearchMeaning.DayPart()
    if (1...31).contains(number) { part.days = [number] }
    if (1...12).contains(number), writesMonthsInFigures { part.months = [number] }
    return part
  }

  private var writesMonthsInFigures: Bool { wording.dates != .words }

  /// The months whose names begin so; one or two letters begin too much else.
  private func months(_ text: String) -> Set<Int> {
    guard text.count > 2 else { return [] }
    let word = TypedWord(text)
    return Set((1...12).filter { word.begins(wording(Phrase.Calendar.month($0))) })
  }
}
