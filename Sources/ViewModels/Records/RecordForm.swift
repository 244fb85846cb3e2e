import Domain
import Wording

/// The fields of a record as they stand in a form, made from the declaration of its kind
/// (test: `RecordFormTests`).
///
/// Every field is read as it is typed. In a field of words the arrows step; in one of codes a few letters
/// offer what they can mean.
final class RecordForm {
  private static let suggestionLimit = 5

  let kind: RecordKind
  /// The record being edited; none when one is being added.
  let name: RecordName?
  /// What the record said when the edit began, field by field compared when saving.
  private(set) var base: RecordContent
  /// The fields that people fill, in the order of the declaration.
  let fields: [RecordField]
  /// The place of the field under the cursor.
  private(set) var focus = 0
  /// A sentence over the whole form.
  var notice: String?
  private let texts: FieldTexts
  /// The language and formats.
  var wording: Wording { texts.wording }
  private var typed: [FieldName: TextField]
  private var suggestion = 0

  /// A form on a record, or on a new one.
  ///
  /// - Parameter asked: The fields that it asks for, where the others are known already.
  init(
    _ kind: RecordKind, _ name: RecordName?, content: RecordContent,
    asking asked: Set<FieldName>? = nil,
    _ texts: FieldTexts
  ) {
    self.kind = kind
    self.name = name
    self.texts = texts
    base = content
    fields = kind.fields.filter { !$0.isFixed && asked?.contains($0.name) ?? true }
    typed = [:]
    for field in fields { typed[field.name] = Self.field(content, field, texts) }
  }

  private static func field(
    _ content: RecordContent, _ field: RecordField, _ texts: FieldTexts
  ) -> TextField {
    let text = texts.typed(content[field.name])
    guard case .text(let limit, let isMultiline) = field.codec else {
      return TextField(text, limit: 80)
    }
    return TextField(text, limit: limit, isMultiline: isMultiline)
  }

  /// The field under the cursor.
  var focused: RecordField { fields[focus] }

  // MARK: - Actions

  /// Types into the field under the cursor; in a field of words the arrows step, and letters jump.
  func type(_ edit: TextEdit) {
    notice = nil
    suggestion = 0
    guard isChoice(focused) else {
      typed[focused.name]?.apply(edit)
      return
    }
    switch edit {
    case .left: step(by: -1)
    case .right, .insert(" "): step(by: 1)
    case .insert(let letters): jump(to: letters)
    case .deleteBackward, .deleteForward, .deleteToStart, .deleteWord: put("", in: focused.name)
    case .newLine, .start, .end: break
    }
  }

  func moveFocus(by step: Int) { moveFocus(to: (focus + step + fields.count) % fields.count) }

  /// Goes to a field, accepting the suggestion on the way.
  func moveFocus(to index: Int) {
    guard fields.indices.contains(index) else { return }
    if let chosen = suggestions.first(where: \.isChosen) { put(chosen.code, in: focused.name) }
    focus = index
    suggestion = 0
  }

  func moveFocus(to name: FieldName) {
    fields.firstIndex { $0.name == name }.map { moveFocus(to: $0) }
  }

  /// Whether the arrows up and down go through suggestions instead of fields.
  var isSuggesting: Bool { suggestions.count > 1 }

  func moveSuggestion(by step: Int) {
    let count = suggestions.count
    guard count > 0 else { return }
    suggestion = (suggestion + step + count) % count
  }

  /// Begins again from what somebody else has saved meanwhile: fields untouched here take the other side's
  /// words, touched ones keep what is typed.
  func rebase(onto theirs: RecordContent) {
    for field in fields where FieldValue.areSame(reading(of: field).value, base[field.name]) {
      put(texts.typed(theirs[field.name]), in: field.name)
    }
    base = theirs
  }

  private func step(by step: Int) {
    let words = choices(of: focused)
    let current = words.firstIndex { isChosen($0, in: focused) }
    let next =
      current.map { ($0 + step + words.count) % words.count } ?? (step > 0 ? 0 : words.count - 1)
    if words.indices.contains(next) { put(texts.typed(words[next].value), in: focused.name) }
  }

  private func jump(to letters: String) {
    let words = choices(of: focused)
    let current = words.firstIndex { isChosen($0, in: focused) } ?? -1
    let later = words.dropFirst(current + 1) + words.prefix(current + 1)
    let found = later.first { texts.typed($0.value).folded.hasPrefix(letters.folded) }
    if let found { put(texts.typed(found.value), in: focused.name) }
  }

