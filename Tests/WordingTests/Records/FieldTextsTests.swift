import Domain
import Testing

@testable import Wording

@Suite("What is typed into a field is read in both languages, and written so that it is read again")
struct FieldTextsTests {
  private static let today = Day(iso: "2026-11-22") ?? Day(ordinal: 0)
  private static let register = Register(
    others: [("FS-PTF", "Partenaires"), ("FS-INT", "Budget interne"), ("FS-INT2", "Budget")].map {
      ReferenceChoice(kind: .source, code: $0.0, name: Bilingual(same: $0.1))
    })

  private func texts(_ language: Language) -> FieldTexts {
    FieldTexts(wording: Wording(language), register: Self.register, today: Self.today)
  }

  @Test(
    "amounts are read with the signs of either language",
    arguments: [
      ("12000", 1_200_000), ("12 000", 1_200_000), ("12\u{202F}000", 1_200_000),
      ("12,000", 1_200_000), ("12.000", 1_200_000), ("12 000,50", 1_200_050),
      ("12,000.50", 1_200_050), ("12.000,5", 1_200_050), ("$12,000", 1_200_000),
      ("12 000 $", 1_200_000), ("1,234,567", 123_456_700), ("0", 0), ("0,05", 5),
    ])
  func amounts(typed: String, cents: Int64) {
    #expect(TypedAmount.read(typed) == Money(minorUnits: cents))
  }

  @Test(
    "what is no amount is not guessed at",
    arguments: [
      "", "-5", "12,00,1", "1.2.3", "12,000,50", "1 2", "12e3", "douze", "12,000.5000", ",5", "$",
      "1234567890123", "１２", "1,234.567.89",
    ])
  func noAmounts(typed: String) { #expect(TypedAmount.read(typed) == nil) }

  @Test("words are read as they are stored or called, or by their beginning")
  func words() throws {
    let kind = try #require(RecordKind.entry.declaration[.kind])
    for typed in ["disbursement", "décaissement", "DECAISSEMENT", "dé", "disb"] {
      #expect(texts(.french).read(typed, in: kind) == .value(.entryKind(.disbursement)), "\(typed)")
    }
    let known = "engagement, décaissement, correction"
    #expect(
      texts(.french).read("co", in: kind) == .problem(.unknownWord("co", known: known)))
  }

  @Test("a code is meant by itself even where it begins another one; a few letters must be enough")
  func codes() throws {
    let source = try #require(RecordKind.entry.declaration[.source])
    #expect(texts(.french).read("fs-int", in: source) == .value(.code(.source, "FS-INT")))
    #expect(texts(.french).read("parten", in: source) == .value(.code(.source, "FS-PTF")))
    #expect(
      texts(.french).read("bud", in: source)
        == .problem(.ambiguousCode("bud", matches: "FS-INT, FS-INT2"))
        || texts(.french).read("bud", in: source) == .value(.code(.source, "FS-INT2")))
    #expect(texts(.french).read("zzz", in: source) == .problem(.unknownCode("zzz")))
    #expect(texts(.french).read("  ", in: source) == .value(nil))
  }

  @Test("a line is one line and has its limit; a note keeps its lines")
  func text() throws {
    let short = try #require(RecordKind.function.declaration[.shortFr])
    #expect(texts(.french).read(" a \n b ", in: short) == .value(.text("a b")))
    let long = String(repeating: "é", count: 25)
    #expect(texts(.french).read(long, in: short) == .problem(.tooLong(limit: 24)))
    let note = try #require(RecordKind.entry.declaration[.note])
    #expect(texts(.french).read("a\nb\n", in: note) == .value(.text("a\nb")))
  }

  @Test(
    "what is written is read again as the same, in both languages", arguments: Language.allCases)
  func roundTrip(language: Language) throws {
    let texts = texts(language)
    let values: [FieldName: FieldValue] = [
      .kind: .entryKind(.commitment), .day: .day(Self.today),
      .amount: .money(Money(minorUnits: 1_234_567_89)), .source: .code(.source, "FS-PTF"),
      .voucher: .text("BC-1"), .corrects: .record(.entry, "E-001"),
    ]
    for (name, value) in values {
      let field = try #require(RecordKind.entry.declaration[name])
      #expect(texts.read(texts.typed(value), in: field) == .value(value), "\(name)")
    }
  }

  @Test("every word of every list and every field has its own name in both languages")
  func phrases() {
    for list in WordList.allCases {
      let names = list.words.map { Phrase.Words.word($0, of: list) }
      #expect(Set(names.map(\.fr)).count == list.words.count)
      #expect(Set(names.map(\.en)).count == list.words.count)
    }
    for kind in RecordKind.allCases {
      let names = kind.fields.map { Phrase.Records.name($0.name) }
      #expect(Set(names.map(\.fr)).count == names.count)
      #expect(Set(names.map(\.en)).count == names.count)
    }
  }
}
