import Domain
import Wording

// MARK: - Fields of choices

extension ItemForm {
  func choose(_ edit: TextEdit) {
    switch edit {
    case .left: step(by: -1)
    case .right, .insert(" "): step(by: 1)
    case .insert(let letters): jump(to: letters)
    case .deleteBackward, .deleteForward, .deleteToStart, .deleteWord: clearChoice()
    case .newLine, .start, .end: break
    }
  }

  private func step(by step: Int) {
    switch focus {
    case .status: status = ActionStatus.allCases.stepped(from: status, by: step)
    case .mode: mode = CoordinationMode.allCases.steppedWithNone(from: mode, by: step)
    case .meeting:
      meeting = register.meetings.reversed().map(\.id).steppedWithNone(from: meeting, by: step)
    case .title, .owner, .due, .links, .note: break
    }
  }

  private func jump(to letters: String) {
    let before = choiceName(of: focus)
    repeat {
      step(by: 1)
      if choiceName(of: focus).folded.contains(word: letters.folded) { return }
    } while choiceName(of: focus) != before
  }

  private func clearChoice() {
    switch focus {
    case .mode: mode = nil
    case .meeting: meeting = nil
    case .status, .title, .owner, .due, .links, .note: break
    }
  }

  func choiceName(of field: ActionField) -> String {
    switch field {
    case .status: return Phrase.Status.glyph(status) + " " + wording(Phrase.Status.word(status))
    case .mode: return wording(mode.map(Phrase.Actions.name) ?? Phrase.Screen.none)
    case .meeting:
      return ValueTexts(wording: wording, register: register).text(meeting.map { .meeting($0) })
    case .title, .owner, .due, .links, .note: return ""
    }
  }
}

extension String {
  fileprivate func contains(word start: String) -> Bool {
    split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(start) }
  }
}
