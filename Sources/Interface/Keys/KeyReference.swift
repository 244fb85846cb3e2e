import Domain
import Terminal
import ViewModels
import Wording

/// All keys with what they do, place by place: everywhere, in each pane, in each dialogue.
public struct KeyReference: Sendable {
  /// What keys do in one place.
  public struct Line: Hashable, Sendable {
    /// The name of the command; nothing in dialogues.
    public let command: String?
    /// What the keys are called.
    public let keys: [String]
    /// The keys as settings write them.
    public let notations: [String]
    /// What they do.
    public let text: String
  }

  /// A place where keys mean something.
  public struct Place: Hashable, Sendable {
    /// Its name for programs, the same in all languages.
    public let name: String
    /// What it is called.
    public let title: String
    /// What can be done there.
    public let lines: [Line]
  }

  private let keyMap: KeyMap
  private let wording: Wording

  /// The reference of a key map in a language.
  public init(_ keyMap: KeyMap, _ wording: Wording) {
    self.keyMap = keyMap
    self.wording = wording
  }

  /// Everything, in the order in which people look for it.
  public var places: [Place] {
    let everywhere = Place(
      name: "everywhere", title: wording(Phrase.Message.everywhere),
      lines: Command.allCases.filter(\.row.isEverywhere).map(line))
    let panes = Pane.allCases.map { pane in
      Place(
        name: pane.name, title: wording(pane.title),
        lines: Command.allCases.filter { command in
          !command.row.isEverywhere && command.row.panes.contains(pane)
        }.map(line))
    }
    let dialogues = DialogueStage.all.map { stage in
      Place(
        name: stage.name, title: wording(stage.title),
        lines: stage.rows.map { line($0, in: stage.mode) })
    }
    return [everywhere] + panes + [typing] + dialogues
  }

  private func line(_ command: Command) -> Line {
    let keys = keyMap.keys(for: command)
    return Line(
      command: command.name, keys: keys.map { $0.name(wording) },
      notations: keys.map(\.notation), text: wording(command.row.text.sentence))
  }

  private func line(_ row: DialogueRow, in mode: InputMode) -> Line {
    line(row.inputs(in: wording.language), mode, wording(row.word))
  }

  private func line(_ inputs: [Input], _ mode: InputMode, _ text: String) -> Line {
    let all = inputs.map { DialogueKeys.keys(for: $0, mode: mode) }
    let keys = all.count == 1 ? all.flatMap(\.self) : all.compactMap(\.first)
    return Line(
      command: nil, keys: keys.map { $0.name(wording) }, notations: keys.map(\.notation), text: text
    )
  }

  /// What is the same wherever text is typed.
  private var typing: Place {
    typealias Word = Phrase.Dialogues
    let rows: [([Input], Bilingual)] = [
      ([.edit(.left), .edit(.right)], Word.insertionPoint),
      ([.edit(.start)], Word.toStart), ([.edit(.end)], Word.toEnd),
      ([.edit(.deleteBackward)], Word.deleteBackward),
      ([.edit(.deleteForward)], Word.deleteForward),
      ([.edit(.deleteWord)], Word.deleteWord), ([.edit(.deleteToStart)], Word.deleteToStart),
      ([.command(.help)], Word.helpHere),
    ]
    return Place(
      name: "typing", title: wording(Word.typing),
      lines: rows.map { line($0, .typing, wording($1)) })
  }
}

// MARK: - As documents

extension KeyReference {
  /// A document of all keys.
  public var markdown: String {
    let sections = places.map { place in
      (["## \(place.title)", "", tableHead, "|---|---|"] + place.lines.map(markdownRow))
        .joined(separator: "\n")
    }
    let head =
      "# \(wording(Phrase.Message.helpTitle))\n\n\(wording(Phrase.Documents.keysIntroduction))"
    return ([head] + sections).joined(separator: "\n\n") + "\n"
  }

  /// The commands in one small table, a row for each subject: `a` add · `e` edit.
  public var summary: String {
    let rows = Subject.allCases.map { subject in
      let commands = subject.commands.map { command in
        let keys = keyMap.keys(for: command).prefix(2).map { code($0.name(wording)) }
        return (keys + [wording(command.row.text.short)]).joined(separator: " ")
      }
      return "| \(wording(subject.title)) | \(commands.joined(separator: " · ")) |"
    }
    return (["| | |", "|---|---|"] + rows).joined(separator: "\n")
  }

  private var tableHead: String {
    "| \(wording(Phrase.Documents.key)) | \(wording(Phrase.Documents.effect)) |"
  }

  private func markdownRow(_ line: Line) -> String {
    let keys = line.keys.map(code).joined(separator: " ")
    let command = line.command.map { " (`\($0)`)" } ?? ""
    return "| \(keys) | \(line.text)\(command) |"
  }

  private func code(_ key: String) -> String { "`\(key)`" }
}
