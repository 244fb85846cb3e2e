import Domain
import Driving
import Foundation
import Testing

/// Required: French sets a space before `: ; ? !` and inside « », English does not.
@Suite("Every phrase of the program has the marks of its language")
struct PhraseTypographyTests {
  /// Every text in the code, with its file.
  private static let phrases = Result<[(file: String, phrase: PhraseText)], any Error> {
    let root = Checkout.folder + "/Sources"
    let files = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return try files.filter { $0.hasSuffix(".swift") }.sorted().flatMap { file in
      let source = try String(contentsOfFile: root + "/" + file, encoding: .utf8)
      return PhraseSource.texts(in: source).map { (file, $0) }
    }
  }

  private func expectNone(
    of faults: [Regex<Substring>], in language: Language?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    // Words that are typed as they stand.
    let code = /(link|line|activity|function|stakeholder):/
    for (file, phrase) in try Self.phrases.get() where phrase.language == language {
      for fault in faults {
        let isFaulty = phrase.text.replacing(code, with: "").contains(fault)
        #expect(!isFaulty, "\(file): \(phrase.text)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test("The reader of the code finds texts in both languages, also inside what they are made of")
  func reader() throws {
    let source = #"""
      let plain = "neither"
      Bilingual(fr: "un \(n) \(n == 1 ? "mot" : "mots") : \(x)" + " ; fin", en: "a \"word\": \(x)")
      // fr: "a comment"
      """#
    #expect(
      PhraseSource.texts(in: source) == [
        PhraseText(language: nil, text: "neither"),
        PhraseText(language: .french, text: "mot"), PhraseText(language: .french, text: "mots"),
        PhraseText(language: .french, text: "un ⟨n⟩ ⟨…⟩ : ⟨x⟩"),
        PhraseText(language: .french, text: " ; fin"),
        PhraseText(language: .english, text: #"a "word": ⟨x⟩"#),
      ])
    for language in Language.allCases {
      #expect(try Self.phrases.get().filter { $0.phrase.language == language }.count > 700)
    }
  }

  @Test("English has no space before a colon, semicolon, question or exclamation mark")
  func english() throws {
    try expectNone(of: [/[^\s] [:;?!](?=\s|$)/, /« | »/], in: .english)
  }

  @Test(
    "French has a space before them and inside its quotes; the place of a fault in a file is code")
  func french() throws {
    try expectNone(
      of: [/[\p{L}\p{N}»)][:;?!](?=\s|$)/, /⟨(?!place⟩|file⟩)[^⟩]*⟩[:;?!](?=\s|$)/],
      in: .french)
    try expectNone(of: [/«\S/, /\S»/, /[“”]/], in: .french)
  }

  @Test("Both languages write ’", arguments: Language.allCases)
  func apostrophes(language: Language) throws {
    try expectNone(of: [/\p{L}'\p{L}/], in: language)
  }

  @Test("Nothing but a French text has a French mark: not what is put between texts either")
  func textsOfNoLanguage() throws {
    try expectNone(of: [/[^\s] [:;](?=\s|$)/, /^ [:;] $/], in: nil)
  }
}
