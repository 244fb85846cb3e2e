import Domain

/// How the cells and columns of a flat spreadsheet look.
struct SpreadsheetStyles {
  /// The widths of columns in millimetres.
  let widths: [Int]
  let language: Language

  typealias RowStyle = FlatSpreadsheet.RowStyle

  /// The style of a column.
  static func column(_ millimetres: Int) -> String { "column\(millimetres)" }

  /// The style of a whole number that is no money.
  static func count(_ row: RowStyle) -> String { "count-\(row.rawValue)" }

  /// The style of an amount: with cents only where it has any.
  static func money(_ money: Money, _ row: RowStyle) -> String {
    (money.minorUnits % 100 == 0 ? "units-" : "cents-") + row.rawValue
  }

  /// What cells look like when nothing else is said.
  var styles: Markup {
    .lines(
      "office:styles",
      [
        .tag(
          "style:default-style", ["style:family": "table-cell"],
          [
            .tag(
              "style:text-properties",
              [
                "fo:language": language.rawValue,
                "fo:country": language == .french ? "FR" : "GB",
              ])
          ])
      ])
  }

  /// The styles of columns, numbers and cells.
  var automatic: Markup {
    .lines(
      "office:automatic-styles",
      Set(widths).sorted().map(Self.columnStyle) + Self.numberStyles
        + RowStyle.allCases.flatMap(Self.cellStyles))
  }

  private static func columnStyle(_ width: Int) -> Markup {
    .tag(
      "style:style", ["style:name": column(width), "style:family": "table-column"],
      [.tag("style:table-column-properties", ["style:column-width": "\(width)mm"])])
  }

  private static var numberStyles: [Markup] {
    [("count", 0, false), ("units", 0, true), ("cents", 2, true)].map { name, decimals, isGrouped in
      .tag(
        "number:number-style", ["style:name": "number-\(name)"],
        [
          .tag(
            "number:number",
            [
              "number:decimal-places": "\(decimals)",
              "number:min-decimal-places": "\(decimals)", "number:min-integer-digits": "1",
              "number:grouping": isGrouped ? "true" : "false",
            ])
        ])
    }
  }

  /// The style of texts in a row, and those of its numbers.
  private static func cellStyles(_ row: RowStyle) -> [Markup] {
    [cellStyle(row.rawValue, row, number: nil)]
      + ["count", "units", "cents"].map { name in
        cellStyle("\(name)-\(row.rawValue)", row, number: "number-\(name)")
      }
  }

  private static func cellStyle(_ name: String, _ row: RowStyle, number: String?) -> Markup {
    let data = number.map { [(name: "style:data-style-name", value: $0)] } ?? []
    let wrap: KeyValuePairs = ["fo:wrap-option": "wrap", "style:vertical-align": "top"]
    let filled: KeyValuePairs = [
      "fo:background-color": "#e6e6e6", "fo:wrap-option": "wrap", "style:vertical-align": "top",
    ]
    let cell = Markup.tag(
      "style:table-cell-properties", row == .heading ? filled : wrap)
    let text = Markup.tag("style:text-properties", ["fo:font-weight": "bold"])
    return .element(
      "style:style", [("style:name", name), ("style:family", "table-cell")] + data,
      row == .plain ? [cell] : [cell, text])
  }
}
