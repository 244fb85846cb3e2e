import Domain
import Wording

/// How drafts are described and taken up again, whatever pane they belong to.
struct DraftShelf {
  let shelf: PaneShelf

  /// What a draft is about, and what was typed.
  func description(of draft: Draft) throws -> DraftDescription {
    for (_, model) in shelf.drafting {
      if let description = try model.description(of: draft) { return description }
    }
    return DraftDescription(title: Phrase.Drafts.deletedItem, lines: [])
  }

  /// Opens its form again.
  func resume(_ draft: Draft) throws -> [Effect] {
    for (pane, model) in shelf.drafting {
      try shelf.read(pane)
      if let effects = try model.resume(draft) { return [.show(pane)] + effects }
    }
    return []
  }
}
