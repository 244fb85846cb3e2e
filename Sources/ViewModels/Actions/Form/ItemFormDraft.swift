import Domain
import Wording

// MARK: - What a power cut must not take

extension ItemForm {
  /// The fields as they stand, not understood: words of free text as typed, choices by their codes.
  var typed: [String: String] {
    var typed = Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, $0.value.text) })
    typed[ActionField.status.rawValue] = status.rawValue
    typed[ActionField.mode.rawValue] = mode?.rawValue
    typed[ActionField.meeting.rawValue] = meeting?.rawValue
    return typed
  }

  /// Puts back what was typed before; fields that it does not name become empty.
  func resume(_ typed: [String: String]) {
    for field in Array(texts.keys) { texts[field]?.replace(with: typed[field.rawValue] ?? "") }
    status = typed[ActionField.status.rawValue].flatMap(ActionStatus.init(rawValue:)) ?? status
    mode = typed[ActionField.mode.rawValue].flatMap(CoordinationMode.init)
    meeting = typed[ActionField.meeting.rawValue].map { Code($0) }
  }
}
