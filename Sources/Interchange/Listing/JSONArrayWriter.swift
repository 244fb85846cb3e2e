/// Writes an array of JSON objects, one on each line, as the rows come.
///
/// Legal order: `add` any number of times, then `finish` once.
public struct JSONArrayWriter {
  private let sink: (String) -> Void
  private var isEmpty = true

  /// Makes a writer.
  ///
  /// - Parameter sink: Takes each piece of the text in turn.
  public init(sink: @escaping (String) -> Void) { self.sink = sink }

  /// Writes an object.
  public mutating func add(_ fields: [ListingField]) {
    sink((isEmpty ? "[\n" : ",\n") + JSONText.object(fields))
    isEmpty = false
  }

  /// Ends the array.
  public mutating func finish() { sink(isEmpty ? "[]\n" : "\n]\n") }
}
