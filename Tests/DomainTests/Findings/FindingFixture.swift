import Domain

/// Small facts for the rules, each row with a citation of its own.
enum FindingFixture {
  static func cited(_ place: String) -> Origin { .documented(Citation(place)) }

  static func line(
    _ id: Code<BudgetLine>, _ printed: String, adopted: Int64? = nil, period: String = ""
  ) -> BudgetLine {
    let line = LualabaBudget.line(
      id, printed: printed, reconciled: adopted.map { Money(dollars: $0) },
      origin: cited("cell \(id)"))
    return BudgetLine(
      id: line.id, plan: line.plan, action: line.action, order: line.order, name: line.name,
      figure: line.figure, period: PrintedPeriod(period), activities: [], origin: line.origin)
  }

  static func doubt(
    _ id: Code<Doubt>, _ kind: Doubt.Kind = .inconsistency, about subject: FindingSubject
  ) -> Doubt {
    Doubt(
      id: id, order: 1, kind: kind, about: subject, label: Bilingual(fr: "doute", en: "doubt"),
      first: Doubt.Side(text: Bilingual(same: "00122"), citation: Citation("000 l.25")),
      second: Doubt.Side(text: Bilingual(same: "0012"), citation: Citation("000 l.73")),
      origin: cited("000 l.25; 000 l.73"))
  }

  static func group(_ subtotal: String) -> PlanGroup {
    PlanGroup(
      id: "G", plan: "P", order: 1, name: Bilingual(fr: "Groupe", en: "Group"),
      printedSubtotal: subtotal,
      origin: cited("total G"))
  }

  static func budget(_ lines: [BudgetLine], subtotal: String = "", total: String = "")
    -> BudgetFacts
  {
    BudgetFacts(
      plans: [
        Plan(
          id: "P", name: Bilingual(fr: "Plan fr", en: "Plan en"), printedTotal: total,
          origin: cited("total P"))
      ],
      groups: [group(subtotal)],
      actions: [
        PlanAction(
          id: "A", plan: "P", group: "G", order: 1, printedNumber: "", name: Bilingual(same: ""),
          origin: .recorded)
      ], lines: lines)
  }

  static func element(
    _ activity: Code<PlanActivity>, _ kind: PlanElement.Kind, under column: String,
    _ place: String = ""
  ) -> PlanElement {
    PlanElement(
      id: Code("\(activity)-\(kind)-\(place)"), activity: activity, kind: kind, order: 1,
      label: Bilingual(same: ""), printedColumn: column, origin: cited(place))
  }

  static func function(_ id: Code<Function>) -> Function {
    let name = Bilingual(fr: "\(id) fr", en: "\(id) en")
    return Function(id: id, order: 1, short: name, name: name, origin: cited("duty \(id)"))
  }

  static func assignment(
    _ stakeholder: Code<Stakeholder>, _ letter: AssignmentLetter,
    in function: Code<Function> = "COORD", basis: AssignmentBasis = .document(entry: nil)
  ) -> Assignment {
    Assignment(
      stakeholder: stakeholder, function: function, letter: letter, basis: basis,
      origin: .recorded)
  }

  static func claim(
    _ stakeholder: Code<Stakeholder>, on function: Code<Function> = "COORD"
  ) -> Claim {
    Claim(
      id: Code("\(stakeholder)-\(function)"), stakeholder: stakeholder, function: function,
      letter: .accountable, order: 1, label: Bilingual(same: ""), origin: .recorded)
  }
}

extension FindingRule {
  /// What the rule finds in a budget.
  func findings(in budget: BudgetFacts) -> [Finding] { findings(in: FindingFacts(budget: budget)) }

  /// What the rule finds in a matrix.
  func findings(in matrix: MatrixFacts) -> [Finding] { findings(in: FindingFacts(matrix: matrix)) }
}
