import Domain
import Driving
import Store

/// The list of action items as the documentation describes it: filtered and sorted in memory, item by
/// item.
struct PlainList {
  let items: [ActionItem]
  let meetings: [Meeting]
  /// What belongs to which group of the plan.
  let groups: [ActionLink: Code<PlanGroup>]

  /// The items of a query in order.
  func found(_ query: ActionQuery) -> [ActionItem] {
    items.filter { lets($0, through: query) }.sorted { isBefore($0, $1, query) }
  }

  // MARK: - Filters

  func lets(_ item: ActionItem, through query: ActionQuery) -> Bool {
    let content = item.content
    return (query.statuses.isEmpty || query.statuses.contains(content.status))
      && (query.owner == nil || query.owner == content.owner)
      && (!query.isUnowned || content.owner == nil)
      && (query.lateOn.map(item.isLate) ?? true)
      && isDue(content.due, in: query.due)
      && (query.meeting == nil || query.meeting == content.meeting)
      && (query.link.map(content.links.contains) ?? true)
      && (query.group == nil || content.links.contains { groups[$0] == query.group })
      && hasWords(item, query)
  }

  private func isDue(_ day: Day?, in range: DueRange?) -> Bool {
    switch range {
    case nil: true
    case .undated: day == nil
    case .between(let first, let last): day.map { first <= $0 && $0 <= last } ?? false
    }
  }

  private func hasWords(_ item: ActionItem, _ query: ActionQuery) -> Bool {
    let content = item.content
    let texts = [content.title, content.note, content.owner?.rawValue ?? ""]
    let words =
      texts.flatMap { $0.folded.split { !$0.isLetter && !$0.isNumber } }.map(String.init)
      + [item.number.description.folded]
    return query.text.split(separator: " ").allSatisfy { wanted in
      words.contains { $0.hasPrefix(String(wanted).folded) }
        || query.meanings[String(wanted)].map { has(item, $0) } ?? false
    }
  }

  private func has(_ item: ActionItem, _ meaning: SearchMeaning) -> Bool {
    let content = item.content
    return meaning.holds(
      owner: content.owner, meeting: content.meeting, status: content.status, due: content.due)
      || !meaning.links.isDisjoint(with: content.links)
  }

  // MARK: - Order

  /// Whether an item comes before another one: by the columns that the filters leave open, then by
  /// number in the direction of the last column.
  func isBefore(_ a: ActionItem, _ b: ActionItem, _ query: ActionQuery) -> Bool {
    for column in query.columns where !isPinned(column.sort, by: query) {
      let order = compare(a, b, column)
      if order != 0 { return order < 0 }
    }
    return query.columns.last?.isDescending == true ? b.number < a.number : a.number < b.number
  }

  private func isPinned(_ sort: ActionSort, by query: ActionQuery) -> Bool {
    switch sort {
    case .owner: query.owner != nil || query.isUnowned
    case .meeting: query.meeting != nil
    case .status:
      ActionStatus.allCases.filter { status in
        (query.statuses.isEmpty || query.statuses.contains(status))
          && (query.lateOn == nil || status.isOpen)
      }.count == 1
    case .number, .due, .lateness, .title, .links: false
    }
  }

  /// Negative when the first comes first; groups keep their order in either direction.
  private func compare(_ a: ActionItem, _ b: ActionItem, _ column: ActionOrder) -> Int {
    let (first, second) = (place(a, column.sort), place(b, column.sort))
    if first.group != second.group { return first.group - second.group }
    let sign = column.isDescending ? -1 : 1
    if first.rank != second.rank { return (first.rank - second.rank) * sign }
    return first.text == second.text ? 0 : (first.text < second.text ? -sign : sign)
  }

  private func place(
    _ item: ActionItem, _ sort: ActionSort
  ) -> (group: Int, rank: Int, text: String) {
    let content = item.content
    func last(_ text: String?) -> (Int, Int, String) { (text == nil ? 1 : 0, 0, text ?? "") }
    switch sort {
    // The number is what the end of the order compares.
    case .number: return (0, 0, "")
    case .due: return last(content.due?.iso)
    case .lateness:
      switch content.status {
      case .toDo, .underWay, .blocked: return last(content.due?.iso)
      case .done: return (2, 0, "")
      case .dropped: return (3, 0, "")
      }
    case .status: return (0, ActionStatus.allCases.firstIndex(of: content.status) ?? 9, "")
    case .owner: return last(content.owner?.rawValue)
    case .title: return (0, 0, content.title.folded)
    case .links: return last(content.links.map(\.text).min())
    case .meeting:
      let meeting = meetings.first { $0.id == content.meeting }
      return (meeting == nil ? 1 : 0, meeting?.number ?? 0, meeting?.id.rawValue ?? "")
    }
  }
}

