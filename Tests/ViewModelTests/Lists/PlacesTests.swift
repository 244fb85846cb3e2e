import Domain
import Testing

@testable import ViewModels

@Suite("Places: what the details of each tab speak of leads somewhere on the demonstration’s data")
struct PlacesTests {
  private let room: Room

  init() throws { room = try Room() }

  /// Goes through all rows of a pane.
  private func visitRows(of pane: Pane, _ visit: (Workspace) throws -> Void) throws {
    let workspace = try room.workspace(pane)
    if pane == .budget { workspace.handle(.command(.expandAll)) }
    var last: TablePresentation?
    while workspace.table != last {
      try visit(workspace)
      last = workspace.table
      workspace.handle(.command(.down))
    }
  }

  @Test("Every place that a tab has is gone to, and left again as it was", arguments: Pane.allCases)
  func leading(pane: Pane) throws {
    var count = 0
    try visitRows(of: pane) { workspace in
      for place in try workspace.places() where try workspace.shelf.has(place.address) {
        let before = workspace.table
        try workspace.go(to: place.address)
        #expect(workspace.message == nil, "\(place.name)")
        #expect(workspace.pane != pane || pane == .budget, "\(place.name)")
        workspace.handle(.command(.back))
        #expect(workspace.pane == pane)
        #expect(workspace.table == before, "\(place.name)")
        count += 1
      }
    }
    #expect(count > 3)
  }

  @Test("A link speaks of its performers, its open action items and the lines that pay for it")
  func link() throws {
    let workspace = try room.workspace(.chain)
    workspace.chain.select(link: "L4")
    let places = try workspace.front.places
    #expect(
      places.prefix(2).map(\.address) == [
        .subject(.stakeholder("PUBAUTH")), .subject(.stakeholder("NGO")),
      ])
    #expect(places.contains { $0.address == .subject(.budgetLine("B1.1")) })
  }

  @Test("The open action items of each link are as many as its details count")
  func items() throws {
    let items = try room.all()
    let item = try #require(items.first { $0.content.links.contains(.chainLink("L4")) })
    var done = item.content
    done.status = .done
    _ = try room.store.save(item.id, from: item.content, to: done, today: Room.today)
    try visitRows(of: .chain) { workspace in
      let link = try #require(workspace.chain.selectedLink)
      let open = workspace.chain.facts.tallies[link.id]?.open ?? 0
      let place = try workspace.front.places.first { place in
        if case .actions = place.address { true } else { false }
      }
      #expect((place != nil) == (open > 0))
      guard let place else { return }
      try workspace.go(to: place.address)
      #expect(try room.all(workspace.actions.query).count == open)
      workspace.handle(.command(.back))
    }
  }

  @Test("A stakeholder of the matrix leads to what it has promised")
  func promises() throws {
    var count = 0
    try visitRows(of: .matrix) { workspace in
      let stakeholder = try #require(workspace.matrix.selectedStakeholder).id
      let place = try #require(try workspace.front.places.first)
      try workspace.go(to: place.address)
      let found = try room.all(workspace.actions.query)
      #expect(found == (try room.all().filter { $0.content.owner == stakeholder }))
      count += found.count
      workspace.handle(.command(.back))
    }
    #expect(count > 0)
  }

  @Test("A budget line leads to those who carry it out and have a row in the matrix")
  func implementers() throws {
    let workspace = try room.workspace(.budget)
    workspace.budget.select(.line("B1.3b"))
    let places = try workspace.front.places.map(\.address)
    #expect(places.contains(.subject(.stakeholder("PGOV"))))
    var led: Set<Code<Stakeholder>> = []
    try visitRows(of: .budget) { workspace in
      for case .subject(.stakeholder(let id)) in try workspace.front.places.map(\.address)
      where try workspace.shelf.has(.subject(.stakeholder(id))) {
        try workspace.go(to: .subject(.stakeholder(id)))
        #expect(workspace.matrix.selectedStakeholder?.id == id)
        led.insert(id)
        workspace.handle(.command(.back))
      }
    }
    #expect(!led.isEmpty)
  }
}
