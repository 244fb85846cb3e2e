import ArgumentParser
import Domain
import Store
import Wording

/// `baraza check`: looks through the store: is it sound, and what in it does not add up.
struct Check: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Help.words(
        fr: "Vérifier la base : intégrité, références, et ce qui ne tombe pas juste.",
        en: "Check the store: integrity, references, and what does not add up."))
  }

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.withStore(.readingOnly) { store, wording in
      let faults = try store.check()
      for fault in faults { Console.print(wording(fault.sentence)) }
      // Where the budget itself cannot be read, what was found is still said.
      let isReadable = tellFindings(on: store, wording)
      // They are among the faults.
      _ = store.takeLostRows()
      guard faults.isEmpty, isReadable else { throw ExitStatus.ioError.code }
      Console.print(wording(Phrase.Program.sound))
    }
  }

  /// - Returns: Whether they could be looked for.
  private func tellFindings(on store: Store, _ wording: Wording) -> Bool {
    do {
      for finding in try findings(on: store) { Console.print(wording.remark(on: finding)) }
      return true
    } catch {
      _ = common.fail(error, store: store)
      return false
    }
  }

  /// What has to be checked against the documents or completed; no fault of the store. What is for a
  /// meeting to decide is left to the meeting.
  private func findings(on store: Store) throws -> [Finding] {
    let facts = FindingFacts(
      budget: try store.budget(), matrix: try store.matrix(), doubts: try store.doubts())
    return facts.findings.filter { $0.rule.remedy != .meeting }
  }
}

extension StoreFault {
  /// The fault in words.
  var sentence: Bilingual {
    switch self {
    case .integrity(let detail): Phrase.Program.integrity(detail)
    case .danglingReference(let table, let row, let parent):
      Phrase.Program.dangling(
        table: table, row: row.map(String.init) ?? "?", parent: parent)
    case .schema(let fault): Phrase.Schema.fault(fault)
    case .wordIndexRebuilt: Phrase.Schema.wordIndexRebuilt
    case .wordIndexWrong: Phrase.Schema.wordIndexWrong
    case .wrongCount(let table): Phrase.Schema.wrongCount(table)
    case .unreadableAmount(let table, let row, let stored):
      Phrase.Schema.unreadableAmount(table: table, row: row, stored: stored)
    case .unreadableRow(let row): Phrase.LostRows.unreadable(row)
    case .closedBeforeMade(let number, let made, let closed):
      Phrase.Clocks.closedBeforeMade(number, made: made, closed: closed)
    case .migrationMissing(let name): Phrase.Program.migrationMissing(name)
    case .unreadableChange(let key, let problem):
      Phrase.ChangeProblems.unreadable(key, problem)
    case .changesMissing(let first, let last):
      Phrase.Program.changesMissing(from: first.numberInStation, through: last.numberInStation)
    case .changeAltered(let key): Phrase.Program.changeAltered(key.numberInStation)
    case .changeDoesNotFollow(let key): Phrase.Program.changeDoesNotFollow(key.numberInStation)
    case .unreadableDraft(let id): Phrase.Program.unreadableDraft(id)
    case .pulseMissing(let topic): Phrase.Program.pulseMissing(topic.rawValue)
    }
  }
}
