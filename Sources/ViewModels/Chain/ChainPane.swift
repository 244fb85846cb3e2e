import Domain
import Wording

// MARK: - As a pane

extension Pane {
  /// How far the chain of activities has come.
  public static let chain = Pane("chain")
}

extension Command {
  package static let showChain = Command("show-chain")
  package static let setStatus = Command("set-status")
  package static let nextTerritory = Command("next-territory")
}

extension ChainModel: PaneModel {
  package static let face = PaneFace(
    pane: .chain, title: Phrase.Screen.chain, shortTitle: Phrase.Screen.chainShort,
    show: .showChain, showText: Phrase.Commands.showChain, showKeys: "alt-c f4 3",
    companion: .actions, movesSideways: true,
    commands: [
      PaneCommand(
        of: ChainModel.self, .setStatus, Phrase.Commands.setStatus, .pane, keys: "t",
        changesStore: true, unless: { chain, _ in chain.reasonNotToReport },
        deed: { chain, _ in try chain.openReport() }),
      PaneCommand(
        of: ChainModel.self, .nextTerritory, Phrase.Commands.nextTerritory, .pane, keys: "m"
      ) { chain, _ in
        chain.nextTerritory()
        return []
      },
    ],
    footer: [
      .open, .setStatus, .nextTerritory, .add, .undo, .nextPane, .palette, .menu, .help, .quit,
    ])

  package static let topics: Set<StoreTopic> = [.facts, .reports, .items]

  /// The link that holds the chain back, and the items of the selected one.
  package var counts: [Details.Count] { summaryCounts }

  package var stakeholdersInRow: [Code<Stakeholder>] {
    facts.performers.filter { $0.link == selectedLink?.id }.map(\.stakeholder)
  }

  package var subjects: [ActionLink] { selectedLink.map { [.chainLink($0.id)] } ?? [] }

  private var reasonNotToReport: Bilingual? {
    let isReady = selectedLink != nil && selectedTerritory != nil
    return isReady ? nil : Phrase.Commands.nothingSelected
  }

  private func openReport() throws -> [Effect] {
    guard let link = selectedLink, let territory = selectedTerritory else { return [] }
    let status = facts.report(of: link.id, in: territory.id)?.status ?? .unknown
    return try dialogue(link, territory, status).map { [.open($0)] } ?? []
  }

  /// A dialogue that knows what stands in its place now.
  private func dialogue(
    _ link: ChainLink, _ territory: Territory, _ status: LinkStatus
  ) throws -> LinkReportDialogue? {
    guard let records else { return nil }
    return try LinkReportDialogue(
      link: link, territory: territory, status: status, records: records, author: author,
      surroundings)
  }
}

// MARK: - Searching, and being gone to

extension ChainModel: SearchingPane {
  func beginSearch() { searching.begin(from: selectedLink?.id) }

  func search(_ text: String) throws { select(searching.type(text, from: candidates)) }

  func endSearch() throws { select(searching.end()) }

  func goToMatch(_ direction: ListMove) throws -> Bool {
    guard let match = searching.next(direction, from: candidates) else { return false }
    select(match)
    return true
  }

  var searchedText: String { searching.text }
  var hasMatch: Bool { searching.found != nil }

  private var candidates: ListSearch<Code<ChainLink>>.Candidates {
    ListSearch.Candidates(
      standings.map { ($0.link.id, searchedText(of: $0)) }, selected: selectedLink?.id)
  }

  /// What a link's row says, and who performs it.
  private func searchedText(of standing: ChainStanding) -> String {
    let link = standing.link
    let texts = ChainTexts(wording: wording)
    let performers = facts.performers.filter { $0.link == link.id }.map(\.stakeholder)
    let bodies = performers.withoutRepetitions.flatMap { id in
      [id.rawValue] + (facts.register[id].map { [wording($0.short), wording($0.name)] } ?? [])
    }
    let statuses = facts.territories.map { territory in
      texts.status(standing.place(territory).status, inFull: true).text
    }
    let cells = [String(link.order), texts.news(standing).text, texts.items(standing).text]
    return
      ([link.id.rawValue, wording(link.short), wording(link.name)] + bodies + statuses + cells)
      .joined(separator: " ")
  }

  private func select(_ link: Code<ChainLink>?) { if let link { select(link: link) } }
}

extension ChainModel: AddressedPane {
  static func shows(_ address: Address) -> Bool {
    if case .subject(.chainLink) = address { true } else { false }
  }

  func has(_ address: Address) -> Bool {
    guard case .subject(.chainLink(let id)) = address else { return false }
    return facts.links.contains { $0.id == id }
  }

  func select(_ address: Address) throws -> (() throws -> Void)? {
    guard has(address), case .subject(.chainLink(let id)) = address else { return nil }
    let before = selectedLink?.id
    select(link: id)
    return { [self] in if let before { select(link: before) } }
  }
}

extension ChainModel: PicturePane {
  func point(to row: String, sideways: Int) -> Bool {
    let link = Code<ChainLink>(row)
    guard isPicture, facts.links.contains(where: { $0.id == link }) else { return false }
    guard link != selectedLink?.id || sideways != 0 else { return false }
    select(link: link)
    moveTerritory(by: sideways)
    return true
  }
}

// MARK: - What was half typed

extension ChainModel: DraftingPane {
  func description(of draft: Draft) -> DraftDescription? {
    guard case .report(let link, let territory) = draft.form else { return nil }
    let note = draft.typed["note"] ?? ""
    let line = DraftDescription.Line(name: wording(Phrase.Actions.note), text: note)
    return DraftDescription(
      title: Bilingual(same: "\(link) · \(territory)"), lines: note.isEmpty ? [] : [line])
  }

  func resume(_ draft: Draft) throws -> [Effect]? {
    guard case .report(let link, let territory) = draft.form else { return nil }
    guard let link = facts.links.first(where: { $0.id == link }),
      let territory = facts.territories.first(where: { $0.id == territory })
    else { return [.say(Phrase.Drafts.noSuchLink, .warning)] }
    var dialogue = try dialogue(link, territory, .unknown)
    dialogue?.resume(draft.typed)
    return dialogue.map { [.open($0)] } ?? []
  }
}
