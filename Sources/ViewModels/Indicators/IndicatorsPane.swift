import Domain
import Wording

// MARK: - As a pane

extension Pane {
  /// What the plan is measured by.
  public static let indicators = Pane("indicators")
}

extension Command {
  package static let showIndicators = Command("show-indicators")
}

extension IndicatorsModel: PaneModel {
  package static let face = PaneFace(
    pane: .indicators, title: Phrase.Indicators.title, shortTitle: Phrase.Indicators.shortTitle,
    show: .showIndicators, showText: Phrase.Indicators.show, showKeys: "alt-i f8 6",
    companion: .actions, movesSideways: false, commands: [],
    footer: [
      .open, .search, .filter, .sort, .add, .nextPane, .palette, .menu, .help, .quit,
    ])

  package static let topics: Set<StoreTopic> = [.facts]

  package var subjects: [ActionLink] { selected.map { [.activity($0.activity)] } ?? [] }

  /// Those without a target.
  package var counts: [Details.Count] {
    let withoutTarget = facts.indicators.count { $0.target == nil }
    guard withoutTarget > 0 else { return [] }
    let name = wording(Phrase.Indicators.withoutTarget(withoutTarget))
    let place = Details.Place(name: name, address: .part(of: .indicators, "no-target"))
    return [Details.Count(name: name, places: [place])]
  }

  /// Esc drops the filters.
  public func back() throws -> Bool { removeFilters() }
}

// MARK: - Searching, sorting, narrowing

extension IndicatorsModel: MemoryListPane {
  var context: IndicatorContext { IndicatorContext(wording: wording, facts: facts) }

  var filters: [MemoryFilter<Indicator>] {
    let targets = [
      MemoryFilter<Indicator>(
        id: "no-target", family: "target", name: wording(Phrase.Indicators.withoutTarget)
      ) { $0.target == nil },
      MemoryFilter<Indicator>(
        id: "target", family: "target", name: wording(Phrase.Indicators.withTarget)
      ) { $0.target != nil },
    ]
    let facts = facts
    return targets
      + facts.groups.map { group in
        MemoryFilter<Indicator>(
          id: group.id.rawValue, family: "group", name: wording(Phrase.Budget.group(group.order))
        ) { facts.group(of: $0)?.id == group.id }
      }
  }
}

// MARK: - Being gone to

extension IndicatorsModel: AddressedPane {
  static func shows(_ address: Address) -> Bool {
    switch address {
    case .indicator: true
    case .part(let pane, _): pane == .indicators
    case .subject, .cell, .action, .actions, .planAction, .planGroup: false
    }
  }

  func has(_ address: Address) -> Bool {
    switch address {
    case .indicator(let id): facts.indicators.contains { $0.id == id }
    case .part(_, let filter): filters.contains { $0.id == filter }
    case .subject, .cell, .action, .actions, .planAction, .planGroup: false
    }
  }

  /// Selects an indicator; filters that hide it are taken out until one comes back.
  func select(_ address: Address) throws -> (() throws -> Void)? {
    guard has(address) else { return nil }
    let before = list
    switch address {
    case .indicator(let id):
      if !list.rows.contains(where: { $0.id == id }) { _ = removeFilters() }
      list.select(id, visible: viewport.rows)
    case .part(_, let filter):
      _ = removeFilters()
      toggle(filter: filter)
    case .subject, .cell, .action, .actions, .planAction, .planGroup: return nil
    }
    return { [self] in
      list = before
      settle()
    }
  }
}
