import Driving
import Testing

/// Required: "`baraza add "…"` understands the same with `--sentence`, and always prints whom and which day
/// it took, and that a day is already past"; "words on the screen are accepted as input everywhere".
@Suite("baraza add: a sentence, the words of the screen, and what was taken")
struct SentenceTests {
  @Test("A sentence gives owner and day, and both are said, in both languages")
  func sentence() throws {
    let place = try Place()
    let french = try place.run(
      "add", "--sentence", "DIVAS recensement avant le 15/12/2026", "--language", "fr")
    #expect(french.status == 0 && french.lines == ["A-033"])
    #expect(french.errors.contains("Responsable : DIVAS. Échéance : mar. 15/12/2026"))
    let english = try place.run(
      "add", "--sentence", "census: DIVAS, by 15 December 2026", "--language", "en")
    #expect(english.errors.contains("Owner: DIVAS. Due: Tue 15/12/2026"))
    for number in ["A-033", "A-034"] {
      let row = try place.actions().row("number", number)
      #expect(row?["owner"] as? String == "DIVAS" && row?["due"] as? String == "2026-12-15")
    }
  }

  @Test("Without a sentence whom and which day it took is said, too, and that the day is past")
  func plain() throws {
    let place = try Place()
    let added = try place.run(
      "add", "Rapport", "--owner", "divas", "--due", "2026-01-01", "--language", "fr")
    #expect(added.status == 0 && added.errors.contains("Responsable : DIVAS."))
    #expect(added.errors.contains("déjà passé"))
  }

  @Test("What is not certain is refused with what could be meant", arguments: ["fr", "en"])
  func doubtful(language: String) throws {
    let place = try Place()
    for (said, hint) in [
      ("dvas recensement", "DIVAS"), ("recensement : aff", "PSOC"),
      ("recenser avant le 31 février", "31 février"),
    ] {
      let refused = try place.run("add", "--sentence", said, "--language", language)
      #expect(refused.status == 64 && refused.errors.contains(hint), "\(refused.errors)")
    }
    #expect(try place.actions().rows.count == 32)
  }

  @Test(
    "A status is said as the screen writes it, in either language",
    arguments: [
      ("fait", "done"), ("faite", "done"), ("en cours", "under-way"), ("À faire", "to-do"),
      ("blocked", "blocked"), ("abandonnée", "dropped"), ("under way", "under-way"),
    ])
  func status(said: String, code: String) throws {
    let place = try Place()
    #expect(try place.run("set", "A-003", "--status", said).status == 0)
    #expect(try place.actions().row("number", "A-003")?["status"] as? String == code)
  }

  @Test("An item is of the meeting whose number is given")
  func meeting() throws {
    let place = try Place()
    #expect(try place.run("add", "Écrire", "--meeting", "12").status == 0)
    #expect(try place.actions().row("number", "A-033")?["meeting"] as? String == "M-12")
    #expect(try place.run("add", "Écrire", "--meeting", "99").status == 64)
  }
}
