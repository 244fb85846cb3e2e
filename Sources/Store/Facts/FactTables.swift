import Domain
import GRDB

/// The tables of what the documents say; the chain's, the plan's and the money's are beside them.
enum FactTables {
  static let document = FactTable<Document>(
    "document", .code("id", \.id), .bilingual("title", \.title), .text("issuer", \.issuer),
    .text("dated", \.dated), .origin(\.origin), make: Document.init)

  static let stakeholder = FactTable<Stakeholder>(
    "stakeholder", .code("id", \.id), .word("level", \.level), .text("kind", \.kind),
    .bilingual("short", \.short), .bilingual("name", \.name),
    .guideRow(table: "guide_table", row: "guide_row", \.tableRow), .origin(\.origin),
    make: Stakeholder.init)

  static let printedDuty = FactTable<PrintedDuty>(
    "printed_duty", .code("id", \.id), .code("stakeholder", \.stakeholder),
    .word("column", \.column), .order(\.order), .bilingual("label", \.label), .origin(\.origin),
    make: PrintedDuty.init)

  static let function = FactTable<Function>(
    "function", .code("id", \.id), .order(\.order), .bilingual("short", \.short),
    .bilingual("name", \.name), .origin(\.origin), make: Function.init)

  static let assignment = FactTable<Assignment>(
    "assignment", key: ["stakeholder", "function", "letter"],
    .code("stakeholder", \.stakeholder),
    .code("function", \.function), .word("letter", \.letter),
    .basis("basis", entry: "entry", \.basis), .origin(\.origin), make: Assignment.init)

  static let claim = FactTable<Claim>(
    "claim", .code("id", \.id), .code("stakeholder", \.stakeholder),
    .code("function", \.function), .word("letter", \.letter), .order(\.order),
    .bilingual("label", \.label), .origin(\.origin), make: Claim.init)

  static let framework = FactTable<Framework>(
    "framework", .code("id", \.id), .bilingual("name", \.name), .text("dated", \.dated),
    .origin(\.origin), make: Framework.init)

  static let axis = FactTable<Axis>(
    "axis", .code("id", \.id), .code("framework", \.framework), .order(\.order),
    .bilingual("name", \.name), .origin(\.origin), make: Axis.init)

  static let meeting = FactTable<Meeting>(
    "meeting", .code("id", \.id), .number("number", \.number), .day("day", \.day),
    .text("place", \.place), .bilingual("name", \.name), .origin(\.origin), make: Meeting.init)
}
