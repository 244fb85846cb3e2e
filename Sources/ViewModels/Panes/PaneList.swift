import Domain

/// The panes, in the order of their tabs. A new pane is its folder and a line here.
enum PaneList {
  static let all: [any PaneModel.Type] = [
    MatrixModel.self, ChainModel.self, BudgetModel.self, ActionsModel.self,
    IndicatorsModel.self,
  ]
}

extension Pane {
  /// The panes, in the order of their tabs.
  public static let allCases = PaneList.all.map { $0.face.pane }

  private static let faces = Dictionary(
    uniqueKeysWithValues: PaneList.all.map { ($0.face.pane, $0.face) })

  /// The pane of a name, if there is one.
  public init?(name: String) {
    guard let pane = Pane.allCases.first(where: { $0.name == name }) else { return nil }
    self = pane
  }

  /// What its tab says.
  public var title: Bilingual { face.title }

  /// What is known of it; every pane that is in the list has a face.
  public var face: PaneFace { Pane.faces[self] ?? PaneList.all[0].face }
}
