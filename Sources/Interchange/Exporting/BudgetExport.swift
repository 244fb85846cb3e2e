import Domain
import Wording

/// The forms in which the budget leaves the program.
public enum BudgetFormat: String, CaseIterable, Hashable, Sendable {
  /// The data file of the lines, which a load takes.
  case csv
  /// The same, as a French spreadsheet opens it by itself.
  case frenchCSV = "csv-fr"
  /// A spreadsheet with formulas.
  case fods
  /// One object with plans, groups, actions and lines.
  case json
  /// One page to be printed.
  case html
  /// Adopted amounts by years, for the International Aid Transparency Initiative.
  case iati
}

/// Why a budget cannot be exported.
public enum BudgetExportFailure: Error, Hashable, Sendable {
  /// There is no plan.
  case noPlan
  /// No year is known of any plan, and the form wants one.
  case noYears
}

/// Writes the budget of all plans, each on its own; nothing is ever added over two of them.
public struct BudgetExport {
  /// A text, and what is to be said to whoever exports.
  public struct Document: Hashable, Sendable {
    /// The file.
    public let text: String
    /// What was left out or has to be done yet.
    public let remarks: [Bilingual]
  }

  private let facts: BudgetFacts
  private let context: ListingContext
  private let publisher: Publisher
  private let beginning: Month?

  /// Prepares an export.
  ///
  /// - Parameters:
  ///   - facts: The budget.
  ///   - context: The language of labels, and today.
  ///   - publisher: Who publishes, for IATI.
  ///   - beginning: The month in which periods begin that say only how long they are, for IATI.
  public init(
    _ facts: BudgetFacts, in context: ListingContext, publisher: Publisher = .unknown,
    beginning: Month? = nil
  ) {
    self.facts = facts
    self.context = context
    self.publisher = publisher
    self.beginning = beginning
  }

  /// The budget in a form.
  ///
  /// - Throws: `BudgetExportFailure`.
  public func document(
    as format: BudgetFormat
  ) throws(BudgetExportFailure) -> Document {
    guard !facts.plans.isEmpty else { throw .noPlan }
    return switch format {
    case .csv: Document(text: lines(as: .csv), remarks: [])
    case .frenchCSV: Document(text: lines(as: .frenchSpreadsheet), remarks: [])
    case .fods:
      Document(text: BudgetSpreadsheet(report: report, context: context).written, remarks: [])
    case .json: Document(text: BudgetJSON(report: report, context: context).written, remarks: [])
    case .html: Document(text: BudgetPage(report: report, context: context).written, remarks: [])
    case .iati: try activities()
    }
  }

  private var report: BudgetReport { BudgetReport(facts) }

  private func lines(as format: ListingFormat) -> String {
    var text = ""
    Listing.budget(facts).write(facts.lines, as: format, in: context) { text += $0 }
    return text
  }

  private func activities() throws(BudgetExportFailure) -> Document {
    let activities = IATIActivities(
      report: report, context: context, publisher: publisher, beginning: beginning)
    guard let written = activities.written else { throw .noYears }
    return Document(text: written.text, remarks: written.remarks)
  }
}
