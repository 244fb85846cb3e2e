import Domain
import Testing

@testable import ViewModels

/// "From 100 columns on text columns grow and empty ones shrink … a column's width and its hiding are a key
/// each and are kept."
@Suite("Columns: how wide they are")
struct ColumnFittingTests {
  private typealias Measure = ColumnFitting.Measure

  private func columns(owner: Int, links: Int) -> [Measure] {
    [
      Measure(id: "no.", least: 5, heading: 2, widest: 5, isText: false),
      Measure(id: "owner", least: 13, heading: 11, widest: owner, isText: true),
      Measure(id: "action", least: nil, heading: 6, widest: 80, isText: true),
      Measure(id: "links", least: 14, heading: 5, widest: links, isText: true),
    ]
  }

  private func widths(
    _ room: Int, owner: Int = 20, links: Int = 9, _ choices: [String: ColumnChoices.Choice] = [:]
  ) -> [Int] {
    ColumnFitting(choices: choices, room: room).widths(columns(owner: owner, links: links))
  }

  @Test("At 80 columns they are as declared, and one takes the rest")
  func narrow() { #expect(widths(79) == [5, 13, 44, 14]) }

  @Test("From 100 on names get what they need, but for the rest of the line")
  func wide() {
    #expect(widths(99) == [5, 20, 57, 14])
    #expect(widths(127, owner: 28, links: 30) == [5, 28, 61, 30])
    // Longer names than anybody reads are cut all the same.
    #expect(widths(200, owner: 90)[1] == ColumnFitting.mostText)
    #expect(widths(99, owner: 90, links: 90)[2] >= ColumnFitting.wantedRest)
  }

  @Test("A column that says nothing shrinks to its heading, and its room goes to the text")
  func empty() {
    #expect(widths(99, links: 0) == [5, 20, 66, 5])
    #expect(widths(79, links: 0)[3] == 14, "columns do not jump on a projector")
  }

  @Test("What a person has chosen holds, at any size")
  func chosen() {
    let choices = ["owner": ColumnChoices.Choice(width: 9)]
    for room in [59, 79, 99, 160] { #expect(widths(room, choices)[1] == 9) }
    #expect(widths(20, ["owner": .init(width: 80)])[2] == ColumnFitting.leastRest)
  }

  @Test("What a file says of widths is brought within bounds")
  func bounded() {
    var choices = ColumnChoices()
    choices["actions", "owner"].width = .max
    choices["actions", "links"].width = -4
    choices["actions", "due"].isShown = false
    #expect(choices.bounded["actions", "owner"].width == 80)
    #expect(choices.bounded["actions", "links"].width == 3)
    #expect(choices.bounded["actions", "due"].isShown == false)
  }
}
