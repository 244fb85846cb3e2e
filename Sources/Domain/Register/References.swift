/// Something that a field of a record can refer to.
public struct ReferenceChoice: Hashable, Sendable {
  /// What kind of thing it is.
  public let kind: ReferenceKind
  /// Its code.
  public let code: String
  /// What people say for the code, of a thing whose code they do not know.
  public let said: String?
  /// What it is called.
  public let name: Bilingual

  /// Makes a choice.
  public init(kind: ReferenceKind, code: String, said: String? = nil, name: Bilingual) {
    self.kind = kind
    self.code = code
    self.said = said
    self.name = name
  }
}

extension Register {
  /// Everything of one kind that a field can refer to.
  public func choices(of kind: ReferenceKind) -> [ReferenceChoice] {
    switch kind {
    case .stakeholder:
      stakeholders.map { ReferenceChoice(kind: kind, code: $0.id.rawValue, name: $0.short) }
    case .meeting:
      meetings.map {
        ReferenceChoice(kind: kind, code: $0.id.rawValue, said: String($0.number), name: $0.name)
      }
    case .link, .line, .activity, .function:
      targets.filter { $0.link.kind == kind.rawValue }.map {
        ReferenceChoice(kind: kind, code: $0.link.code, name: $0.name)
      }
    case .territory, .source: others.filter { $0.kind == kind }
    }
  }

  /// What a few typed letters mean: the thing with that very code or name, in any case; else all whose
  /// code or name begins so, or one of its words does.
  public func choices(of kind: ReferenceKind, matching typed: String) -> [ReferenceChoice] {
    let wanted = typed.folded
    let choices = choices(of: kind)
    func words(_ choice: ReferenceChoice) -> [String] {
      [choice.code.folded, choice.name.fr.folded, choice.name.en.folded]
    }
    let exact = choices.filter { words($0).contains(wanted) || $0.said == typed }
    if let byCode = exact.first(where: { $0.code.folded == wanted }) { return [byCode] }
    if !exact.isEmpty { return exact }
    return choices.filter { choice in
      words(choice).contains { text in
        text.hasPrefix(wanted)
          || text.split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(wanted) }
      }
    }
  }
}
