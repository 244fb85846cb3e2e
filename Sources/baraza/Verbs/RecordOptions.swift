import ArgumentParser
import Domain
import Store
import Wording

/// The fields of a record as options, read by its declaration: `--line B1.3a --amount=12000`. What
/// cannot be meant ends the program with a sentence that names the option.
struct RecordOptions {
  let kind: RecordKind
  let common: CommonOptions
  let store: Store
  let texts: FieldTexts

  init(_ kind: RecordKind, _ common: CommonOptions, _ store: Store, _ wording: Wording) throws {
    self.kind = kind
    self.common = common
    self.store = store
    texts = FieldTexts(
      wording: wording, register: try store.names(), today: Environment.today)
  }

  /// A new record with what it begins with.
  func beginning(author: String) -> RecordContent {
    var content = RecordContent(kind)
    for field in kind.fields { content[field.name] = texts.preset(of: field, author: author) }
    return content
  }

  /// Puts what was typed into a content.
  func apply(_ words: [String], to content: inout RecordContent) throws {
    var rest = words[...]
    var seen: Set<FieldName> = []
    while let word = rest.popFirst() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let field = try field(option: String(parts[0]))
      guard seen.insert(field.name).inserted else {
        throw fail(Phrase.Records.repeatedOption(field.name))
      }
      guard let text = parts.count > 1 ? String(parts[1]) : rest.popFirst() else {
        throw fail(Phrase.Records.optionWithoutValue(field.name))
      }
      content[field.name] = try read(text, in: field)
    }
  }

  /// A content that can be stored, with what follows from the rest; or says what keeps it from that.
  func fit(_ typed: RecordContent) throws -> RecordContent {
    let content = texts.completed(typed)
    guard let problem = kind.declaration.problem(in: content) else { return content }
    if case .missing(let field) = problem {
      throw fail(Phrase.Records.option(field, Phrase.Records.sentence(problem)))
    }
    throw fail(Phrase.Records.sentence(problem))
  }

  private func field(option: String) throws -> RecordField {
    let known = RecordOptions.fields(of: kind)
    guard let field = known.first(where: { "--" + $0.name.option == option }) else {
      let names = known.map { "--" + $0.name.option }.joined(separator: ", ")
      throw fail(Phrase.Records.unknownOption(option, known: names))
    }
    return field
  }

  private func read(_ text: String, in field: RecordField) throws -> FieldValue? {
    switch texts.read(text, in: field) {
    case .value(let value): return value
    case .problem(let problem):
      let sentence = Phrase.Records.sentence(problem, texts.wording)
      throw fail(Phrase.Records.option(field.name, sentence))
    }
  }

  private func fail(_ sentence: Bilingual) -> ExitCode {
    common.fail(sentence, .usage, store: store)
  }

  // MARK: Help

  /// The fields that people can give.
  static func fields(of kind: RecordKind) -> [RecordField] { kind.fields.filter { !$0.isFixed } }

  /// A line for each option; nothing while nobody asks for help, as the parser wants it at every start.
  static func help(_ kind: RecordKind) -> String {
    guard Help.isAskedFor else { return "" }
    return fields(of: kind).map { field in
      let name = Phrase.Records.name(field.name)
      let hint = Phrase.Records.optionHint(field)
      return Help.words(
        fr: "--\(field.name.option) : \(name.fr). \(hint.fr)",
        en: "--\(field.name.option): \(name.en). \(hint.en)")
    }.joined(separator: "\n")
  }
}
