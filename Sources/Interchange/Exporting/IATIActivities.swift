import Domain
import Wording

/// Who publishes a plan, as IATI wants to know it.
public struct Publisher: Hashable, Sendable {
  /// Its identifier in the registers that IATI knows.
  public let reference: String
  /// Its name; the identifier where none is given.
  public let name: String

  /// What stands in the place of an identifier until somebody gives one.
  public static let unknown = Publisher(unchecked: "CD-BARAZA", name: "")

  private init(unchecked reference: String, name: String) {
    self.reference = reference
    self.name = name.isEmpty ? reference : name
  }

  /// Makes a publisher; nothing where the reference is no identifier: IATI takes no blanks, and none of
  /// `/ & | ?`.
  public init?(reference: String, name: String) {
    let forbidden: Set<Unicode.Scalar> = ["/", "&", "|", "?"]
    let isFit =
      !reference.isEmpty
      && reference.unicodeScalars.allSatisfy { scalar in
        !forbidden.contains(scalar) && !scalar.properties.isWhitespace
          && !Harmless.isHarmful(scalar)
      }
    guard isFit else { return nil }
    self.init(unchecked: reference, name: name)
  }
}

/// The plans as activities of the International Aid Transparency Initiative, version 2.03
/// (test: `IATITests`).
///
/// Only what meetings adopted is exported, in calendar years; what has no place there is said in the file and
/// to whoever exports. A plan of which no year is known cannot be an activity, and is left out whole.
struct IATIActivities {
  let report: BudgetReport
  let context: ListingContext
  let publisher: Publisher
  /// The month in which periods begin that say only how long they are.
  let beginning: Month?

  /// The file, and what is to be said of it; nothing where no plan can be an activity.
  var written: (text: String, remarks: [Bilingual])? {
    let activities = report.plans.compactMap { part in
      PlannedActivity(part, beginning: beginning)
    }
    guard !activities.isEmpty else { return nil }
    let present = Set(activities.map(\.part.plan.id))
    let missing = report.plans.filter { !present.contains($0.plan.id) }.map(\.plan)
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + Markup.lines(
        "iati-activities",
        ["version": "2.03", "generated-datetime": "\(context.today.iso)T00:00:00Z"],
        activities.map(markup)
      ).written + "\n"
    return (text, remarks(on: activities, missing: missing))
  }

  private func remarks(on activities: [PlannedActivity], missing: [Plan]) -> [Bilingual] {
    missing.map { Phrase.IATI.noYears(of: $0.name) }
      + activities.flatMap { $0.sentences(naming: 6) }
      + (publisher.reference == Publisher.unknown.reference
        ? [Phrase.IATI.publisherUnknown(publisher.reference)] : [])
  }

  private func markup(_ activity: PlannedActivity) -> Markup {
    .lines(
      "iati-activity", ["xml:lang": "fr", "default-currency": Currency.usDollar.rawValue],
      identity(of: activity) + organisations(of: activity.part) + circumstances(of: activity)
        + activity.budgets)
  }

  private func identity(of activity: PlannedActivity) -> [Markup] {
    let plan = activity.part.plan
    let sentences = activity.sentences(naming: .max).flatMap(narratives)
    return [
      .tag("iati-identifier", "\(publisher.reference)-\(plan.id)"),
      .tag(
        "reporting-org", ["ref": publisher.reference, "type": Code.localGovernment],
        [.tag("narrative", publisher.name)]),
      .tag("title", [:], narratives(plan.name)),
      .tag("description", ["type": Code.general], narratives(activity.description)),
      .tag("description", ["type": Code.otherDescription], sentences),
    ]
  }

  private func circumstances(of activity: PlannedActivity) -> [Markup] {
    let status = isUnderWay(activity.part) ? Code.underWay : Code.planned
    return [.tag("activity-status", ["code": status])] + activity.dates + [
      .tag("recipient-country", ["code": Code.congo]),
      .tag("sector", ["vocabulary": "1", "code": Code.labourRights]),
    ]
  }

  /// Codes of the standard's lists.
  private enum Code {
    static let localGovernment = "11"
    static let general = "1"
    static let otherDescription = "4"
    static let congo = "CD"
    /// Fundamental rights at work, child labour among them.
    static let labourRights = "16070"
    static let funding = "1"
    static let accountable = "2"
    static let implementing = "4"
    static let planned = "1"
    static let underWay = "2"
  }

  private func narratives(_ text: Bilingual) -> [Markup] {
    let french = Markup.tag("narrative", text.fr)
    return text.fr == text.en
      ? [french] : [french, .tag("narrative", ["xml:lang": "en"], text.en)]
  }

  /// Whether something was booked that is not made up.
  private func isUnderWay(_ part: BudgetReport.PlanPart) -> Bool {
    !report.facts.hasIllustrativeSpending
      && report.ledger[plan: part.plan.id].spending != Spending()
  }

  /// Who pays and who carries out, as the lines name them; who publishes, where they name nobody.
  private func organisations(of part: BudgetReport.PlanPart) -> [Markup] {
    let sources = part.lines.flatMap { report.sources(of: $0).map(\.source) }.withoutRepetitions
    let bodies = part.lines.flatMap { report.implementers(of: $0).map(\.stakeholder) }
      .withoutRepetitions
    let named =
      sources.map { source in
        (Code.funding, report.facts.sources[source]?.name ?? Bilingual(same: source.rawValue))
      }
      + bodies.map { body in
        (Code.implementing, report.facts.register[body]?.name ?? Bilingual(same: body.rawValue))
      }
    let all = named.isEmpty ? [(Code.accountable, Bilingual(same: publisher.name))] : named
    return all.map { .tag("participating-org", ["role": $0], narratives($1)) }
  }
}
