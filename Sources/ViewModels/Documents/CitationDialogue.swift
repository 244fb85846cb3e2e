import Domain
import Wording

/// Where a fact stands, in the person's language: document, section and lines (test:
/// `CitationDialogueTests`).
public struct CitationDialogue: Dialogue {
  package static let stages = [citationStage]

  private var menu: Menu<CitationPlace>
  private let library: DocumentLibrary

  /// Nothing where nothing is cited.
  init?(_ places: [CitationPlace], _ library: DocumentLibrary, _ wording: Wording) {
    guard let first = places.first else { return nil }
    menu = Menu(
      choices: places, names: places.map { wording.place($0) }, selected: first)
    self.library = library
  }

  package var stage: DialogueStage { Self.citationStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) -> [Effect] {
    switch input {
    case .move(let move): menu.move(move)
    case .letter(let letter): _ = menu.jump(to: letter)
    case .accept, .cancel: return [.close]
    case .command, .unknownKey, .edit, .nextField, .previousField, .field, .remove: break
    }
    return []
  }

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    var shown = MenuPresentation(menu, title: surroundings.wording(Phrase.Sources.places))
    shown.notice = surroundings.wording.document(of: menu.choice, in: library)
    return .menu(shown)
  }
}

// MARK: - What can be done in it

extension CitationDialogue {
  /// The places.
  private static let citationStage = DialogueStage(
    "citation", Phrase.Sources.places, .choosing, [.goBack, .move])
}

extension Details {
  /// The places of the documents that the details name, the row's own first, each once.
  var citedPlaces: [CitationPlace] {
    let spans = lines.flatMap { line -> [Span] in
      switch line {
      case .field(_, let spans), .text(let spans), .bullet(let spans): spans
      case .heading(let text): text.contains("[") ? [Span(text.bracketed, .citation)] : []
      }
    }
    let texts = [citation] + spans.filter { $0.tone == .citation }.map(\.text)
    return texts.flatMap { Citation($0.bracketed).placesApart }.withoutRepetitions
  }
}

extension String {
  /// What stands in square brackets, or the whole text without any.
  fileprivate var bracketed: String {
    guard let start = lastIndex(of: "["), let end = lastIndex(of: "]"), start < end else {
      return self
    }
    return String(self[index(after: start)..<end])
  }
}
