import Testing

/// Required: "“Other…” adds a body on the spot (with “added in the room, to be completed” as its mark and a
/// finding)."
@Suite("Bodies are added and completed on the command line")
struct StakeholderVerbTests {
  @Test(
    "what is added is a finding of check until somebody says what it is, and stands in the history",
    arguments: [
      ("fr", "acteur « Croix-Rouge » : ajouté en séance, à compléter"),
      ("en", "stakeholder “Red Cross”: added in the room, to be completed"),
    ])
  func adding(language: String, finding: String) throws {
    let place = try Place()
    let add = try place.run(
      "add", "stakeholder", "--short-fr", "Croix-Rouge", "--short-en", "Red Cross", "--label-fr",
      "Croix-Rouge de la RDC", "--label-en", "Red Cross of the DRC", "--language", language)
    #expect(add.status == 0, "\(add.errors)")
    #expect(try place.run("add", "Visiter", "--owner", "red cross").status == 0)
    let check = try place.run("check", "--language", language)
    #expect(check.status == 0 && check.output.contains(finding), "\(check.output)")
    let set = try place.run("set", "stakeholder", "Croix-Rouge", "--kind", "ngo")
    #expect(set.status == 0, "\(set.errors)")
    #expect(try !place.run("check", "--language", language).output.contains(finding))
    let history = try place.run("history", "stakeholder", "CROIX-ROUGE", "--language", language)
    #expect(history.output.contains("ngo"), "\(history.output)")
  }

  @Test("a second one of the same name is refused, and an unknown owner says how to add one")
  func refusals() throws {
    let place = try Place()
    let words = [
      "add", "stakeholder", "--short-fr", "DIVAS", "--short-en", "DIVAS", "--label-fr", "D",
      "--label-en", "D", "--language", "en",
    ]
    let again = try place.run(words)
    #expect(again.status == 75, "\(again.errors)")
    let item = try place.run("add", "Visiter", "--owner", "Croix-Rouge", "--language", "en")
    #expect(item.status == 64)
    #expect(item.errors.contains("“baraza add stakeholder” adds it."), "\(item.errors)")
  }
}
