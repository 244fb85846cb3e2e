import Domain

/// A spreadsheet as one XML file (OpenDocument 1.3, `.fods`), which LibreOffice and others open: sheets of
/// rows, which may be folded together, and cells with values and formulas (test: `BudgetSpreadsheetTests`).
///
/// A formula stands beside its value, reckoned here, so that a program that does not reckon shows it, too.
struct FlatSpreadsheet {
  /// What a cell holds.
  enum Cell {
    case empty
    case text(String)
    case count(Int)
    case money(Money)
    /// A formula in OpenFormula, and what it gives; nothing gives an empty text.
    case formula(String, Value?)

    /// What a formula gives.
    enum Value {
      case money(Money)
      case count(Int)
    }
  }

  /// How a row looks.
  enum RowStyle: String, CaseIterable {
    case plain, strong, heading
  }

  /// A row, or rows that fold together.
  indirect enum Row {
    case row([Cell], RowStyle)
    case heading([Cell])
    case folding([Row])
  }

  /// A sheet.
  struct Sheet {
    /// What its tab says; no two alike.
    let name: String
    /// The widths of its columns in millimetres.
    let widths: [Int]
    let rows: [Row]
  }

  let title: String
  let language: Language
  let sheets: [Sheet]

  /// The file.
  var written: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.written + "\n"
  }

  private var document: Markup {
    .lines(
      "office:document", Self.spaces,
      [
        .lines("office:meta", [.tag("dc:title", title)]),
        SpreadsheetStyles(widths: sheets.flatMap(\.widths), language: language).styles,
        SpreadsheetStyles(widths: sheets.flatMap(\.widths), language: language).automatic,
        .tag(
          "office:body", [:], [.lines("office:spreadsheet", sheets.map(Self.table))]),
      ])
  }

  private static let spaces: KeyValuePairs = [
    "xmlns:office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "xmlns:style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "xmlns:text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "xmlns:table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "xmlns:number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
    "xmlns:fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:of": "urn:oasis:names:tc:opendocument:xmlns:of:1.2",
    "office:version": "1.3",
    "office:mimetype": "application/vnd.oasis.opendocument.spreadsheet",
  ]

  // MARK: - Sheets

  private static func table(_ sheet: Sheet) -> Markup {
    let columns = sheet.widths.map { width in
      Markup.tag("table:table-column", ["table:style-name": SpreadsheetStyles.column(width)])
    }
    return .lines(
      "table:table", ["table:name": name(sheet.name)], columns + sheet.rows.map(markup))
  }

  /// A name that every spreadsheet program takes: none of `[ ] * ? : / \`, no quotes at the ends.
  private static func name(_ text: String) -> String {
    let forbidden: Set<Character> = ["[", "]", "*", "?", ":", "/", "\\", "'"]
    return String(text.map { forbidden.contains($0) ? "-" : $0 })
  }

  private static func markup(_ row: Row) -> Markup {
    switch row {
    case .row(let cells, let style): markup(cells, style)
    case .heading(let cells): .lines("table:table-header-rows", [markup(cells, .heading)])
    case .folding(let rows): .lines("table:table-row-group", rows.map(markup))
    }
  }

  private static func markup(_ cells: [Cell], _ style: RowStyle) -> Markup {
    .tag("table:table-row", [:], cells.map { markup($0, style) })
  }

  // MARK: - Cells

  private static func markup(_ cell: Cell, _ style: RowStyle) -> Markup {
    switch cell {
    case .empty: .tag("table:table-cell", ["table:style-name": style.rawValue])
    case .text(let text):
      .tag(
        "table:table-cell",
        ["table:style-name": style.rawValue, "office:value-type": "string"], paragraphs(text))
    case .count(let count): number(String(count), SpreadsheetStyles.count(style))
    case .money(let money): number(DecimalText.of(money), SpreadsheetStyles.money(money, style))
    case .formula(let formula, .money(let money)?):
      number(DecimalText.of(money), SpreadsheetStyles.money(money, style), formula)
    case .formula(let formula, .count(let count)?):
      number(String(count), SpreadsheetStyles.count(style), formula)
    case .formula(let formula, nil):
      .tag(
        "table:table-cell",
        [
          "table:style-name": SpreadsheetStyles.money(.zero, style), "table:formula": formula,
          "office:value-type": "string", "office:string-value": "",
        ])
    }
  }

  private static func number(
    _ text: String, _ style: String, _ formula: String? = nil
  ) -> Markup {
    let formula = formula.map { [(name: "table:formula", value: $0)] } ?? []
    let value = [(name: "office:value-type", value: "float"), (name: "office:value", value: text)]
    return .element("table:table-cell", [("table:style-name", style)] + formula + value, [])
  }

  /// A text as paragraphs, one for each of its lines; blanks that would be taken for one stand as elements.
  private static func paragraphs(_ text: String) -> [Markup] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var parts: [Markup] = []
      var plain = ""
      for character in line {
        if character == " ", plain.isEmpty || plain.last == " " {
          parts += [.text(plain), .tag("text:s")]
          plain = ""
        } else {
          plain.append(character)
        }
      }
      if plain.last == " " {
        parts += [.text(String(plain.dropLast())), .tag("text:s")]
      } else {
        parts.append(.text(plain))
      }
      return .tag("text:p", [:], parts)
    }
  }
}
