import Driving
import Foundation
import Testing

/// "A column's width and its hiding are a key each and are kept."
@Suite("Columns, on a terminal")
struct ColumnTests {
  @Test("A column that was hidden is hidden the next time, too; a damaged file hides nothing")
  func kept() throws {
    let place = try Place()
    let first = try Pty(place, ["--language", "fr"], columns: 120)
    try first.see("Retard", "A-003")
    first.type("F")
    try first.see("Colonnes")
    first.type("\u{1B}[B")
    first.type("\u{1B}[B")
    try first.see("▶ Retard")
    first.type(" ")
    try first.see("cachée")
    first.type("\r")
    first.type("q")
    #expect(try first.end() == .exit(0))
    let shown = try place.run("show", "actions", "--language", "fr", "--size", "120x24").output
    #expect(shown.contains("Échéance") && !shown.contains("Retard "))
    let file = place.folder + "/.local/state/baraza/columns.json"
    try Data("{\"lists\": 7".utf8).write(to: URL(fileURLWithPath: file))
    let again = try place.run("show", "actions", "--language", "fr", "--size", "120x24")
    #expect(again.status == 0 && again.output.contains("Retard"))
  }
}
