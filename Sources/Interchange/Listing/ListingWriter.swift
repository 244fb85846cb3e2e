/// The forms in which programs read a listing.
public enum ListingFormat: String, CaseIterable, Hashable, Sendable {
  /// One array of objects.
  case json
  /// A data file: a header row and a row for each object.
  case csv
  /// The same as a French spreadsheet opens it.
  case frenchSpreadsheet = "excel-fr"

  /// How CSV is written; nothing when it is none.
  var style: CSVStyle? {
    switch self {
    case .json: nil
    case .csv: .dataFile
    case .frenchSpreadsheet: .frenchSpreadsheet
    }
  }
}

/// Writes a listing for programs, row by row.
///
/// Legal order: `add` any number of times, then `finish` once.
public struct ListingWriter<Row> {
  private let listing: Listing<Row>
  private let context: ListingContext
  private let sink: (String) -> Void
  /// Nothing when the format is CSV.
  private var json: JSONArrayWriter?
  private let style: CSVStyle

  /// Makes a writer, which writes the header of a CSV listing at once.
  ///
  /// - Parameters:
  ///   - listing: What to write.
  ///   - format: How.
  ///   - context: The language of labels, and today.
  ///   - sink: Takes each piece of the text in turn.
  public init(
    _ listing: Listing<Row>, as format: ListingFormat, in context: ListingContext,
    sink: @escaping (String) -> Void
  ) {
    self.listing = listing
    self.context = context
    self.sink = sink
    style = format.style ?? .dataFile
    if format.style == nil {
      json = JSONArrayWriter(sink: sink)
    } else {
      let headings = listing.columns.compactMap(\.heading)
      sink(style.start + CSVWriter.line(headings, style))
    }
  }

  /// Writes a row.
  public mutating func add(_ row: Row) {
    guard json == nil else {
      return json?.add(
        listing.columns.filter(\.isInJSON).map { ListingField($0.key, $0.value(row, context)) })
        ?? ()
    }
    let text = CSVText(style: style)
    let cells = listing.columns.compactMap { column in
      column.csvValue.map { text.of($0(row, context)) }
    }
    sink(CSVWriter.line(cells, style))
  }

  /// Ends the listing.
  public mutating func finish() { json?.finish() }
}

extension Listing {
  /// Writes rows for programs.
  ///
  /// - Parameters:
  ///   - rows: The rows, in the order to be written.
  ///   - format: How to write them.
  ///   - context: The language of labels, and today.
  ///   - sink: Takes each piece of the text in turn.
  public func write(
    _ rows: some Sequence<Row>, as format: ListingFormat, in context: ListingContext,
    to sink: @escaping (String) -> Void
  ) {
    var writer = ListingWriter(self, as: format, in: context, sink: sink)
    for row in rows { writer.add(row) }
    writer.finish()
  }
}
