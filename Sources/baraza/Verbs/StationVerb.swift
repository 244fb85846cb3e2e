import ArgumentParser
import Domain
import Store
import Wording

/// `baraza station`: says which station the store belongs to, and gives it letters and a name.
struct StationVerb: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "station",
      abstract: Help.words(
        fr: "Montrer ou nommer la station à laquelle appartient la base.",
        en: "Show or name the station that the store belongs to."),
      discussion: Help.words(
        fr: """
          Les lettres commencent le numéro des actions faites ici (KOL-012). Deux stations ont \
          toujours des clés différentes ; mieux vaut qu’elles aient aussi des lettres différentes.
          """,
        en: """
          The letters begin the numbers of the actions made here (KOL-012). Two stations always \
          have different keys; better that they have different letters, too.
          """))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: PlaceOptions

  @Option(
    name: .long,
    help: Help.text(
      fr: "Les lettres, une à quatre, de A à Z.", en: "The letters, one to four, from A to Z."))
  var letters: String?

  @Option(
    name: .long,
    help: Help.text(fr: "Le nom, par exemple « Kolwezi ».", en: "The name, such as “Kolwezi”."))
  var name: String?

  func run() throws {
    guard letters != nil || name != nil else {
      return try common.withStore(.readingOnly) { store, wording in
        for line in lines(try store.ownStation(), in: wording) { Console.print(line) }
      }
    }
    let letters = try letters.map { typed in
      guard let letters = StationLetters(typed) else {
        throw common.fail(Phrase.Station.unfitLetters(typed), .usage)
      }
      return letters
    }
    try common.withStore(.editing, place) { store, wording in
      let change = try store.setStation(letters: letters, name: name)
      for line in lines(change.station, in: wording) { try Console.report(line, in: wording) }
      guard let kept = change.kept else { return }
      let said = Phrase.Station.kept(kept, next: change.station.letters)
      try Console.report(wording(said), in: wording)
    }
  }

  private func lines(_ station: Station, in wording: Wording) -> [String] {
    let name = station.name.isEmpty ? wording(Phrase.Station.nameless) : station.name
    return [
      (Phrase.Station.letters, station.letters.description), (Phrase.Station.name, name),
      (Phrase.Station.key, String(station.key)),
    ].map { wording.labelled(wording($0), $1) }
  }
}
