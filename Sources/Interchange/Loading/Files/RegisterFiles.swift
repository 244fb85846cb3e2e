import Domain

// The files of the bodies and of who does what.

extension DataFile<Document> {
  static var documents: Self {
    DataFile(
      .documents, unique: [.key("id")],
      .code("id"), .label("title", longest: 160), .text("issuer"), .text("dated"),
      .origin(.documented),
      make: Document.init)
  }
}

extension DataFile<Stakeholder> {
  static var stakeholders: Self {
    DataFile(
      .stakeholders, unique: [.key("id"), .key("table", "table_row")],
      .code("id"), .word("level"), .line("kind", longest: 40), .short("short"), .label("label"),
      .guideRow(table: "table", row: "table_row"), .origin(.documented),
      make: Stakeholder.init)
  }
}

extension DataFile<PrintedDuty> {
  static var responsibilities: Self {
    DataFile(
      .responsibilities,
      unique: [.key("id"), .order("order", within: "stakeholder", "column")],
      .code("id"), .reference("stakeholder", to: .stakeholders), .word("column"),
      .order("order"), .label("label"), .origin(.documented),
      make: PrintedDuty.init)
  }
}

extension DataFile<Function> {
  static var functions: Self {
    DataFile(
      .functions, unique: [.key("id"), .order("order")],
      .code("id"), .order("order"), .short("short"), .label("label"), .origin(.documented),
      make: Function.init)
  }
}

extension DataFile<Assignment> {
  static var assignments: Self {
    DataFile(
      .assignments, unique: [.key("stakeholder", "function", "letter")],
      .reference("stakeholder", to: .stakeholders), .reference("function", to: .functions),
      .word("letter"), .basis("basis", entry: "entry"),
      .origin(.documentedUnless(column: "basis", is: BasisWord.decision.rawValue)),
      make: Assignment.init)
  }
}

extension DataFile<Claim> {
  static var claims: Self {
    DataFile(
      .claims, unique: [.key("id"), .order("order", within: "function")],
      .code("id"), .reference("stakeholder", to: .stakeholders),
      .reference("function", to: .functions), .word("letter"), .place("order"),
      .label("label"), .origin(.documented),
      make: Claim.init)
  }
}

extension DataFile<Framework> {
  static var frameworks: Self {
    DataFile(
      .frameworks, unique: [.key("id")],
      .code("id"), .label("label"), .text("dated"), .origin(.documented),
      make: Framework.init)
  }
}

extension DataFile<Axis> {
  static var axes: Self {
    DataFile(
      .axes, unique: [.key("id"), .order("order", within: "framework")],
      .code("id"), .reference("framework", to: .frameworks), .order("order"), .label("label"),
      .origin(.documented),
      make: Axis.init)
  }
}
