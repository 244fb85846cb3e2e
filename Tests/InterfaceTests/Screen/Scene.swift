import Domain
import Interface
import Terminal
import Testing
import ViewModels

/// A pane in a language at a size: what the tests of all screens go through.
struct Scene: Hashable, Sendable, CustomTestStringConvertible {
  let pane: Pane
  let language: Language
  let columns: Int
  let rows: Int

  var testDescription: String { "\(pane.name) \(language.rawValue) \(columns)×\(rows)" }

  /// The projector's size and the sizes of desks, in both languages.
  static let all = Pane.allCases.flatMap { pane in
    Language.allCases.flatMap { language in
      [(80, 24), (100, 37), (128, 48)].map { columns, rows in
        Scene(pane: pane, language: language, columns: columns, rows: rows)
      }
    }
  }

  /// The projector's size only, where a test presses many keys.
  static let projector = all.filter { $0.columns == 80 }

  /// The sizes where the panes change their shape, and the smallest.
  static let extremes = Pane.allCases.flatMap { pane in
    [(60, 20), (99, 29), (100, 30), (159, 24), (160, 24), (168, 60), (250, 80)].map {
      Scene(pane: pane, language: .french, columns: $0, rows: $1)
    }
  }

  /// Whether the chain is drawn as boxes.
  var showsBoxes: Bool { pane == .chain && columns >= 100 && rows >= 30 }

  /// The first screen that somebody sees there; all of them are drawn once, on one store.
  func screen() throws -> Screen {
    try #require(try Scene.screens.get()[self])
  }

  private static let screens = Result<[Scene: Screen], any Error> {
    let store = try Stage.filledStore()
    return try Dictionary(
      uniqueKeysWithValues: (all + extremes).map { scene in
        let workspace = try Stage.workspace(on: store, scene.pane, scene.language)
        let size = Size(columns: scene.columns, rows: scene.rows)
        return (scene, Screen(grid: try ScreenPainter().frame(of: workspace, size: size)))
      })
  }

  /// The program there, to press keys.
  func stage() throws -> Stage { try Stage(pane, language, columns: columns, rows: rows) }
}
