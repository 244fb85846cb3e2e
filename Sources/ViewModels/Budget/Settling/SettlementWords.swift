import Domain
import Wording

/// A settlement in words: what it is about, what it says, and what is said of it.
struct SettlementWords {
  let subject: SettledSubject?
  let surroundings: Surroundings

  private var wording: Wording { surroundings.wording }
  private var name: Bilingual { subject.map(Phrase.Settling.subject) ?? Phrase.Settling.title }

  var rival: RivalWords {
    RivalWords(
      subject: wording(name), field: .decision,
      text: { $0.map(text) ?? wording(Phrase.Settling.notSettled) }, added: said,
      keptTheirs: Phrase.Settling.keptTheirs(wording(name)))
  }

  private func said(_ content: RecordContent) -> Bilingual {
    guard value(content) != nil else { return Phrase.Settling.stayedOpen(name) }
    return Phrase.Settling.settled(name, as: text(content))
  }

  private func value(_ content: RecordContent) -> FieldValue? {
    subject.flatMap { content[RecordDeclaration.settledField($0.matter)] }
  }

  /// A settlement in one line: `500 000 · « La séance lit 500 000 »`.
  func text(_ content: RecordContent) -> String {
    let value = value(content).map { surroundings.texts.text($0) }
    let decision = content[.decision]?.text.map { wording(Phrase.Budget.quoted($0)) }
    return [value ?? wording(Phrase.Settling.leftOpen), decision].compactMap(\.self)
      .joined(separator: " · ")
  }
}
