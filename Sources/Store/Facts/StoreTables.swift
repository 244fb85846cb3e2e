import Domain
import GRDB

/// Every table of the store, declared once.
///
/// The order is that in which tables refer to one another: a load goes through it forwards, and a
/// changeset lists tables backwards, so that what refers stands before what it refers to and an item
/// is never taken away while its own links still name it. A test walks `sqlite_schema` and fails on a
/// table that is not here, on one whose triggers do not beat its topic, and on a column declared twice
/// or not at all.
enum StoreTables {
  static let all: [StoreTable] = register + chain + plan + money + room + kept

  /// The tables that changesets hold, in the order in which they hold them.
  static let recorded: [String] = all.filter { $0.recording == .recorded }.map(\.name).reversed()

  private static let register: [StoreTable] = [
    .facts(PlanTables.plan, \.plans),
    .facts(FactTables.document, \.documents),
    .facts(DocumentTables.section, \.sections),
    .facts(FactTables.stakeholder, edited: .stakeholder, by: \.id.rawValue, \.stakeholders),
    .facts(FactTables.printedDuty, \.duties),
    .facts(FactTables.function, edited: .function, by: \.id.rawValue, \.functions),
    .facts(FactTables.assignment, \.assignments),
    .facts(FactTables.claim, \.claims),
    .facts(FactTables.framework, \.frameworks),
    .facts(FactTables.axis, \.axes),
    .facts(FactTables.meeting, edited: .meeting, by: \.id.rawValue, \.meetings),
    .facts(DocumentTables.list, \.factLists),
    .facts(DocumentTables.fact, \.listedFacts),
    .facts(DocumentTables.doubt, \.doubts),
  ]

  private static let chain: [StoreTable] = [
    .facts(ChainTables.chainLink, \.chainLinks),
    .facts(ChainTables.performer, \.performers),
    .facts(ChainTables.handover, \.handovers),
    .facts(ChainTables.territory, \.territories),
  ]

  private static let plan: [StoreTable] = [
    .facts(PlanTables.group, \.groups),
    .facts(PlanTables.action, \.actions),
    .facts(PlanTables.activity, \.activities),
    .facts(PlanTables.element, \.elements),
    .facts(PlanTables.sharedElement) { dossier in
      dossier.elements.flatMap { element in
        element.sharedWith.map { SharedCell(subject: element.id, activity: $0) }
      }
    },
    .facts(PlanTables.indicator, \.indicators),
    .facts(PlanTables.sharedIndicator) { dossier in
      dossier.indicators.flatMap { indicator in
        indicator.sharedWith.map { SharedCell(subject: indicator.id, activity: $0) }
      }
    },
  ]

  private static let money: [StoreTable] = [
    .facts(BudgetTables.line, \.lines),
    .facts(BudgetTables.paidActivity) { PaidActivity.all(of: $0.lines) },
    .facts(BudgetTables.fundingSource, \.sources),
    .facts(BudgetTables.lineSource, \.lineSources),
    .facts(BudgetTables.groupSource, \.groupSources),
    .facts(BudgetTables.implementer, \.implementers),
    .facts(ChainTables.mapping, \.mappings),
    .facts(
      BudgetTables.entry,
      loading: {
        try EnteredLoad(kind: .entries, keys: LoadedKeys($0.dossier), db: $0.db)
          .load($0.dossier.entries)
      }),
    .facts(
      SettlementTables.settlement,
      loading: {
        try EnteredLoad(kind: .settlements, keys: LoadedKeys($0.dossier), db: $0.db)
          .load($0.dossier.settlements)
      }),
  ]

  private static let room: [StoreTable] = [
    .room(
      "link_report", .reports, columns: ChainTables.report.columns + ChainTables.report.others,
      load: {
        try ReportLoad(store: $0.store, keys: LoadedKeys($0.dossier), db: $0.db).load(
          $0.dossier.linkReports)
      }, readAll: { try ChainTables.report.readAll($0) }),
    .room(
      "action_item", .items, columns: ActionItemRow.columnNames,
      load: {
        try ActionItemLoad(
          keys: LoadedKeys($0.dossier), ownStation: $0.store.keys.station, $0.db
        ).load($0.dossier.actionItems)
      }, readAll: { try ActionItemRow.readAll($0) }),
    .room(
      "action_item_link", .items, columns: ["item", "kind", "code"],
      readAll: { try ActionItemRow.readAllLinks($0) }),
  ]

  private static let counted = "triggers keep it: an undo would count twice"

  private static let kept: [StoreTable] =
    [
      .exempt("change", because: "it is the list of changes itself"),
      .exempt("change_subject", because: "it belongs to the list of changes"),
      .exempt(
        "named_view", topic: .views, because: "a view is saved and deleted, never undone",
        readAll: { _ = try NamedView.all($0) }),
      .exempt(
        "session", topic: .sessions, because: "who is there is no fact of the room",
        readAll: { _ = try SessionRow.living($0) }),
      .exempt("draft", because: "text being typed is nobody else's yet"),
      .exempt("pulse", because: counted),
      .exempt("counter", because: "a number that was given is never given again"),
      .exempt("status_count", because: counted),
      .exempt("open_count", because: counted),
      .exempt("action_item_first_link", because: counted),
      .exempt("load_queue", because: "it is empty at every commit"),
      .exempt("station", because: "an installation is what it is"),
      .exempt("other_station", because: "who took part is not undone"),
      .exempt("setting", because: "settings are not undone"),
      .exempt("migration", because: "it says what was done to the file"),
    ] + wordIndex.map { .exempt($0, because: "the word index follows from the items") }

  private static let wordIndex =
    ["", "_config", "_data", "_docsize", "_idx"].map { "action_item_text" + $0 }
}
