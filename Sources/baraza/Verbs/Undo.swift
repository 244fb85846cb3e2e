import ArgumentParser
import Domain
import Store
import Wording

extension ChangeNumber: ExpressibleByArgument {
  /// Reads what stands on the command line.
  public init?(argument: String) { self.init(argument) }
}

/// `baraza undo [CHANGE]`: undoes one change, or the last one of the store, whoever made it.
struct Undo: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "undo",
      abstract: Help.words(
        fr: "Annuler un changement, ou le dernier de la base.",
        en: "Undo a change, or the last one of the store."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: PlaceOptions

  @Argument(
    help: Help.text(
      fr: "Le numéro du changement, comme « baraza history » le donne.",
      en: "The change’s number, as “baraza history” gives it."))
  var change: ChangeNumber?

  func run() throws {
    try common.withStore(.editing, place) { store, wording in
      let outcome = try change.map { try undo($0, store: store) } ?? store.undoLatest()
      switch outcome {
      case .done(let label):
        let name = wording(Phrase.Changes.name(label))
        try Console.report(wording(Phrase.Message.undone(name)), in: wording)
      case .nothing:
        let nothing =
          change == nil ? Phrase.Message.nothingToUndo : Phrase.History.undoneAlready
        Console.print(wording(nothing))
      case .overtaken(let label, let later, let values):
        for value in values { Console.remark(sentence(value, store: store, wording: wording)) }
        let author = later?.author ?? wording(Phrase.Form.somebody)
        let name = wording(Phrase.Changes.name(label))
        throw common.fail(Phrase.Message.overtaken(name, by: author), .tryAgain, store: store)
      case .bulk(let label, let backup):
        let name = wording(Phrase.Changes.name(label))
        throw common.fail(Phrase.Message.bulk(name, backup: backup), .noPermission, store: store)
      }
    }
  }

  private func undo(_ number: ChangeNumber, store: Store) throws -> UndoOutcome {
    guard let id = try store.changeKey(number: number) else {
      throw common.fail(Phrase.Program.noSuchChange(number.description), .noInput, store: store)
    }
    return try store.undo(id)
  }

  /// What stands in the way: what would come back, and what is there now.
  private func sentence(_ value: OvertakenValue, store: Store, wording: Wording) -> String {
    let texts = ValueTexts(wording: wording, register: (try? store.names()) ?? Register())
    let name = wording(Phrase.Records.name(value.field).inSentence)
    let subject = wording(Phrase.Records.name(value.subject))
    return wording.labelled(
      "\(subject) \(name)", "\(texts.text(value.now)) (≠ \(texts.text(value.after)))")
  }
}
