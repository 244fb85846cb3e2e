import Wording

/// The line at the foot of a dialogue: what can be done there, each with its keys.
public struct Foot: Hashable, Sendable {
  /// One thing that can be done.
  public struct Part: Hashable, Sendable {
    /// Its keys and what they do: `o oui`.
    public let text: String
    /// What a click on it is; nothing where several keys belong together.
    public let input: Input?
  }

  /// What stands between two things that can be done.
  public static let gap = "   "

  /// What can be done, in the order in which it is named.
  public var parts: [Part] = []

  /// The whole line: `Entrée choisir   Échap fermer`.
  public var text: String { parts.map(\.text).joined(separator: Foot.gap) }
}

extension DialogueStage {
  /// The foot of a dialogue at this stage.
  func foot(_ keyLabels: KeyLabels, _ wording: Wording) -> Foot {
    Foot(
      parts: rows.filter(\.isAtFoot).map { row in
        let keys = keyLabels.keys(of: row, in: mode, wording)
        let inputs = row.inputs(in: wording.language)
        let shown = inputs.count == 1 ? Array(keys.prefix(1)) : keys
        return Foot.Part(
          text: (shown + [wording(row.word)]).joined(separator: " "),
          input: inputs.count == 1 ? inputs.first : nil)
      })
  }
}
