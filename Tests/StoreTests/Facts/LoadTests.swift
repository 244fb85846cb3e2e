import Domain
import Foundation
import Store
import Testing

@Suite("Loading is all or nothing, and can be repeated")
struct LoadTests {
  @Test("a second load of the same folder adds 0 and updates 0, and copies and records nothing")
  func repeated() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let first = try store.load(Sample.dossier, folderName: "sample")
    let second = try store.load(Sample.dossier, folderName: "sample")
    #expect(first.added == second.unchanged)
    #expect(first.updated == 0)
    #expect(second == LoadSummary(unchanged: first.added))
    #expect(try store.changes(limit: 9).map(\.label) == [.loadedFolder(name: "sample")])
    #expect(try store.check().isEmpty)
  }

  @Test("a rule broken in the last table leaves an empty store, and the rule is named")
  func allOrNothing() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    var dossier = Sample.dossier
    dossier.actionItems.append(Sample.loaded(4, "  "))
    #expect {
      try store.load(dossier, folderName: "sample")
    } throws: { error in
      guard case StoreFailure.refused(let detail) = error else { return false }
      return detail.contains("title_not_empty")
    }
    #expect(try store.isEmpty())
    #expect(try store.totals(today: Sample.today) == ActionTotals())
    #expect(try store.stakeholders().isEmpty)
  }

  @Test("every rule of the schema refuses the value it is there for", arguments: Broken.allCases)
  func refused(_ broken: Broken) throws {
    let store = try Store.inMemory(identity: Sample.identity())
    var dossier = Sample.dossier
    broken.apply(to: &dossier)
    #expect {
      try store.load(dossier, folderName: "sample")
    } throws: { error in
      guard case StoreFailure.refused(let detail) = error else { return false }
      return detail.contains(broken.rule)
    }
    #expect(try store.isEmpty())
  }

  @Test("changed facts are brought to the folder's values, and a copy is made before")
  func updates() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    _ = try store.load(Sample.dossier, folderName: "sample")
    var dossier = Sample.dossier
    dossier.stakeholders[0] = Stakeholder(
      id: "DIVAS", level: .other, kind: "division", short: Bilingual(same: "DIVAS"),
      name: Bilingual(same: "Nouvelle"), tableRow: nil, origin: Sample.origin)
    dossier.stakeholders.append(Sample.body("NEW"))
    let summary = try store.load(dossier, folderName: "sample")
    #expect(summary.added == 1)
    #expect(summary.updated == 1)
    let backup = try #require(summary.backup)
    #expect(backup == scratch.path + ".before-load-\(Sample.instantStamp)")
    let old = try Store.open(
      path: backup, access: .readingOnly, identity: Sample.identity())
    #expect(try old.stakeholders().count == 4)
    #expect(try store.stakeholders().count == 5)
    let attributes = try FileManager.default.attributesOfItem(atPath: backup)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("a load that fails leaves no copy behind it")
  func noStrayBackup() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    _ = try store.load(Sample.dossier, folderName: "sample")
    var dossier = Sample.dossier
    dossier.actionItems.append(Sample.loaded(9, "Sans maître", owner: "NOBODY"))
    #expect(throws: StoreFailure.self) { try store.load(dossier, folderName: "sample") }
    let files = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
    #expect(!files.contains { $0.contains("before-load") })
  }

  @Test("an item that people edited or deleted since stays as they left it")
  func peopleWin() throws {
    let store = try Store.sample()
    let items = try store.actionItems(
      ActionQuery(order: ActionOrder(sort: .number)), from: .first, limit: 9)
    var edited = items[0].content
    edited.title = "Recensement à Lubudi"
    _ = try store.save(items[0].id, from: items[0].content, to: edited, today: Sample.today)
    _ = try store.delete(items[1].id)
    var dossier = Sample.dossier
    dossier.actionItems[2] = Sample.loaded(3, "Visiter deux sites", status: .done)
    let summary = try store.load(dossier, folderName: "sample")
    #expect(summary.added == 0)
    #expect(summary.updated == 1)
    let titles = try store.actionItems(
      ActionQuery(order: ActionOrder(sort: .number)), from: .first, limit: 9
    ).map(\.content.title)
    #expect(titles == ["Recensement à Lubudi", "Visiter deux sites"])
  }

  @Test("what a meeting adopted for a line survives a load")
  func reconciledStays() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    _ = try store.load(Sample.dossier, folderName: "sample")
    try scratch.shell("UPDATE budget_line SET reconciled = 150000000, decision = 'M1'")
    var dossier = Sample.dossier
    dossier.lines[0] = BudgetLine(
      id: "B1.1", plan: "LUALABA", action: "G1-A1", order: 1, name: Bilingual(same: "Autre nom"),
      figure: BudgetFigure(printed: PrintedAmount("1.500.00$US")),
      period: PrintedPeriod("6 mois"), activities: ["G1-A1-1"], origin: Sample.origin)
    _ = try store.load(dossier, folderName: "sample")
    let line = try #require(try store.budget().lines.first)
    #expect(line.figure.reconciled == Money(dollars: 1_500_000))
    #expect(line.name.fr == "Autre nom")
  }

  @Test("items of another station's letters keep their numbers beside our own")
  func guests() throws {
    let store = try Store.sample()
    var dossier = Sample.dossier
    dossier.actionItems = [
      LoadedActionItem(
        number: ActionNumber(station: "B", ordinal: 1), content: ActionItemContent(title: "B"),
        created: Sample.today, closed: nil, origin: .recorded)
    ]
    _ = try store.load(dossier, folderName: "guests")
    _ = try store.load(dossier, folderName: "guests")
    let added = try store.add(ActionItemContent(title: "A"), created: Sample.today)
    #expect(added.number.description == "A-004")
    #expect(try store.actionItem(number: ActionNumber(station: "B", ordinal: 1)) != nil)
    #expect(try store.totals(today: Sample.today).all == 5)
  }
}

