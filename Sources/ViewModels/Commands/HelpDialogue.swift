import Domain
import Wording

/// What can be done in a pane or in a dialogue, found by a word or a key (test: `HelpScreenTests`).
public struct HelpDialogue: Dialogue {
  package static let stages = [helpStage]

  private var help: HelpModel
  private let isOfDialogue: Bool

  /// The help of a pane: its commands, then those of every pane.
  init(
    pane: Bilingual, here: [CommandEntry], everywhere: [CommandEntry], _ surroundings: Surroundings
  ) {
    let wording = surroundings.wording
    help = HelpModel(
      [.heading(wording(pane))] + here.map { .command($0) }
        + [.heading(wording(Phrase.Message.everywhere))] + everywhere.map { .command($0) }
        + [.heading(wording(Phrase.Signs.title))] + Phrase.Signs.all.map { .sign($0, wording) })
    isOfDialogue = false
  }

  /// The help of a dialogue, which comes back afterwards.
  init(of stage: DialogueStage, _ surroundings: Surroundings) {
    let wording = surroundings.wording
    let lines = stage.rows.map { row in
      HelpModel.Line(
        keys: surroundings.keyLabels.keys(of: row, in: stage.mode, wording),
        text: wording(row.word), input: row.inputs(in: wording.language).first, isAvailable: true)
    }
    help = HelpModel([.heading(wording(stage.title))] + lines)
    isOfDialogue = true
  }

  package var stage: DialogueStage { Self.helpStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) -> [Effect] {
    switch input {
    case .edit(let edit): help.type(edit)
    case .move(let move): help.move(move)
    case .cancel: return [.close]
    case .accept: return run(help.selected?.input)
    case .command, .unknownKey, .nextField, .previousField, .field, .letter, .remove: break
    }
    return []
  }

  /// Does what the chosen line says, where the help was asked for.
  private func run(_ input: Input?) -> [Effect] {
    guard let input else { return [] }
    if case .command(let command) = input, !isOfDialogue { return [.run(command)] }
    return [.close, .pass(input)]
  }

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    .help(HelpPresentation(field: help.field, lines: help.lines, index: help.index))
  }
}

extension HelpModel.Line {
  fileprivate static func heading(_ text: String) -> HelpModel.Line {
    HelpModel.Line(keys: [], text: text, input: nil, isAvailable: true)
  }

  fileprivate static func sign(_ sign: Phrase.Signs.Sign, _ wording: Wording) -> HelpModel.Line {
    HelpModel.Line(keys: [sign.sign], text: wording(sign.meaning), input: nil, isAvailable: true)
  }

  fileprivate static func command(_ entry: CommandEntry) -> HelpModel.Line {
    HelpModel.Line(
      keys: entry.keys, text: entry.name, otherName: entry.short,
      input: .command(entry.command), isAvailable: entry.reason == nil)
  }
}

// MARK: - What can be done in it

extension HelpDialogue {
  /// What can be done.
  private static let helpStage = DialogueStage(
    "help", Phrase.Dialogues.help, .typing, [.run, .close, .move, .page])
}
