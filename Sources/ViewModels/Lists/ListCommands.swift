import Domain
import Wording

/// The commands that come with what a pane can do: it gets them by conforming to `SearchingPane` and the
/// like.
struct ListCommand {
  /// The command, for whatever pane stands in front.
  let command: PaneCommand
  /// Whether a pane can do it.
  let isFor: @Sendable (any PaneModel.Type) -> Bool

  private typealias Texts = Phrase.Commands

  /// Finding one's way in a list.
  static let searching: [ListCommand] = [
    ListCommand(
      command: PaneCommand(.search, Texts.search, .list, keys: "/ c") { pane, _ in
        (pane as? any SearchingPane).map { [.open(SearchDialogue($0))] } ?? []
      }, isFor: { $0 is any SearchingPane.Type }),
    ListCommand(
      command: PaneCommand(.nextMatch, Texts.nextMatch, .list, keys: "n") { pane, _ in
        try goToMatch(.down, in: pane)
      }, isFor: { $0 is any SearchingPane.Type }),
    ListCommand(
      command: PaneCommand(.previousMatch, Texts.previousMatch, .list, keys: "N") { pane, _ in
        try goToMatch(.up, in: pane)
      }, isFor: { $0 is any SearchingPane.Type }),
    ListCommand(
      command: PaneCommand(.filter, Texts.filter, .list, keys: "f") { pane, _ in
        (pane as? any FilteringPane).map { [.open($0.filterDialogue())] } ?? []
      }, isFor: { $0 is any FilteringPane.Type }),
    ListCommand(
      command: PaneCommand(.removeFilter, Texts.removeFilter, .list, keys: "backspace") { pane, _ in
        guard let pane = pane as? any FilteringPane else { return [] }
        return try pane.removeLastFilter() ? [] : [.say(Phrase.Narrowing.noFilter, .muted)]
      }, isFor: { $0 is any FilteringPane.Type }),
    ListCommand(
      command: PaneCommand(.sort, Texts.sort, .list, keys: "s") { pane, _ in
        (pane as? any SortingPane).map { [.open($0.sortDialogue())] } ?? []
      }, isFor: { $0 is any SortingPane.Type }),
    ListCommand(
      command: PaneCommand(.columns, Texts.columns, .list, keys: "F") { pane, surroundings in
        guard let pane = pane as? any ColumnPane else { return [] }
        return [.open(ColumnsDialogue(pane, surroundings))]
      }, isFor: { $0 is any ColumnPane.Type }),
  ]

  /// Marking many rows.
  static let marking: [ListCommand] = [
    ListCommand(
      command: PaneCommand(
        .mark, Texts.mark, .item, keys: "space", unless: reasonNotToMark
      ) { pane, _ in try (pane as? any MarkingPane)?.toggleMark() ?? [] },
      isFor: { $0 is any MarkingPane.Type }),
    ListCommand(
      command: PaneCommand(
        .markRange, Texts.markRange, .item, keys: "v", unless: reasonNotToMark
      ) { pane, _ in try (pane as? any MarkingPane)?.markRange() ?? [] },
      isFor: { $0 is any MarkingPane.Type }),
    ListCommand(
      command: PaneCommand(.markAll, Texts.markAll, .item, keys: "ctrl-a V") { pane, _ in
        try (pane as? any MarkingPane)?.markAll() ?? []
      }, isFor: { $0 is any MarkingPane.Type }),
  ]

  private static func goToMatch(
    _ direction: ListMove, in pane: any PaneModel
  ) throws -> [Effect] {
    guard let pane = pane as? any SearchingPane else { return [] }
    if pane.searchedText.isEmpty { return [.say(Phrase.Lists.nothingSearched, .muted)] }
    guard try pane.goToMatch(direction) else {
      return [.say(Phrase.Lists.noMatch(pane.searchedText), .warning)]
    }
    return []
  }

  private static func reasonNotToMark(
    _ pane: any PaneModel, _ surroundings: Surroundings
  ) -> Bilingual? {
    (pane as? any MarkingPane)?.reasonNotToMark(surroundings)
  }
}
