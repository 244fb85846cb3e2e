import Domain
import Wording

/// The commands by their names (test: `PaletteTests`).
public struct PaletteDialogue: Dialogue {
  package static let stages = [paletteStage]

  private(set) var palette: CommandPalette

  init(_ entries: [CommandEntry]) { palette = CommandPalette(entries) }

  package var stage: DialogueStage { Self.paletteStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) -> [Effect] {
    switch input {
    case .edit(let edit): palette.type(edit)
    case .move(let move): palette.move(move)
    case .cancel: return [.close]
    case .accept: return palette.selected.map { [.run($0.command)] } ?? []
    case .command, .unknownKey, .nextField, .previousField, .field, .letter, .remove: break
    }
    return []
  }

  /// What each command does, and its keys so that people learn them.
  public func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    let (wording, found) = (surroundings.wording, palette.found)
    var shown = MenuPresentation(
      title: wording(Phrase.Dialogues.palette), field: palette.field, names: found.map(\.name),
      values: found.map { $0.keys.joined(separator: " ") }, index: palette.index)
    shown.notice =
      found.isEmpty
      ? wording(Phrase.Commands.nothingFound(palette.field.text)) : palette.selected?.reason
    shown.muted = Set(found.indices.filter { found[$0].reason != nil })
    shown.wholeNames = palette.entries.map(\.name)
    shown.needsTyping = true
    return .menu(shown)
  }
}

// MARK: - What can be done in it

extension PaletteDialogue {
  /// The commands by their names.
  private static let paletteStage = DialogueStage(
    "palette", Phrase.Dialogues.palette, .typing, [.run, .close, .move, .page])
}
