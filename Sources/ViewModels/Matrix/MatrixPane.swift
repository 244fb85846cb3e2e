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

  /// Opens the form with the names of the selected function.
  private func editFunction(_ surroundings: Surroundings) throws -> [Effect] {
    guard let function = selectedFunction?.id.rawValue else { return [] }
    return try functionRecords?.edit(function, surroundings) ?? []
  }
}

// MARK: - Searching, and being gone to

extension MatrixModel: SearchingPane {
  func beginSearch() {
    searching.begin(from: selectedPlaces.first)
    searchStart = selectedPlaces
  }

  /// A match is a stakeholder or a function; of the other one, what was selected stays so.
  func search(_ text: String) throws {
    for place in searchStart { select(place) }
    select(searching.type(text, from: candidates))
  }

  func endSearch() throws {
    for place in searchStart { select(place) }
    searchStart = []
    _ = searching.end()
  }

  func goToMatch(_ direction: ListMove) throws -> Bool {
    guard let match = searching.next(direction, from: candidates) else { return false }
    select(match)
    return true
  }

  var searchedText: String { searching.text }
  var hasMatch: Bool { searching.found != nil }

  /// The selected stakeholder and the selected function.
  private var selectedPlaces: [MatrixPlace] {
    [
      selectedStakeholder.map { .stakeholder($0.id) }, selectedFunction.map { .function($0.id) },
    ].compactMap(\.self)
  }

  /// Stakeholders first, then functions. The cursor is on one of each: the one that was found last
  /// counts, else the stakeholder.
  private var candidates: ListSearch<MatrixPlace>.Candidates {
    let stakeholders = stakeholders.map { stakeholder in
      (
        MatrixPlace.stakeholder(stakeholder.id),
        "\(stakeholder.id) \(wording(stakeholder.short)) \(wording(stakeholder.name))"
      )
    }
    let functions = facts.functions.map { function in
      (
        MatrixPlace.function(function.id),
        "\(function.id) \(wording(function.short)) \(wording(function.name))"
      )
    }
    let found = searching.found.flatMap { selectedPlaces.contains($0) ? $0 : nil }
    return ListSearch.Candidates(
      stakeholders + functions, selected: found ?? selectedPlaces.first)
  }

  private func select(_ place: MatrixPlace?) {
    switch place {
    case .stakeholder(let id): select(stakeholder: id)
    case .function(let id): select(function: id)
    case nil: break
    }
  }
}

/// What is searched for in the matrix.
enum MatrixPlace: Hashable {
  case stakeholder(Code<Stakeholder>)
  case function(Code<Function>)
}

extension MatrixModel: AddressedPane {
  static func shows(_ address: Address) -> Bool {
    switch address {
    case .subject(.stakeholder), .subject(.function): true
    case .subject(.chainLink), .subject(.budgetLine), .subject(.activity), .action, .actions,
      .planAction, .planGroup, .indicator:
      false
    }
  }

  func has(_ address: Address) -> Bool {
    switch address {
    case .subject(.stakeholder(let id)): facts.stakeholders.contains { $0.id == id }
    case .subject(.function(let id)): facts.functions.contains { $0.id == id }
    case .subject(.chainLink), .subject(.budgetLine), .subject(.activity), .action, .actions,
      .planAction, .planGroup, .indicator:
      false
    }
  }

  func select(_ address: Address) throws -> (() throws -> Void)? {
    guard has(address) else { return nil }
    let (level, stakeholder, function) = (level, selectedStakeholder?.id, selectedFunction?.id)
    switch address {
    case .subject(.stakeholder(let id)):
      if !stakeholders.contains(where: { $0.id == id }) { self.level = nil }
      select(stakeholder: id)
    case .subject(.function(let id)):
      select(function: id)
    case .subject(.chainLink), .subject(.budgetLine), .subject(.activity), .action, .actions,
      .planAction, .planGroup, .indicator:
      return nil
    }
    return { [self] in
      self.level = level
      if let stakeholder { select(stakeholder: stakeholder) }
      if let function { select(function: function) }
    }
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
