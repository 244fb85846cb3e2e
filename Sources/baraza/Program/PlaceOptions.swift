import ArgumentParser
import Domain
import Store
import Wording

/// What every verb that writes can be told about a store that stands elsewhere than it did.
struct PlaceOptions: ParsableArguments {
  @Flag(
    name: .long,
    help: Help.text(
      fr: "La base a été déplacée : elle continue ici comme la même station.",
      en: "The store was moved: it goes on here as the same station."))
  var moved = false

  @Flag(
    name: .long,
    help: Help.text(
      fr: "La base est une copie : elle devient une station à part.",
      en: "The store is a copy: it becomes a station of its own."))
  var copied = false

  /// What was said.
  var answer: PlaceAnswer? { copied ? .copied : moved ? .moved : nil }

  func validate() throws {
    guard moved, copied else { return }
    Console.complain(Phrase.Copies.oneOfTwo[Help.language])
    throw ExitStatus.usage.code
  }
}

extension Store {
  /// What to tell of the answer that was given when it was opened.
  var arrivalRemark: Bilingual? {
    switch arrival {
    case .moved: Phrase.Copies.movedHere
    case .copied: Phrase.Copies.newStation(letters: station)
    case nil: nil
    }
  }
}
