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
      for remark in try remarks(on: store, wording: wording) {
        Console.print(wording(Phrase.Program.checkedAgainstOriginal(remark)))
      }
      guard faults.isEmpty else { throw ExitStatus.ioError.code }
      Console.print(wording(Phrase.Program.sound))
    }
  }

  /// What does not add up in the documents; no fault of the store.
  private func remarks(on store: Store, wording: Wording) throws -> [String] {
    let budget = try store.budget()
    let matrix = try store.matrix()
    return ambiguousAmounts(in: budget, wording: wording) + gaps(in: budget, wording: wording)
      + functionGaps(in: matrix, wording: wording)
  }

  private func ambiguousAmounts(in budget: BudgetFacts, wording: Wording) -> [String] {
    budget.lines.filter { $0.figure.printed.confidence == .ambiguous }.map { line in
      let readings = line.figure.printed.readings.map { wording.amount($0.value) }
      return wording(
        Phrase.Program.ambiguousAmount(
          line: line.id.rawValue, printed: line.figure.printed.text,
          readings: readings.joined(separator: " / ")))
    }
  }

  private func gaps(in budget: BudgetFacts, wording: Wording) -> [String] {
    let ledger = BudgetLedger(budget)
    let groups = budget.groups.map { (wording($0.name), ledger[group: $0.id]) }
    let total = budget.plan.map { (wording($0.name), ledger.plan) }
    return (groups + [total].compactMap(\.self)).compactMap { name, figures in
      guard let gap = figures.gap, gap != .zero, let counted = figures.counted else { return nil }
      return wording(
        Phrase.Program.doesNotClose(
          what: name, printed: figures.printed, sum: wording.range(counted.range),
          gap: wording.signedRange(gap)))
    }
  }

  private func functionGaps(in matrix: MatrixFacts, wording: Wording) -> [String] {
    matrix.functions.compactMap { function in
      let letters = matrix.assignments.filter { $0.function == function.id }.map(\.letter)
      let gaps = FunctionGap.gaps(in: letters)
      guard !gaps.isEmpty else { return nil }
      return wording(
        Phrase.Program.functionGap(
          wording(function.name), noA: gaps.contains(.noAccountable),
          severalA: gaps.contains(.severalAccountable), noR: gaps.contains(.noResponsible)))
    }
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
    case .migrationMissing(let name): Phrase.Program.migrationMissing(name)
    case .unreadableChange(let key): Phrase.Program.unreadableChange(String(key.rawValue))
    case .unreadableDraft(let id): Phrase.Program.unreadableDraft(id)
    case .pulseMissing(let topic): Phrase.Program.pulseMissing(topic.rawValue)
    }
  }
}
