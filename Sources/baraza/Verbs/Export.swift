import ArgumentParser
import Domain
import Interchange
import Store
import Wording

/// `baraza export budget --format …`: the budget as a file for other programs and for paper.
struct Export: ParsableCommand {
  /// What can be exported.
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case budget
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: Help.words(
        fr: "Exporter le budget : tableur, CSV, JSON, page à imprimer, IITA.",
        en: "Export the budget: spreadsheet, CSV, JSON, page to print, IATI."),
      discussion: Help.words(
        fr: "Les montants imprimés restent tels quels, les fourchettes restent des fourchettes. "
          + "Le fichier n’a son nom que lorsqu’il est entier sur le disque.",
        en: "Printed amounts stay as they are, ranges stay ranges. "
          + "The file gets its name only when all of it is on the disk."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: Help.text(fr: "Quoi exporter : budget.", en: "What to export: budget."))
  var subject: Subject

  @Option(
    name: .long,
    help: Help.text(
      fr: "csv, csv-fr (pour un Excel français), fods (tableur), json, html ou iati.",
      en: "csv, csv-fr (for a French Excel), fods (spreadsheet), json, html or iati."))
  var format: BudgetFormat

  @Option(
    name: .long,
    help: Help.text(
      fr: "Le fichier à écrire ou à remplacer, au lieu de la sortie.",
      en: "The file to write or to replace, instead of the output."),
    completion: .file())
  var output: String?

  @Option(
    name: .long,
    help: Help.text(
      fr: "IITA : l’identifiant de l’organisme qui publie.",
      en: "IATI: the identifier of the organisation that publishes."))
  var publisher: String?

  @Option(
    name: .long,
    help: Help.text(
      fr: "IITA : le nom de l’organisme qui publie.",
      en: "IATI: the name of the organisation that publishes."))
  var publisherName: String?

  @Option(
    name: .long,
    help: Help.text(
      fr: "IITA : le mois où commencent les périodes qui ne le disent pas, par exemple 2027-01.",
      en: "IATI: the month in which periods begin that do not say it, e.g. 2027-01."))
  var beginning: String?

  func validate() throws {
    guard format != .iati, publisher ?? publisherName ?? beginning != nil else { return }
    throw ValidationError(
      Help.words(
        fr: "--publisher, --publisher-name et --beginning ne valent que pour --format iati.",
        en: "--publisher, --publisher-name and --beginning work with --format iati only."))
  }

  func run() throws {
    let (publisher, beginning) = (try who(), try month())
    let (facts, wording) = try common.withStore(.readingOnly) { (try $0.budget(), $1) }
    let export = BudgetExport(
      facts, in: ListingContext(wording: wording, today: Environment.today), publisher: publisher,
      beginning: beginning)
    do {
      let document = try export.document(as: format)
      try deliver(document.text, wording)
      for remark in document.remarks { Console.remark(wording(remark)) }
    } catch let failure as BudgetExportFailure {
      throw refusal(failure, wording)
    }
  }

  private func deliver(_ text: String, _ wording: Wording) throws {
    guard let output else { return Console.printDocument(text) }
    let path = Environment.path(output)
    do {
      try OutputFile(path).write(text)
    } catch {
      let failure: OutputFile.Failure = error
      let reason = Console.reason(failure.number)
      Console.complain(wording(Phrase.Files.notWritten(path, reason: reason)))
      throw ExitStatus(failure).code
    }
    try Console.report(wording(Phrase.Files.written(path)), in: wording)
  }

  private func refusal(_ failure: BudgetExportFailure, _ wording: Wording) -> ExitCode {
    switch failure {
    case .noPlan:
      Console.complain(wording(Phrase.Budget.empty))
      return ExitStatus.noInput.code
    case .noYears:
      Console.complain(wording(Phrase.IATI.noYearsAtAll))
      return ExitStatus.usage.code
    }
  }

  private func who() throws -> Publisher {
    let reference = publisher ?? Publisher.unknown.reference
    guard let known = Publisher(reference: reference, name: publisherName ?? "") else {
      throw common.fail(Phrase.IATI.badPublisher(reference), .usage)
    }
    return known
  }

  private func month() throws -> Month? {
    guard let beginning else { return nil }
    guard let month = Month(iso: beginning) else {
      throw common.fail(Phrase.IATI.badBeginning(beginning), .usage)
    }
    return month
  }
}

extension BudgetFormat: ExpressibleByArgument {}