/// One broken value each, and the rule that must refuse it.
enum Broken: String, CaseIterable {
  case unknownOwner, unknownLink, nulInTitle, longTitle, closedButOpen, unknownStakeholder
  case code, negativeAmount, emptyName, selfHandover

  var rule: String {
    switch self {
    case .unknownOwner, .unknownStakeholder: "FOREIGN KEY"
    case .unknownLink: "linked to an unknown link"
    case .nulInTitle: "NUL"
    case .longTitle: "title_length"
    case .closedButOpen: "open_item_is_not_closed"
    case .code: "id_is_a_code"
    case .negativeAmount: "amount_not_negative"
    case .emptyName: "name_fr_not_empty"
    case .selfHandover: "handover_leads_on"
    }
  }

  func apply(to dossier: inout Dossier) {
    switch self {
    case .unknownOwner: dossier.actionItems.append(Sample.loaded(4, "x", owner: "NOBODY"))
    case .unknownLink:
      dossier.actionItems.append(Sample.loaded(4, "x", links: [.chainLink("L9")]))
    case .nulInTitle: dossier.actionItems.append(Sample.loaded(4, "a\u{0}b"))
    case .longTitle:
      dossier.actionItems.append(Sample.loaded(4, String(repeating: "é", count: 301)))
    case .closedButOpen:
      dossier.actionItems.append(
        LoadedActionItem(
          number: ActionNumber(station: "A", ordinal: 4), content: ActionItemContent(title: "x"),
          created: Sample.today, closed: Sample.today, origin: .recorded))
    case .unknownStakeholder:
      dossier.performers.append(
        LinkPerformer(
          link: "L1", stakeholder: "NOBODY", capacity: .usual, basis: .stated,
          order: 1, origin: Sample.origin))
    case .code: dossier.stakeholders.append(Sample.body("a b"))
    case .negativeAmount: dossier.entries.append(Sample.entry("E-9", .commitment, -1))
    case .emptyName:
      dossier.territories.append(
        Territory(id: "X", order: 2, name: Bilingual(fr: " ", en: "x"), origin: .recorded))
    case .selfHandover:
      dossier.handovers.append(
        Handover(from: "L1", to: "L1", label: Bilingual(same: "x"), origin: .recorded))
    }
  }
}
