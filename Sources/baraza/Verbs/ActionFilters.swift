import ArgumentParser
import Domain
import Interchange
import Store
import Wording

/// Which action items to list, and in which order: the options of `baraza list actions`.
///
/// A named view is the beginning; what other options say takes the place of what the view says.
struct ActionFilters: ParsableArguments {
  @Option(
    name: .long,
    help: Help.text(
      fr: "Actions : une vue enregistrée, que les autres options précisent.",
      en: "Actions: a saved view, which the other options refine."))
  var view: String?

  @Option(
    name: .long,
    help: Help.text(
      fr: "Actions : mots de la ligne, noms, statut, retard ou jours.",
      en: "Actions: words of the row, names, status, lateness or days."))
  var text: String?

  @Option(
    name: .long,
    help: Help.text(
      fr: "Actions : à faire, en cours, bloqué, fait ou abandonné (répétable).",
      en: "Actions: to-do, under-way, blocked, done, dropped (repeatable)."))
  var status: [ActionStatus] = []

  @Option(
    name: .long,
    help: Help.text(
      fr: "Actions : le sigle ou le nom du responsable, ou none.",
      en: "Actions: the owner’s code or name, or none."))
  var owner: String?

  @Flag(name: .long, help: Help.text(fr: "Actions : en retard.", en: "Actions: late ones."))
  var late = false

  @Option(
    name: .long,
    help: Help.text(
      fr: "Actions : échéance late, this-week, undated ou +14j (d’aujourd’hui à 14 jours).",
      en: "Actions: due late, this-week, undated or +14d (from today to 14 days ahead)."))
  var due: String?

  @Option(
    name: .long,
    help: Help.text(
      fr: "Actions : le numéro ou le code de la séance, ou last.",
      en: "Actions: the meeting’s number or code, or last."))
  var meeting: String?

  @Option(
    name: .long,
    help: Help.text(
      fr: "Actions : liées à link:L4, line:B1.3a, activity:…, function:…, stakeholder:…",
      en: "Actions: linked to link:L4, line:B1.3a, activity:…, function:…, stakeholder:…"))
  var link: String?

  @Option(
    name: .long,
    help: Help.text(
      fr: "Actions : liées à une ligne ou une activité de ce groupe du plan.",
      en: "Actions: linked to a line or an activity of this group of the plan."))
  var group: String?

  // A column may begin with a dash.
  @Option(
    name: .long, parsing: .unconditional,
    help: Help.text(
      fr: """
        Actions : trier par number, due, lateness, status, owner, title, links ou meeting ; \
        plusieurs ainsi : owner,-due (- pour l’ordre inverse).
        """,
      en: """
        Actions: sort by number, due, lateness, status, owner, title, links or meeting; \
        several like this: owner,-due (- for the reverse).
        """))
  var sort: SortColumns?

  var isEmpty: Bool {
    view == nil && text == nil && status.isEmpty && owner == nil && !late && due == nil
      && meeting == nil && link == nil && group == nil && sort == nil
  }

  /// The query that the options ask for.
  func query(in store: Store, register: Register, context: ListingContext) throws -> ActionQuery {
    var view = try namedView(in: store, context)
    if let text { view.text = text }
    if !status.isEmpty { view.statuses = Set(status) }
    if let owner { view.owner = try choice(owner, register, context) }
    if let due { view.due = try window(due, context) }
    if let meeting { view.meeting = try choice(meeting, register, context) }
    if let group { view.group = try code(group, in: store, context) }
    if let sort { view.orders = sort.orders }
    let last = register.lastMeeting(today: context.today)?.id
    var query = view.query(today: context.today, lastMeeting: last)
    let texts = ValueTexts(wording: context.wording, register: register)
    query.meanings = SearchMeanings(texts, on: context.today).meanings(of: view.text)
    if late { query.lateOn = context.today }
    if let link { query.link = try place(link, context) }
    return query
  }

  // MARK: - Reading the options

  private func namedView(in store: Store, _ context: ListingContext) throws -> ActionView {
    guard let view else {
      var everything = ActionView()
      everything.orders = [ActionOrder(sort: .number)]
      return everything
    }
    let views = try store.views()
    let asked = view.folded
    let found =
      views.first { $0.id == view }
      ?? views.first { $0.name.fr.folded == asked || $0.name.en.folded == asked }
    guard let found else {
      let known = views.map(\.id).joined(separator: ", ")
      throw refuse(Phrase.Program.unknownView(view, known: known), .noInput, context)
    }
    return found.view
  }

  private func choice(
    _ text: String, _ register: Register, _ context: ListingContext
  ) throws -> OwnerChoice {
    if text.lowercased() == "none" { return .nobody }
    switch register.reading(of: text, language: context.wording.language) {
    case .certain(let found): return .certain(found.id)
    case .several(let matches):
      let names = matches.prefix(5).map { "\($0.id) (\(context.wording($0.short)))" }
        .joined(separator: ", ")
      throw refuse(Phrase.Program.ambiguousOwner(text, matches: names), .usage, context)
    case .unknown(let near):
      throw refuse(Phrase.Form.unknownOwner(text, near: near), .usage, context)
    }
  }

  private func window(_ text: String, _ context: ListingContext) throws -> DueWindow {
    if let window = DueWindow(rawValue: text) { return window }
    guard text.hasPrefix("+"), case .day(let day) = DueDate.read(text, today: context.today) else {
      throw refuse(Phrase.Program.unknownPlace("--due", text), .usage, context)
    }
    return .nextDays(day.days(since: context.today))
  }

  private func choice(
    _ text: String, _ register: Register, _ context: ListingContext
  ) throws -> MeetingChoice {
    if text.lowercased() == "last" { return .last }
    let found = register.choices(of: .meeting, matching: text)
    guard let meeting = found.first, found.count == 1 else {
      throw refuse(Phrase.Program.unknownMeeting(text), .usage, context)
    }
    return .certain(Code(meeting.code))
  }

  private func code(
    _ text: String, in store: Store, _ context: ListingContext
  ) throws -> Code<PlanGroup> {
    let groups = try store.budget().groups
    guard let found = groups.first(where: { $0.id.rawValue.folded == text.folded }) else {
      throw refuse(Phrase.Program.unknownGroup(text), .usage, context)
    }
    return found.id
  }

  private func place(_ text: String, _ context: ListingContext) throws -> ActionLink {
    guard let parsed = ActionLink(text) else {
      throw refuse(Phrase.Program.unknownPlace("--link", text), .usage, context)
    }
    return parsed
  }

  private func refuse(
    _ sentence: Bilingual, _ status: ExitStatus, _ context: ListingContext
  ) -> ExitCode {
    Console.complain(context.wording(sentence))
    return status.code
  }
}

/// The columns to sort by: `owner,-due`.
struct SortColumns: ExpressibleByArgument {
  let orders: [ActionOrder]

  init?(argument: String) {
    let words = argument.split(separator: ",", omittingEmptySubsequences: false)
    orders = words.compactMap { ActionOrder(rawValue: String($0)) }
    guard orders.count == words.count else { return nil }
  }
}
