import Domain
import Wording

// MARK: - As a pane

extension Pane {
  /// Who answers for what.
  public static let matrix = Pane("matrix")
}

extension Command {
  package static let showMatrix = Command("show-matrix")
  package static let transpose = Command("transpose")
  package static let level = Command("level")
  package static let editFunction = Command("edit-function")
}

extension MatrixModel: PaneModel {
  package static let face = PaneFace(
    pane: .matrix, title: Phrase.Screen.matrix, shortTitle: Phrase.Screen.matrixShort,
    show: .showMatrix, showText: Phrase.Commands.showMatrix, showKeys: "alt-m f3 2",
    companion: .actions, movesSideways: true,
    commands: [
      PaneCommand(of: MatrixModel.self, .transpose, Phrase.Commands.transpose, .pane, keys: "t") {
        matrix, _ in
        matrix.transpose()
        return []
      },
      PaneCommand(of: MatrixModel.self, .level, Phrase.Commands.level, .pane, keys: "v") {
        matrix, _ in
        matrix.cycleLevel()
        return []
      },
      PaneCommand(
        of: MatrixModel.self, .editFunction, Phrase.Commands.editFunction, .pane, keys: "e",
        changesStore: true,
        unless: { matrix, _ in
          matrix.selectedFunction == nil ? Phrase.Commands.nothingSelected : nil
        }, deed: { matrix, surroundings in try matrix.editFunction(surroundings) }),
    ],
    footer: [
      .open, .transpose, .level, .add, .nextPane, .palette, .menu, .help, .quit,
    ])

  package static let topics: Set<StoreTopic> = [.facts]

  package var stakeholdersInRow: [Code<Stakeholder>] { selectedStakeholder.map { [$0.id] } ?? [] }

  /// Esc shows all functions again.
  public func back() throws -> Bool {
    defer { part = nil }
    return part != nil
  }

  /// Opens the form with the names of the selected function.
  private func editFunction(_ surroundings: Surroundings) throws -> [Effect] {
    guard let function = selectedFunction?.id.rawValue else { return [] }
    return try functionRecords?.edit(function, surroundings) ?? []
  }
}

// MARK: - Being gone to

extension MatrixModel: AddressedPane {
  static func shows(_ address: Address) -> Bool {
    switch address {
    case .subject(.stakeholder), .subject(.function), .cell: true
    case .part(let pane, _): pane == .matrix
    case .subject(.chainLink), .subject(.budgetLine), .subject(.activity), .action, .actions,
      .planAction, .planGroup, .indicator:
      false
    }
  }

  func has(_ address: Address) -> Bool {
    switch address {
    case .subject(.stakeholder(let id)): facts.stakeholders.contains { $0.id == id }
    case .subject(.function(let id)), .cell(_, let id): facts.functions.contains { $0.id == id }
    case .part(_, let name): MatrixPart.all.contains { $0.id == name }
    case .subject(.chainLink), .subject(.budgetLine), .subject(.activity), .action, .actions,
      .planAction, .planGroup, .indicator:
      false
    }
  }

  func select(_ address: Address) throws -> (() throws -> Void)? {
    guard has(address) else { return nil }
    let (level, part) = (level, part)
    let (stakeholder, function) = (selectedStakeholder?.id, selectedFunction?.id)
    switch address {
    case .subject(.stakeholder(let id)):
      reveal(stakeholder: id)
    case .subject(.function(let id)):
      select(function: id)
    case .cell(let stakeholder, let function):
      reveal(stakeholder: stakeholder)
      select(function: function)
    case .part(_, let name):
      self.part = MatrixPart.all.first { $0.id == name }
    case .subject(.chainLink), .subject(.budgetLine), .subject(.activity), .action, .actions,
      .planAction, .planGroup, .indicator:
      return nil
    }
    return { [self] in
      self.level = level
      self.part = part
      if let stakeholder { select(stakeholder: stakeholder) }
      if let function { select(function: function) }
    }
  }

  /// Selects a stakeholder; a level that hides it is given up.
  private func reveal(stakeholder id: Code<Stakeholder>) {
    guard facts.stakeholders.contains(where: { $0.id == id }) else { return }
    if !stakeholders.contains(where: { $0.id == id }) { level = nil }
    select(stakeholder: id)
  }
}

// MARK: - What was half typed

extension MatrixModel: DraftingPane {
  func description(of draft: Draft) -> DraftDescription? {
    functionRecords?.drafts(surroundings).description(of: draft)
  }

  func resume(_ draft: Draft) throws -> [Effect]? {
    try functionRecords?.drafts(surroundings).resume(draft)
  }
}
