import Domain
import Testing

/// "IATI … exports settled amounts only, in yearly budgets, saying what it left out."
@Suite("What meetings adopted, by calendar years")
struct YearlyBudgetsTests {
  private func line(
    _ id: Code<BudgetLine>, _ printed: String, _ period: String, adopted: Money? = nil,
    origin: Origin = .recorded
  ) -> BudgetLine {
    BudgetLine(
      id: id, plan: "P", action: "A", order: 1, name: Bilingual(same: ""),
      figure: BudgetFigure(printed: PrintedAmount(printed), reconciled: adopted),
      period: PrintedPeriod(period), activities: [], origin: origin)
  }

  private func amounts(_ yearly: YearlyBudgets) -> [Int: Money] {
    Dictionary(uniqueKeysWithValues: yearly.years.map { ($0.year, $0.amount) })
  }

  @Test("An adopted amount over 2017-2020 is a quarter in each year (001 §e 3° l.121)")
  func years() {
    let yearly = YearlyBudgets(of: [
      line("B3.4", "5 000 000$US", "2017-2020", adopted: Money(dollars: 5_000_000))
    ])
    let quarter = Money(dollars: 1_250_000)
    #expect(amounts(yearly) == [2017: quarter, 2018: quarter, 2019: quarter, 2020: quarter])
    #expect(yearly.lines == ["B3.4"] && yearly.divided == ["B3.4"])
    #expect(yearly.leftOut.isEmpty)
  }

  @Test("A reading never stands in for an adopted amount, however certain it is")
  func onlyAdopted() {
    let yearly = YearlyBudgets(of: [line("B3.4", "5 000 000$US", "2017-2020")])
    #expect(yearly.years.isEmpty)
    #expect(yearly.leftOut == [.notSettled: ["B3.4"]])
  }

  @Test("Months are spread from the month that people say, over calendar years")
  func months() {
    let lines = [line("B1", "", "36 Mois", adopted: Money(dollars: 3600))]
    #expect(YearlyBudgets(of: lines).leftOut == [.beginningUnknown: ["B1"]])
    let yearly = YearlyBudgets(of: lines, beginning: Month(iso: "2027-03"))
    #expect(
      amounts(yearly) == [
        2027: Money(dollars: 1000), 2028: Money(dollars: 1200), 2029: Money(dollars: 1200),
        2030: Money(dollars: 200),
      ])
  }

  @Test(
    "The parts add up to the amount, to the cent, whatever it is",
    arguments: [
      1, 7, 100, 999_999_999_999_99, -12_345, Int64.max, Int64.min,
    ])
  func exact(cents: Int64) {
    let adopted = Money(minorUnits: cents)
    let yearly = YearlyBudgets(
      of: [line("B", "", "7 mois", adopted: adopted), line("C", "", "31 mois", adopted: .zero)],
      beginning: Month(iso: "2027-11"))
    #expect(yearly.years.map(\.amount).reduce(.zero, +) == adopted)
    #expect(yearly.years.map(\.year) == [2027, 2028, 2029, 2030])
  }

  @Test("What is in doubt, made up, or in another currency is left out for its own reason")
  func reasons() {
    let adopted = Money(dollars: 10)
    let yearly = YearlyBudgets(
      of: [
        line("doubt", "", "3 Mois 2 Mois", adopted: adopted),
        line("about", "", "±3Ans", adopted: adopted), line("none", "", "", adopted: adopted),
        line("made up", "", "2027-2027", adopted: adopted, origin: .illustrative),
        line("francs", "", "2027-2027", adopted: Money(minorUnits: 1, currency: .congoleseFranc)),
        line("good", "", "2027-2027", adopted: adopted),
      ], beginning: Month(iso: "2027-01"))
    #expect(
      yearly.leftOut == [
        .periodInDoubt: ["doubt", "about", "none"], .illustrative: ["made up"],
        .otherCurrency: ["francs"],
      ])
    #expect(yearly.lines == ["good"] && yearly.divided.isEmpty)
    #expect(amounts(yearly) == [2027: adopted])
  }

  @Test("Several lines of one year are one amount")
  func summed() {
    let yearly = YearlyBudgets(of: [
      line("B1", "", "2027-2028", adopted: Money(dollars: 10)),
      line("B2", "", "2028-2028", adopted: Money(dollars: 1)),
    ])
    #expect(amounts(yearly) == [2027: Money(dollars: 5), 2028: Money(dollars: 6)])
  }

  @Test("A month is written as year and month, and nothing else is one")
  func month() {
    #expect(Month(iso: "2027-03")?.month == 3)
    for text in ["", "2027", "2027-3", "2027-13", "2027-00", "27-03", "2027-03-01", "1027-03"] {
      #expect(Month(iso: text) == nil, "\(text)")
    }
  }
}
