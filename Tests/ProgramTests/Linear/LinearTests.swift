import Driving
import Foundation
import Glibc
import Testing

/// "`--linear`: a plain line-by-line mode for braille displays and screen readers with the same
/// commands … works on any dumb terminal and through a pipe … no escape sequences, both languages."
@Suite("The line-by-line mode")
struct LinearTests {
  private func talk(
    _ place: Place, _ lines: String..., options: [String] = [], language: String = "fr"
  ) throws -> Place.Outcome {
    let outcome = try place.run(
      ["--linear", "--language", language] + options, environment: ["TERM": "dumb"],
      input: lines.joined(separator: "\n") + "\n")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
    for scalar in outcome.output.unicodeScalars {
      #expect(scalar == "\n" || scalar.properties.generalCategory != .control)
    }
    return outcome
  }

  @Test("it says the tab and the row with labels, and each step is one line")
  func rows() throws {
    let lines = try talk(try Place(), "descendre", "down", "j").lines
    #expect(lines[1] == "Onglet Actions")
    #expect(lines[2].hasPrefix("N° : A-003 ; Échéance : "))
    #expect(lines[2].contains(" ; Retard : ! 37 j ; Statut : ◐ en cours ; "))
    #expect(lines.count == 6)
    #expect(lines[3].hasPrefix("N° : A-004"))
  }

  @Test(
    "it speaks English, and ends with the lines, with quit or with q", arguments: ["quit", "q"])
  func english(word: String) throws {
    let outcome = try talk(try Place(), "chain", word, "down", language: "en")
    #expect(outcome.output.contains("Chain tab\n"))
    #expect(outcome.lines.last == "#: 1; Link: Community sensitisation; Kolwezi: ● done")
  }

  @Test("details are lines with their labels; an empty line says again where one is")
  func details() throws {
    let lines = try talk(try Place(), "ouvrir", "retour", "").lines
    #expect(lines.contains { $0.hasPrefix("Responsable : ") && !$0.contains(";") })
    #expect(lines.contains { $0.hasPrefix("Statut : ") })
    #expect(lines.last?.hasPrefix("N° : A-003") == true)
  }

  @Test("a form is asked for field by field, a mistake is said and asked for again")
  func form() throws {
    let place = try Place()
    let outcome = try talk(
      place, "ajouter", "Réparer le toit", "+", "divas", "31/02", "15/12", "bloqué", "", "", "L4",
      "",
      options: ["--author", "KM"])
    #expect(outcome.output.contains("Échéance ? (vide)"))
    #expect(outcome.output.contains("! Ce jour n’existe pas."), "\(outcome.output)")
    #expect(outcome.output.contains("A-033 ajoutée."), "\(outcome.output)")
    let item = try #require(
      try JSONRows(try place.run("list", "actions", "--json")).row("number", "A-033"))
    #expect(item["title"] as? String == "Réparer le toit")
    #expect(item["owner"] as? String == "DIVAS")
    #expect(item["due"] as? String == "2026-12-15")
    #expect(item["status"] as? String == "blocked")
  }

  @Test("a form can be given up, and what was typed when the lines end is kept as a draft")
  func draft() throws {
    let place = try Place()
    _ = try talk(place, "a", "Texte perdu", ".", ".", "q")
    let again = try talk(place, "a", "Texte gardé")
    #expect(!again.output.contains("Texte perdu"))
    let offered = try talk(place, "x", "q")
    #expect(offered.output.contains("Texte gardé"), "\(offered.output)")
  }

  @Test("menus are numbered; a number, a name or a key chooses")
  func menus() throws {
    let place = try Place()
    let byNumber = try talk(place, "trier", "2")
    #expect(byNumber.output.contains("\n2. "))
    let name = try #require(
      byNumber.lines.first { $0.hasPrefix("2. ") }
    ).dropFirst(3).split(separator: ",")[0]
    let byName = try talk(place, "s", String(name))
    #expect(byNumber.lines.last == byName.lines.last)
  }

  @Test("deleting asks, and only yes does it")
  func deleting() throws {
    let place = try Place()
    let no = try talk(place, "supprimer", "n")
    #expect(no.output.contains("Supprimer A-003"))
    #expect(try place.run("list", "actions", "--json").output.contains("\"A-003\""))
    let yes = try talk(place, "x", "o", "annuler")
    #expect(yes.output.contains("A-003 supprimée."))
    #expect(yes.output.contains("Annulé : suppression de A-003."))
  }

  @Test("E opens the editor where there is a terminal, and what it wrote is saved")
  func editor() throws {
    let place = try Place()
    let editor = try place.writeScript(
      """
      trap '' INT
      [ -t 0 ] && [ -t 1 ] && echo prêt && read line && echo "Par $line" > "$1"
      """, to: "editor")
    let pty = try Pty(
      place, ["--linear", "--language", "fr"], environment: ["EDITOR": editor, "VISUAL": nil])
    try pty.see("A-003")
    pty.type("E\n")
    try pty.see("prêt")
    pty.type("\u{3}")
    pty.type("l’éditeur\n")
    try pty.see("A-003 enregistrée.")
    pty.type("q\n")
    #expect(try pty.end() == .exit(0))
    #expect(pty.modes == pty.modesBefore)
    #expect(try place.actions().row("number", "A-003")?["note"] as? String == "Par l’éditeur")
  }

  @Test("E says where there is no terminal that it needs one, and leaves no form open")
  func noEditor() throws {
    let outcome = try talk(try Place(), "E", "down")
    #expect(outcome.output.contains("L’éditeur demande un terminal"), "\(outcome.output)")
    #expect(outcome.lines.last?.hasPrefix("N° : A-004") == true, "\(outcome.output)")
  }

  @Test("what is no command is said, and what can be several things")
  func unclear() throws {
    let outcome = try talk(try Place(), "danser", "re")
    #expect(outcome.output.contains("« danser » n’est pas une commande d’ici."))
    #expect(outcome.output.contains("« re » peut être : "))
  }

  @Test("every command of the tab is in what help says")
  func help() throws {
    let outcome = try talk(try Place(), "help", "", language: "en")
    for sentence in ["Add an action", "Undo the last change", "Next tab", "Quit"] {
      #expect(outcome.output.contains(": \(sentence)\n"), "\(sentence)")
    }
  }

  @Test("text that means harm is made harmless, in and out")
  func harmless() throws {
    let place = try Place()
    let outcome = try talk(place, "a", "A\u{1B}[31mB\u{9B}C\u{202E}D", "=")
    // Controls cannot be typed at all; what else deceives is shown as what it is.
    #expect(outcome.output.contains("A[31mBC\u{FFFD}D"))
  }

  @Test("news of others are lines, as they come")
  func news() throws {
    let place = try Place()
    let fifo = place.folder + "/lines"
    mkfifo(fifo, 0o600)
    let output = place.folder + "/said"
    // Held open for reading and writing, so that nobody waits for the other end.
    let held = open(fifo, O_RDWR | O_CLOEXEC)
    defer { close(held) }
    let child = try Child(
      Executable.baraza, ["--linear"], environment: place.environment,
      streams: .files(input: fifo, output: output, errors: output + ".err"))
    let said = {
      String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self)
    }
    try wait { said().contains("A-003") }
    #expect(try place.run("set", "A-003", "--status", "done", "--author", "PB").status == 0)
    try wait { said().contains("A-003") && said().contains("PB") }
    child.kill(SIGTERM)
    _ = try child.end()
  }

  private struct NotSaid: Error {}

  private func wait(_ condition: () -> Bool) throws {
    try Patience.wait(orThrow: NotSaid(), until: condition)
  }
}
