import Domain
import Wording

// MARK: - How its dialogues take keys and show it

extension RecordForm {
  /// Takes what is typed into the fields, and goes from field to field.
  ///
  /// - Returns: Whether the form did something with it; saving and leaving are the dialogue's.
  func take(_ input: Input) -> Bool {
    switch input {
    case .edit(let edit): type(edit)
    case .letter(let letter): type(.insert(letter))
    case .nextField: moveFocus(by: 1)
    case .previousField: moveFocus(by: -1)
    case .field(let index): moveFocus(to: index)
    case .move(let move): step(move)
    case .accept, .cancel, .command, .unknownKey, .remove: return false
    }
    return true
  }

  private func step(_ move: ListMove) {
    let step = move == .up || move == .pageUp ? -1 : 1
    if isSuggesting { moveSuggestion(by: step) } else { moveFocus(by: step) }
  }

  /// The form as it is drawn.
  ///
  /// - Parameters:
  ///   - title: What stands over it.
  ///   - suggestions: What is offered under the field with the cursor; usually what the typed letters can mean.
  func presentation(
    _ title: String, suggestions: ((RecordField) -> [FormPresentation.Suggestion])? = nil
  ) -> FormPresentation {
    FormPresentation(
      title: title,
      fields: fields.map { field in
        let offered = field == focused ? suggestions?(field) ?? self.suggestions : []
        return FormPresentation.Field(
          name: wording(Phrase.Records.name(field.name)), text: text(of: field),
          isChoice: isChoice(field), hint: hint(of: field), suggestions: offered)
      }, focus: focus, notice: notice)
  }
}
