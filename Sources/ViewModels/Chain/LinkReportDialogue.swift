import Domain
import Wording

/// News of a chain link in a territory: its status and a short note, in one form (test:
/// `LinkReportTests`).
///
/// The arrows go through the statuses; whatever is typed is the note, wherever the cursor stands. When
/// somebody else has reported meanwhile, whoever comes second is asked whose news is to stand.
public struct LinkReportDialogue: Dialogue {
  package static let stages = [linkReportStage]

  let link: ChainLink
  let territory: Territory
  /// The status and the note.
  let form: RecordForm
  /// The news that the person knows of in this place.
  let sight: RecordSight
  let records: RecordClient

  init(
    link: ChainLink, territory: Territory, status: LinkStatus, records: RecordClient,
    author: String, _ surroundings: Surroundings
  ) throws {
    self.link = link
    self.territory = territory
    self.records = records
    var content = RecordContent(.linkReport)
    content[.link] = .code(.link, link.id.rawValue)
    content[.territory] = .code(.territory, territory.id.rawValue)
    content[.status] = .linkStatus(status)
    content[.day] = .day(surroundings.today)
    content[.author] = .text(orNone: author)
    form = RecordForm(
      .linkReport, nil, content: content, asking: [.status, .note], surroundings.fieldTexts)
    sight = RecordSight(try records.present(content))
  }

  package var stage: DialogueStage { Self.linkReportStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) -> [Effect] {
    switch input {
    case .edit(let edit): type(edit)
    case .letter(let letter): type(.insert(letter))
    case .nextField: form.moveFocus(by: 1)
    case .previousField: form.moveFocus(by: -1)
    case .field(let index): form.moveFocus(to: index)
    case .move(let move): form.moveFocus(by: move == .up || move == .pageUp ? -1 : 1)
    case .accept: return accept(surroundings)
    case .cancel: return form.leave(surroundings)
    case .command, .unknownKey, .remove: break
    }
    return []
  }

  /// The arrows step through the statuses; everything else belongs to the note.
  private func type(_ edit: TextEdit) {
    switch edit {
    case .left, .right: break
    case .insert, .newLine, .deleteBackward, .deleteForward, .deleteWord, .deleteToStart, .start,
      .end:
      form.moveFocus(to: .note)
    }
    form.type(edit)
  }

  private func accept(_ surroundings: Surroundings) -> [Effect] {
    guard let content = form.content else {
      form.focusFirstProblem()
      return []
    }
    return [reporting.sending(content, surroundings)]
  }

  // MARK: - What it holds, and what it hears

  package func question(_ surroundings: Surroundings) -> Question? {
    form.leaving(surroundings)
  }

  package var draft: DraftContent? {
    DraftContent(
      form: .report(link.id, territory.id), base: nil, typed: form.draft,
      isWorthKeeping: form.draft["note"]?.isEmpty == false)
  }

  /// Puts back what was typed before.
  mutating func resume(_ typed: [String: String]) {
    form.resume(typed, from: nil)
    form.moveFocus(to: .note)
  }

  /// Says that somebody else has reported in this very place.
  package func hear(_ news: StoreNews, _ surroundings: Surroundings) -> [Effect]? {
    let reports = news.changes.compactMap { change -> (change: Change, status: LinkStatus)? in
      guard case .reportedLink(link.id, territory.id, let status) = change.label.deed else {
        return nil
      }
      return (change, status)
    }
    guard let last = reports.last else { return nil }
    let status = surroundings.wording(Phrase.Status.word(last.status))
    let said = Phrase.Chain.reportedMeanwhile(status, by: surroundings.signature(last.change))
    form.notice = last.change.label.isTakenBack ? nil : surroundings.wording(said)
    return []
  }

  // MARK: - What is shown

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    let wording = surroundings.wording
    return .form(
      form.presentation(
        "\(link.order) \(wording(link.short)) · \(wording(territory.name))",
        suggestions: form.choicesShown))
  }
}

// MARK: - What can be done in it

extension LinkReportDialogue {
  /// News of a link.
  private static let linkReportStage = DialogueStage(
    "linkReport", Phrase.Dialogues.linkReport, .typing,
    [
      DialogueRow(.edit(.left), .edit(.right), word: Phrase.Dialogues.status),
      DialogueRow(.nextField, word: Phrase.Dialogues.nextField),
      DialogueRow(.accept, word: Phrase.Dialogues.record), .giveUp,
      DialogueRow(.previousField, word: Phrase.Dialogues.previousField, isAtFoot: false),
      DialogueRow(
        .move(.up), .move(.down), word: Phrase.Dialogues.otherField, isAtFoot: false),
    ])
}
