/// How an exported page looks on a screen and on paper.
enum PageStyle {
  /// The style sheet; it holds none of the marks that XML would have to escape.
  static let text = """

    body { font: 15px/1.4 sans-serif; color: #111; background: #fff; margin: 2em auto; max-width: 110em;
      padding: 0 1em; }
    h1, h2, h3 { line-height: 1.2; }
    table { border-collapse: collapse; width: 100%; }
    th, td { border-bottom: 1px solid #bbb; padding: .25em .5em; text-align: left;
      vertical-align: top; white-space: pre-wrap; }
    th { border-bottom: 2px solid #111; }
    th.number { text-align: right; }
    td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: pre; }
    tr.plan td, tr.group td { font-weight: bold; background: #eee; }
    tr.action td { font-style: italic; }
    .wide { overflow-x: auto; }
    .key { color: #444; }
    svg { width: 100%; max-width: 60em; height: auto; }
    svg text { font: 13px sans-serif; fill: #111; }
    @page { size: A4 landscape; margin: 12mm; }
    @media print {
      body { font-size: 7pt; margin: 0; max-width: none; padding: 0; }
      section { break-before: page; }
      section:first-of-type { break-before: auto; }
      thead { display: table-header-group; }
      tr, svg, h2, h3 { break-inside: avoid; }
      h2, h3 { break-after: avoid; }
      tr.plan td, tr.group td { print-color-adjust: exact; }
      th, td { padding: .2em .3em; }
      .wide { overflow: visible; }
    }

    """
}
