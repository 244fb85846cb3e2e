import Domain

@testable import Interchange

/// A row with one bad cell, which stands in line 2.
struct BadCell: CustomStringConvertible, Sendable {
  let file: String
  let header: String
  let row: String
  let column: Int
  let kind: LoadProblem.Kind

  var description: String { "\(file): \(row)" }

  static let all = functions + stakeholders + plan + passages + room

  private static let functions: [BadCell] = [
    function("1A é,1,S,S,L,L,000,", 1, .badCode("1A é")),
    function("cOORD,1,S,S,L,L,000,", 1, .badCode("cOORD")),
    function(",1,S,S,L,L,000,", 1, .emptyCell(column: "id")),
    function("X,0,S,S,L,L,000,", 3, .badCount("0", limit: nil)),
    function("X,1.5,S,S,L,L,000,", 3, .badCount("1.5", limit: nil)),
    function(
      "X,9999999999999999999999,S,S,L,L,000,", 3, .badCount("9999999999999999999999", limit: nil)),
    function("X,1,ééééééééééééééééééééééééé,S,L,L,000,", 5, .textTooLong(count: 25, limit: 24)),
    function("X,1,S,  ,L,L,000,", 7, .emptyCell(column: "short_en")),
    function(
      "X,1,S,S,L,\(String(repeating: "x", count: 81)),000,", 11, .textTooLong(count: 81, limit: 80)),
    function("X,1,S,S,a\u{1B}[31mb,L,000,", 9, .controlCharacter),
    function("X,1,S,S,a\u{9B}31mb,L,000,", 9, .controlCharacter),
    function("X,1,S,S,L,L,,", 13, .citationMissing),
    function("X,1,S,S,L,L,000,Yes", 17, .badWord("Yes", allowed: ["yes"])),
  ]

  private static let stakeholders: [BadCell] = [
    stakeholder(
      "X,regional,ngo,S,S,L,L,,,000,", 3,
      .badWord("regional", allowed: ["national", "provincial", "other"])),
    stakeholder("X,national,ngo,S,S,L,L,national,5,000,", 33, .badCount("5", limit: 4)),
    stakeholder("X,national,ngo,S,S,L,L,national,,000,", 33, .emptyCell(column: "table_row")),
    stakeholder("X,national,,S,S,L,L,,,000,", 12, .emptyCell(column: "kind")),
  ]

  private static let plan: [BadCell] = [
    BadCell(
      file: "plan_activities.csv",
      header:
        "id,action,order,label_fr,label_en,zone_fr,zone_en,printed_period,citation,illustrative",
      row: "G1-A1-1,G1-A1,1,L,L,Kolwezi,,6 mois,001,", column: 29,
      kind: .emptyCell(column: "zone_en")),
    BadCell(
      file: "line_activities.csv", header: "line,activity,citation,illustrative",
      row: "b1,G1-A1-1,001,", column: 1,
      kind: .unknownCode("b1", file: "budget_lines.csv", isThere: true, closest: "B1")),
    BadCell(
      file: "line_sources.csv", header: "line,source,order,printed,citation,illustrative",
      row: "B1,FS,1,PTF,001,", column: 4,
      kind: .unknownCode("FS", file: "funding_sources.csv", isThere: false, closest: nil)),
    BadCell(
      file: "assignments.csv",
      header: "stakeholder,function,letter,basis,entry,citation,illustrative",
      row: "DIVAS,COORD,R,citation,,,", column: 25, kind: .citationMissing),
    BadCell(
      file: "assignments.csv",
      header: "stakeholder,function,letter,basis,entry,citation,illustrative",
      row: "DIVVAS,COORD,R,decision,,,", column: 1,
      kind: .unknownCode("DIVVAS", file: "stakeholders.csv", isThere: true, closest: "DIVAS")),
    BadCell(
      file: "assignments.csv",
      header: "stakeholder,function,letter,basis,entry,citation,illustrative",
      row: "DIVAS,COORD,X,decision,,,", column: 13,
      kind: .badWord("X", allowed: ["R", "A", "C", "I"])),
  ]

  private static let passages: [BadCell] = [
    BadCell(
      file: "handovers.csv", header: "from,to,label_fr,label_en,citation,illustrative",
      row: "L1,L1,Lois,Laws,000,", column: 4, kind: .passageToItself),
    BadCell(
      file: "functions.csv",
      header: "id,order,short_fr,short_en,label_fr,label_en,citation,illustrative",
      row: "X,1,S,S,L,L,\(String(repeating: "x", count: 2001)),", column: 13,
      kind: .textTooLong(count: 2001, limit: 2000)),
  ]