  private func isChosen(_ choice: FieldChoice, in field: RecordField) -> Bool {
    reading(of: field).value == choice.value
  }

  private func put(_ text: String, in name: FieldName) { typed[name]?.replace(with: text) }

  // MARK: - How it is understood

  /// What the form says; nothing while a field cannot be read or what must be filled is empty.
  var content: RecordContent? {
    var content = base
    for field in fields {
      guard case .value(let value) = reading(of: field) else { return nil }
      content[field.name] = value
    }
    content = texts.completed(content)
    return kind.declaration.problem(in: content) == nil ? content : nil
  }

  /// Whether anything differs from what the form began with.
  var isDirty: Bool {
    fields.contains { typed[$0.name]?.text != Self.field(base, $0, texts).text }
  }

  /// Puts the cursor on the first field that cannot be read, and says what is wrong with the whole.
  func focusFirstProblem() {
    if let place = fields.firstIndex(where: { reading(of: $0).isProblem }) { return focus = place }
    var content = base
    for field in fields { content[field.name] = reading(of: field).value }
    content = texts.completed(content)
    guard let problem = kind.declaration.problem(in: content) else { return }
    if case .missing(let name) = problem { moveFocus(to: name) }
    notice = texts.wording(Phrase.Records.sentence(problem))
  }

  private func reading(of field: RecordField) -> FieldReading {
    texts.read(typed[field.name]?.text ?? "", in: field)
  }

  /// What a field says about itself.
  func hint(of field: RecordField) -> Hint? {
    let text = typed[field.name]?.text ?? ""
    switch reading(of: field) {
    case .problem(let problem):
      return .problem(texts.wording(Phrase.Records.sentence(problem, texts.wording)))
    case .value(let value):
      let shown = name(of: value) ?? texts.shown(value)
      if value != nil, !isChoice(field), shown != text { return .understood(shown) }
      return field == focused ? .help(texts.wording(Phrase.Records.hint(field))) : nil
    }
  }

  /// What a code stands for.
  private func name(of value: FieldValue?) -> String? {
    guard case .code(let kind, let code) = value else { return nil }
    let choice = texts.register.choices(of: kind).first { $0.code == code }
    return choice.map { texts.wording($0.name) }
  }

  // MARK: - What is offered

  /// Whether one chooses in a field with the arrows instead of typing.
  func isChoice(_ field: RecordField) -> Bool {
    switch field.codec {
    case .word, .answer: true
    case .text, .day, .code, .record, .money, .count, .links: false
    }
  }

  private func choices(of field: RecordField) -> [FieldChoice] { texts.choices(for: field) }

  /// The choices of a field of choices side by side, the present one marked.
  func choicesShown(of field: RecordField) -> [FormPresentation.Suggestion] {
    guard isChoice(field) else { return [] }
    return choices(of: field).map {
      FormPresentation.Suggestion(code: $0.name, name: "", isChosen: isChosen($0, in: field))
    }
  }

  /// What stands in a field.
  func text(of field: RecordField) -> TextField {
    guard isChoice(field), let value = reading(of: field).value else {
      return typed[field.name] ?? TextField()
    }
    return TextField(choices(of: field).first { $0.value == value }?.name ?? texts.shown(value))
  }

  /// What the letters in the field under the cursor can mean, where that is not yet one thing.
  var suggestions: [FormPresentation.Suggestion] {
    guard case .code(let kind) = focused.codec, let text = typed[focused.name]?.text.trimmed,
      !text.isEmpty
    else { return [] }
    let found = texts.register.choices(of: kind, matching: text).prefix(Self.suggestionLimit)
    if found.count == 1, found.first?.code.folded == text.folded { return [] }
    return found.enumerated().map { place, choice in
      FormPresentation.Suggestion(
        code: choice.code, name: texts.wording(choice.name), isChosen: place == suggestion)
    }
  }

  // MARK: - What a power cut must not take

  /// The fields as they stand, not understood.
  var draft: [String: String] {
    Dictionary(uniqueKeysWithValues: typed.map { ($0.key.rawValue, $0.value.text) })
  }

  /// Puts back what was typed before.
  func resume(_ draft: [String: String], from base: RecordContent?) {
    if let base { self.base = base }
    for field in fields { put(draft[field.name.rawValue] ?? "", in: field.name) }
  }
}

extension FieldReading {
  fileprivate var value: FieldValue? { if case .value(let value) = self { value } else { nil } }
  fileprivate var isProblem: Bool { if case .problem = self { true } else { false } }
}
