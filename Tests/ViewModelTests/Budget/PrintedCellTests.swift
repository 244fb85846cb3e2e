import Domain
import Testing

@testable import ViewModels

/// "Shared cells (l.110; action 04) are shown as shared, not given to one activity"; "funding sources of
/// the printed summary per group, beside those of the lines"; "the screens show the doubts".
@Suite("Budget: what the details say of printed cells")
struct PrintedCellTests {
  private let workspace: Workspace

  init() throws { workspace = try Room().workspace() }

  private func details(of address: Address) throws -> [String] {
    try workspace.go(to: address)
    return try workspace.details().text
  }

  @Test("A result printed once for the three activities of action 04 stands with each of them")
  func shared() throws {
    let lines = try details(of: .planAction("G1-A4"))
    let note = "(cellule commune à G1-A4-1, G1-A4-2, G1-A4-3)"
    #expect(lines.count { $0.hasPrefix("Résultats") && $0.contains(note) } == 3)
    // The targets are printed beside each activity and are its own.
    #expect(!lines.contains { $0.hasPrefix("Cibles") && $0.contains("commune") })
  }

  @Test("A cell printed for each of two activities is told once with each")
  func told() throws {
    let lines = try details(of: .planAction("G1-A2"))
    let targets = lines.filter { $0.hasPrefix("Cibles") }
    #expect(targets.count == 2)
    #expect(targets.allSatisfy { $0.components(separatedBy: "Exploitants").count == 2 })
  }

  @Test("The summary’s sources of group 1 stand beside those of its lines, which differ")
  func sources() throws {
    let lines = try details(of: .planGroup("G1"))
    let summary = try #require(lines.first { $0.hasPrefix("Financement, synthèse") })
    let ofLines = try #require(lines.first { $0.hasPrefix("Financement, lignes") })
    #expect(summary.contains("Gouvernement national") && !summary.contains("Consommateurs finaux"))
    #expect(!ofLines.contains("Gouvernement national") && ofLines.contains("Consommateurs finaux"))
  }

  @Test("Doubts stand with both sides on the record they are about")
  func doubts() throws {
    let lines = try details(of: .subject(.budgetLine("B1.3b")))
    #expect(lines.contains { $0.hasPrefix("# ") && $0.contains("doutes dans les documents") })
    let shifted = try #require(lines.first { $0.contains("Rang décalé") })
    #expect(shifted.contains("sous « Actions »") && shifted.contains("[001 §e 1° l.90]"))
    let group = try details(of: .planGroup("G3"))
    #expect(group.contains { $0.contains("Deux colonnes inversées") })
  }

  @Test("Sums hold probable readings, say so, and say what all listed readings give")
  func probable() throws {
    let lines = try details(of: .planGroup("G1"))
    #expect(lines.contains("Somme: 15 251 500–16 750 000"))
    #expect(
      lines.contains {
        $0.hasPrefix("Toutes lectures: 13 251 500–16 750 000 · écart −2 498 500…+1 000 000")
          && $0.contains("lectures probables (≈) retenues")
      })
    let total = try details(of: .planAction("G1-A2"))
    #expect(total.contains { $0.hasPrefix("Toutes lectures: 1 800 000–2 800 000") })
    #expect(lines.contains { $0.hasPrefix("Reste: ") && $0.contains("toutes lectures : ") })
    #expect(lines.contains { $0.hasPrefix("Reste = compté − ") && $0.contains("Taux = décaissé") })
  }
}