// MARK: - A store with many items

extension PlainList {
  /// 300 items of two stations with few distinct values in every column, and many without. Where the
  /// seed is even, nearly all are done.
  static func store(seed: UInt64) throws -> (Store, PlainList) {
    var random = Dice(seed: seed)
    var dossier = Sample.dossier
    addSecondGroup(to: &dossier)
    // Neither the codes nor the days of the meetings follow their numbers, and two have the same.
    dossier.meetings = [("M1", 10), ("M2", 9), ("M3", 2), ("M4", 2)].map { code, number in
      Meeting(
        id: Code(code), number: number, day: Sample.day("2026-10-01"), place: "Kolwezi",
        name: Bilingual(same: code), origin: .illustrative)
    }
    dossier.actionItems = (1...300).shuffled(using: &random).map {
      item($0, isSkewed: seed.isMultiple(of: 2), using: &random)
    }
    let store = try Store.inMemory(identity: Sample.identity())
    _ = try store.load(dossier, folderName: "many")
    let all = try store.actionItems(
      ActionQuery(order: ActionOrder(sort: .number)), from: .first, limit: 1000)
    let groups: [ActionLink: Code<PlanGroup>] = [
      .budgetLine("B1.1"): "G1", .activity("G1-A1-1"): "G1", .budgetLine("B2.1"): "G2",
    ]
    return (store, PlainList(items: all, meetings: dossier.meetings, groups: groups))
  }

  private static func addSecondGroup(to dossier: inout Dossier) {
    dossier.groups += [
      PlanGroup(
        id: "G2", plan: "LUALABA", order: 2, name: Bilingual(same: "Groupe 2"), printedSubtotal: "",
        origin: Sample.origin)
    ]
    dossier.actions += [
      PlanAction(
        id: "G2-A1", plan: "LUALABA", group: "G2", order: 1, printedNumber: "",
        name: Bilingual(same: "Action"),
        origin: Sample.origin)
    ]
    dossier.lines += [
      BudgetLine(
        id: "B2.1", plan: "LUALABA", action: "G2-A1", order: 1, name: Bilingual(same: "Ligne"),
        figure: BudgetFigure(printed: PrintedAmount("1 000 $US")), period: PrintedPeriod(""),
        activities: [], origin: Sample.origin)
    ]
  }

  private static func item(
    _ ordinal: Int, isSkewed: Bool, using random: inout Dice
  ) -> LoadedActionItem {
    let titles = ["Élaborer", "elaborer", "Zone", "zone", "Œuvre", "Officier", "Été", "Étude"]
    let owners: [Code<Stakeholder>?] = ["DIVAS", "CPISTEMA", "SAEMAPE", nil, nil]
    let meetings: [Code<Meeting>?] = ["M1", "M2", "M3", "M4", nil, nil]
    let links: [ActionLink] = [
      .chainLink("L1"), .budgetLine("B1.1"), .budgetLine("B2.1"), .activity("G1-A1-1"),
      .function("COORD"), .stakeholder("DIVAS"),
    ]
    let dues = [nil, "2026-11-01", "2026-11-21", "2026-11-22", "2027-02-28"]
    return Sample.loaded(
      ordinal, titles.randomElement(using: &random) ?? "", station: ordinal % 3 == 0 ? "B" : "A",
      owner: owners.randomElement(using: &random) ?? nil,
      due: (dues.randomElement(using: &random) ?? nil).map(Sample.day),
      status: isSkewed && Int.random(in: 0..<10, using: &random) > 0
        ? .done : ActionStatus.allCases.randomElement(using: &random) ?? .toDo,
      meeting: meetings.randomElement(using: &random) ?? nil,
      links: links.filter { _ in Int.random(in: 0..<4, using: &random) == 0 },
      note: Bool.random(using: &random) ? "avec la zone" : "")
  }
}
