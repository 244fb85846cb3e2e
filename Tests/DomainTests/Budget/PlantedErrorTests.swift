import Testing

@testable import Domain

@Suite("Errors planted in made-up plans are among what is found")
struct PlantedErrorTests {
  /// Repeats itself, so that a plan that fails can be looked at.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private struct MadeUp {
    var amounts: [Int64] = []
    var numbers: Numbers

    init(seed: Int, lines: Int) {
      numbers = Numbers(state: UInt64(seed) + 1)
      for _ in 0..<lines { amounts.append(Int64.random(in: 11...9_999_999, using: &numbers)) }
    }

    var total: Int64 { amounts.reduce(0, +) }

    mutating func place() -> Int { Int.random(in: amounts.indices, using: &numbers) }

    func answer(printed: Int64) throws -> SumClosing.Answer {
      let lines = amounts.enumerated().map { place, amount in
        LualabaBudget.line(Code("B\(place)"), printed: "\(amount)$")
      }
      return try #require(SumClosing(lines, printed: "\(printed)$")).answer()
    }
  }

  @Test("Up to three lines that the sub-total leaves out, or counts twice", arguments: 0..<20)
  func sets(seed: Int) throws {
    var plan = MadeUp(seed: seed, lines: 20)
    var places: Set<Int> = []
    while places.count < seed % 3 + 1 { places.insert(plan.place()) }
    let planted = LineSet(places.sorted().map { Code("B\($0)") })
    let amount = places.map { plan.amounts[$0] }.reduce(0, +)
    #expect(try plan.answer(printed: plan.total - amount).omitted.ways.contains(planted))
    #expect(try plan.answer(printed: plan.total + amount).doubled.ways.contains(planted))
  }

  @Test("A zero too many or too few", arguments: 0..<20)
  func zeros(seed: Int) throws {
    var plan = MadeUp(seed: seed, lines: 20)
    let place = plan.place()
    let meant = plan.amounts[place]
    plan.amounts[place] = meant * 10
    #expect(
      try plan.answer(printed: plan.total - meant * 9).slips.ways.contains(
        slip(place, read: meant * 10, instead: meant, .zeros(-1))))
    plan.amounts[place] = meant
    #expect(
      try plan.answer(printed: plan.total + meant * 99).slips.ways.contains(
        slip(place, read: meant, instead: meant * 100, .zeros(2))))
  }

  @Test("Another first digit", arguments: 0..<20)
  func leadingDigit(seed: Int) throws {
    var plan = MadeUp(seed: seed, lines: 20)
    let place = plan.place()
    let read = plan.amounts[place]
    let unit = String(read).dropFirst().reduce(Int64(1)) { unit, _ in unit * 10 }
    let instead = read / unit == 9 ? read - unit : read + unit
    let printed = plan.total - read + instead
    #expect(
      try plan.answer(printed: printed).slips.ways.contains(
        slip(place, read: read, instead: instead, .leadingDigit)))
  }

  @Test("Two digits that have changed places", arguments: 0..<20)
  func swapped(seed: Int) throws {
    var plan = MadeUp(seed: seed, lines: 20)
    let place = plan.place()
    let rest = Int64.random(in: 10...99, using: &plan.numbers)
    plan.amounts[place] = 4_071_000 + rest
    let instead = 4_701_000 + rest
    let printed = plan.total - plan.amounts[place] + instead
    #expect(
      try plan.answer(printed: printed).slips.ways.contains(
        slip(place, read: 4_071_000 + rest, instead: instead, .swappedDigits)))
  }

  @Test("Two cells among a thousand lines that are not read in the likeliest way")
  func thousandLines() throws {
    var printed = MadeUp(seed: 7, lines: 1000).amounts.map { "\($0)$" }
    for place in stride(from: 10, to: 1000, by: 10) {
      printed[place] = "1.\(100 + place * 7 % 900).00$US"
    }
    let lines = printed.enumerated().map { LualabaBudget.line(Code("B\($0)"), printed: $1) }
    let chosen = [30: 1, 770: 3]
    let values = lines.enumerated().map { place, line in
      line.figure.printed.readings[chosen[place] ?? 0].value.wholeUnits
    }
    let total = values.reduce(0, +)
    let answer = try #require(SumClosing(lines, printed: "\(total)$")).answer()
    #expect(
      answer.readings.ways.contains { way in
        way.unlikely == ["B30", "B770"]
          && way.choices["B770"] == lines[770].figure.printed.readings[3]
      })
    #expect(answer.readings.ways.allSatisfy { sum(of: lines, $0) == total })
  }

  private func sum(of lines: [BudgetLine], _ way: ClosingCombination) -> Int64 {
    lines.map { line in
      (way.choices[line.id] ?? line.figure.printed.readings[0]).value.wholeUnits
    }.reduce(0, +)
  }

  private func slip(
    _ place: Int, read: Int64, instead: Int64, _ kind: AmountSlip.Kind
  ) -> AmountSlip {
    AmountSlip(
      line: Code("B\(place)"), read: Money(dollars: read), instead: Money(dollars: instead),
      kind: kind)
  }
}
