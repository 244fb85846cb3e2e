import Domain
import Foundation

@testable import Interchange

/// A folder of data files in a temporary place, gone when the test is over.
final class TestFolder {
  let path: String

  /// Writes the files of `whole`, with others in their place or beside them.
  init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "baraza-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in TestFolder.whole.merging(files, uniquingKeysWith: { $1 }) {
      try write(Array(text.utf8), to: name)
    }
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("left behind: \(path)")
    }
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  func read() -> DossierReading { DossierReader.read(folder: path) }

  /// The smallest folder without problems that has something of most kinds.
  static let whole = [
    "plan.csv": """
    id,label_fr,label_en,printed_total,citation,illustrative
    P,Plan,Plan,30 000$US,001 l.9,

    """,
    "stakeholders.csv": """
    id,level,kind,short_fr,short_en,label_fr,label_en,table,table_row,citation,illustrative
    MINMINES,national,ministry,Mines,Mines,Ministère,Ministry,national,1,000 §4,
    DIVAS,provincial,division,DIVAS,DIVAS,Division,Division,provincial,3,000 §4,

    """,
    "functions.csv": """
    id,order,short_fr,short_en,label_fr,label_en,citation,illustrative
    COORD,1,Coord,Coord,Coordonner,Coordinate,000 §4,

    """,
    "chain_links.csv": """
    id,order,short_fr,short_en,label_fr,label_en,gap_fr,gap_en,citation,illustrative
    L1,1,Lois,Laws,Diffusion des lois,Spreading laws,,,000 §2,

    """,
    "plan_groups.csv": """
    id,order,label_fr,label_en,printed_subtotal,citation,illustrative
    G1,1,Groupe,Group,30 000$US,001 §e,

    """,
    "plan_actions.csv": """
    id,group,order,printed_number,label_fr,label_en,citation,illustrative
    G1-A1,G1,1,01,Action,Action,001 §e,

    """,
    "plan_activities.csv": """
    id,action,order,label_fr,label_en,zone_fr,zone_en,printed_period,citation,illustrative
    G1-A1-1,G1-A1,1,Activité,Activity,,,6 mois,001 §e,

    """,
    "budget_lines.csv": """
    id,action,order,label_fr,label_en,printed_amount,printed_period,citation,illustrative
    B1,G1-A1,1,Ligne,Line,30 000$US,6 mois,001 §e,

    """,
    "line_activities.csv": """
    line,activity,citation,illustrative
    B1,G1-A1-1,001 §e,

    """,
  ]
}

extension LoadProblem {
  /// A problem at a place.
  init(_ file: String, _ line: Int, _ column: Int, _ kind: Kind) {
    self.init(file: file, place: Place(line: line, column: column), kind: kind)
  }
}