  private static let room: [BadCell] = [
    entry(
      "E1,B1,payment,2026-01-01,10,USD,,,,,", 7,
      .badWord("payment", allowed: ["commitment", "disbursement", "correction"])),
    entry(
      "E1,B1,commitment,24/11/26,10,USD,,,,,", 18,
      .badDay("24/11/26", meant: Day(iso: "2026-11-24"))),
    entry(
      "E1,B1,commitment,11/24/2026,10,USD,,,,,", 18,
      .badDay("11/24/2026", meant: Day(iso: "2026-11-24"))),
    entry("E1,B1,commitment,31/02/2026,10,USD,,,,,", 18, .badDay("31/02/2026", meant: nil)),
    entry("E1,B1,commitment,0026-01-01,10,USD,,,,,", 18, .farDay("0026-01-01")),
    entry("E1,B1,commitment,9999-12-31,10,USD,,,,,", 18, .farDay("9999-12-31")),
    entry("E1,B1,commitment,2026-02-29,10,USD,,,,,", 18, .badDay("2026-02-29", meant: nil)),
    entry("E1,B1,commitment,2026-01-01,1 000,USD,,,,,", 29, .badAmount("1 000")),
    entry("E1,B1,commitment,2026-01-01,-5,USD,,,,,", 29, .badAmount("-5")),
    entry("E1,B1,commitment,2026-01-01,5,CDF,,,,,", 31, .badWord("CDF", allowed: ["USD"])),
    item(
      "a-12,T,,,to-do,,,,,2026-01-01,,,", 1,
      .badActionNumber("a-12", meant: ActionNumber(station: "A", ordinal: 12))),
    item("12,T,,,to-do,,,,,2026-01-01,,,", 1, .badActionNumber("12", meant: nil)),
    item("A-001,,,,to-do,,,,,2026-01-01,,,", 7, .emptyCell(column: "title")),
    item("A-001,T,,,to-do,,,link:L1; L2,,2026-01-01,,,", 19, .badLink("L2")),
    item(
      "A-001,T,,,to-do,,,line:B2,,2026-01-01,,,", 19,
      .unknownCode("B2", file: "budget_lines.csv", isThere: true, closest: nil)),
    item("A-001,T,,,to-do,,,,,,,,", 21, .emptyCell(column: "created")),
    item("A-001,T,,,to-do,,,,,2026-01-01,2026-01-02,,", 32, .closedWhileOpen(status: "to-do")),
    item(
      "A-001,T,,,done,,,,,2026-01-02,2026-01-01,,", 31,
      .closedBeforeCreated(created: Day(ordinal: 20_455))),
    item("A-001,a\tb,,,to-do,,,,,2026-01-01,,,", 7, .controlCharacter),
    item("A-001,a\u{2028}b,,,to-do,,,,,2026-01-01,,,", 7, .lineBreak),
    item("A-001,\"a\r\nb\",,,to-do,,,,,2026-01-01,,,", 7, .lineBreak),
    item("A-001,\"a\nb\",,,to-do,,,,,2026-01-01,,,", 7, .lineBreak),
    function("X,1,S,S,\"L\nM\",L,000,", 9, .lineBreak),
    entry("E1,B1,commitment,2026-01-01,5,USD,,\"V\n1\",,,", 36, .lineBreak),
    item(
      "A-001,RÃ©unir,,,to-do,,,,,2026-01-01,,,", 7,
      .encodedTwice(DoubleEncoding(found: "Ã©", meant: "é"))),
    item(
      "A-001,T,,,to-do,,,,lâ€™eau,2026-01-01,,,", 20,
      .encodedTwice(DoubleEncoding(found: "â€™", meant: "’"))),
    item(
      "A-001,T,,,to-do,mutual,,,,2026-01-01,,,", 17,
      .badWord("mutual", allowed: CoordinationMode.allCases.map(\.rawValue))),
  ]

  private static func function(_ row: String, _ column: Int, _ kind: LoadProblem.Kind) -> BadCell {
    BadCell(
      file: "functions.csv",
      header: "id,order,short_fr,short_en,label_fr,label_en,citation,illustrative",
      row: row, column: column, kind: kind)
  }

  private static func stakeholder(_ row: String, _ column: Int, _ kind: LoadProblem.Kind) -> BadCell
  {
    BadCell(
      file: "stakeholders.csv",
      header:
        "id,level,kind,short_fr,short_en,label_fr,label_en,table,table_row,citation,illustrative",
      row: row, column: column, kind: kind)
  }

  private static func entry(_ row: String, _ column: Int, _ kind: LoadProblem.Kind) -> BadCell {
    BadCell(
      file: "entries.csv",
      header: "id,line,kind,day,amount,currency,source,voucher,note,citation,illustrative",
      row: row, column: column, kind: kind)
  }

  private static func item(_ row: String, _ column: Int, _ kind: LoadProblem.Kind) -> BadCell {
    BadCell(
      file: "action_items.csv",
      header:
        "number,title,owner,due,status,mode,meeting,links,note,created,closed,citation,illustrative",
      row: row, column: column, kind: kind)
  }
}
