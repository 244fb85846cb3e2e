/// The forms in which programs read a listing.
public enum ListingFormat: String, CaseIterable, Hashable, Sendable {
  /// One array of objects.
  case json
  /// A header row and a row for each object.
  case csv
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
    switch format {
    case .json: json = JSONArrayWriter(sink: sink)
    case .csv: sink(CSVWriter.line(listing.columns.map(\.heading)))
    }
  }

  /// Writes a row.
  public mutating func add(_ row: Row) {
    guard json != nil else {
      return sink(
        CSVWriter.line(
          listing.columns.map { CSVText.of(($0.csv?.value ?? $0.value)(row, context)) }))
    }
    json?.add(listing.columns.map { ListingField($0.key, $0.value(row, context)) })
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
