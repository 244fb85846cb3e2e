import Testing

@testable import ViewModels

@Suite("Trail: the way by which addresses have led from pane to pane")
struct TrailTests {
  @Test("Places are gone back to, the last one first, each with what it showed")
  func back() throws {
    var trail = Trail()
    var restored: [String] = []
    trail.leave(.init(pane: .actions, isDetailsOpen: true) { restored.append("chain") })
    trail.leave(.init(pane: .chain, isDetailsOpen: false) { restored.append("budget") })
    let (last, first, none) = (trail.goBack(), trail.goBack(), trail.goBack())
    #expect(last?.pane == .chain && last?.isDetailsOpen == false)
    try last?.restore()
    #expect(first?.pane == .actions && first?.isDetailsOpen == true)
    try first?.restore()
    #expect(restored == ["budget", "chain"])
    #expect(none?.pane == nil)
  }

  @Test("A way that was left is forgotten whole")
  func forgetting() {
    var trail = Trail()
    trail.leave(.init(pane: .actions, isDetailsOpen: true) {})
    trail.leave(.init(pane: .chain, isDetailsOpen: true) {})
    trail.forget()
    let none = trail.goBack()
    #expect(none?.pane == nil)
  }
}
