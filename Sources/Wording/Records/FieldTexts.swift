import Domain

/// What typed text comes to in a field.
public enum FieldReading: Hashable, Sendable {
  /// A value; nothing when the field is left empty.
  case value(FieldValue?)
  /// It cannot be meant, and why.
  case problem(FieldProblem)
}

/// Why a typed text is no value of a field.
public enum FieldProblem: Hashable, Sendable {
  case tooLong(limit: Int)
  case unreadableDay(DueDate.Problem)
  case unknownWord(String, known: String)
  case unknownCode(String)
  case ambiguousCode(String, matches: String)
  case unreadableKey(String)
  case unreadableAmount(String)
  case unreadableCount(String, ClosedRange<Int>)
}

/// One of the values that a field offers.
public struct FieldChoice: Hashable, Sendable {
  /// The value.
  public let value: FieldValue
  /// What it is called.
  public let name: String
}

/// Reads typed text into the values of fields, and writes values as they can be typed, in one
/// language; words and amounts are read in both.
public struct FieldTexts: Sendable {
  /// The language and formats.
  public let wording: Wording
  /// What codes can mean.
  public let register: Register
  /// The day that relative days count from.
  public let today: Day

  /// Makes the texts of a language, a register and a day.
  public init(wording: Wording, register: Register, today: Day) {
    self.wording = wording
    self.register = register
    self.today = today
  }

  // MARK: Reading

  /// What a typed text means in a field.
  public func read(_ typed: String, in field: RecordField) -> FieldReading {
    if case .text(let limit, let isOfSeveralLines) = field.codec {
      return text(typed, limit: limit, isOfSeveralLines: isOfSeveralLines)
    }
    let word = typed.trimmed
    return word.isEmpty ? .value(nil) : read(word: word, as: field.codec)
  }

  private func read(word: String, as codec: FieldCodec) -> FieldReading {
    switch codec {
    case .text(let limit, let isOfSeveralLines):
      text(word, limit: limit, isOfSeveralLines: isOfSeveralLines)
    case .day: day(word)
    case .word(let list): self.word(word, of: list)
    case .answer: self.word(word, of: .answer)
    case .code(let kind): code(word, of: kind)
    case .record(let kind): key(word, of: kind)
    case .money:
      TypedAmount.read(word).map { .value(.money($0)) } ?? .problem(.unreadableAmount(word))
    case .count(let range): count(word, in: range)
    case .links: links(word)
    }
  }

  private func text(_ typed: String, limit: Int, isOfSeveralLines: Bool) -> FieldReading {
    let text =
      isOfSeveralLines
      ? typed.trimmed : typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.unicodeScalars.count > limit
      ? .problem(.tooLong(limit: limit)) : .value(.text(orNone: text))
  }

  private var days: DayContext { DayContext(today: today, wording: wording, register: register) }

  private func day(_ word: String) -> FieldReading {
    switch DueDate.read(word, in: days) {
    case .day(let day): .value(.day(day))
    case .none: .value(nil)
    case .unreadable(let problem): .problem(.unreadableDay(problem))
    }
  }

  /// The stored word or what it is called in either language; its beginning does, if no other has it.
  private func word(_ word: String, of list: WordList) -> FieldReading {
    let wanted = word.folded
    func names(_ word: String) -> [String] {
      let phrase = Phrase.Words.word(word, of: list)
      return [word, phrase.fr.folded, phrase.en.folded]
    }
    let exact = list.words.filter { names($0).contains(wanted) }
    let begun = list.words.filter { names($0).contains { $0.hasPrefix(wanted) } }
    if let found = exact.first ?? (begun.count == 1 ? begun.first : nil) {
      return .value(.word(list, found))
    }
    let known = list.words.map { wording(Phrase.Words.word($0, of: list)) }
    return .problem(.unknownWord(word, known: known.joined(separator: ", ")))
  }

  private func code(_ word: String, of kind: ReferenceKind) -> FieldReading {
    let found = register.choices(of: kind, matching: word)
    guard let first = found.first else { return .problem(.unknownCode(word)) }
    guard found.count == 1 else {
      let matches = found.prefix(5).map(\.code).joined(separator: ", ")
      return .problem(.ambiguousCode(word, matches: matches))
    }
    return .value(.code(kind, first.code))
  }

  /// Which record is meant, the store says; here it only has to look like a name.
  private func key(_ word: String, of kind: RecordKind) -> FieldReading {
    let isName = word.utf8.count <= 64 && word.utf8.allSatisfy { $0 > 32 && $0 < 127 }
    return isName ? .value(.record(kind, word)) : .problem(.unreadableKey(word))
  }

  private func count(_ word: String, in range: ClosedRange<Int>) -> FieldReading {
    guard let count = Int(word), range.contains(count) else {
      return .problem(.unreadableCount(word, range))
    }
    return .value(.count(count))
  }

  private func links(_ text: String) -> FieldReading {
    var links: Set<ActionLink> = []
    for word in text.split(whereSeparator: { " ,;".contains($0) }).map(String.init) {
      guard let target = register.target(code: word) else { return .problem(.unknownCode(word)) }
      links.insert(target.link)
    }
    return .value(.links(orNone: links))
  }

  // MARK: Writing

  /// A value as it can be typed, so that reading it gives the same; empty for none.
  public func typed(_ value: FieldValue?) -> String {
    switch value {
    case nil: ""
    case .text(let text): text
    case .day(let day): wording.typedDate(day)
    case .word(let list, let word): wording(Phrase.Words.word(word, of: list))
    case .code(.meeting, let code): register.said(Code(code))
    case .code(_, let code): code
    case .record(let kind, let key): RecordName(kind, key).shown
    case .money(let money): wording.amount(money)
    case .count(let count): String(count)
    case .links(let links): links.map(\.code).joined(separator: ", ")
    }
  }

  /// A value as it is read; a dash for none.
  public func shown(_ value: FieldValue?) -> String {
    ValueTexts(wording: wording, register: register).text(value)
  }

  /// What a new record begins with in a field.
  public func preset(of field: RecordField, author: String) -> FieldValue? {
    switch field.preset {
    case .nothing: nil
    case .today: .day(today)
    case .nextNumber: .count((register.meetings.map(\.number).max() ?? 0) + 1)
    case .author: .text(orNone: author)
    case .value(let value): value
    }
  }

  /// A content with what follows from the rest where nothing was typed: a meeting is called by its
  /// number, or in both languages as in one.
  public func completed(_ content: RecordContent) -> RecordContent {
    guard content.kind == .meeting, case .count(let number) = content[.number] else {
      return content
    }
    let usual = Phrase.Records.meeting(number)
    var content = content
    let (french, english) = (content[.labelFr], content[.labelEn])
    content[.labelFr] = french ?? english ?? .text(usual.fr)
    content[.labelEn] = english ?? french ?? .text(usual.en)
    return content
  }

  /// The values that a field offers, where they are few and known; none where anything can be typed.
  public func choices(for field: RecordField) -> [FieldChoice] {
    switch field.codec {
    case .word(let list): words(of: list)
    case .answer: words(of: .answer)
    case .code(let kind):
      register.choices(of: kind).map {
        FieldChoice(value: .code(kind, $0.code), name: $0.name[wording.language])
      }
    case .text, .day, .record, .money, .count, .links: []
    }
  }

  private func words(of list: WordList) -> [FieldChoice] {
    list.words.map { word in
      FieldChoice(
        value: .word(list, word), name: Phrase.Words.marked(word, of: list, in: wording))
    }
  }
}
