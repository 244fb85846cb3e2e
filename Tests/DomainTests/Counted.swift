/// How many rows were looked at.
final class VisitCount {
  var visits = 0
}

/// Rows that count how often one of them is looked at.
struct Counted<Row>: Sequence {
  let rows: [Row]
  let count: VisitCount

  init(_ rows: [Row], _ count: VisitCount) {
    self.rows = rows
    self.count = count
  }

  func makeIterator() -> AnyIterator<Row> {
    var iterator = rows.makeIterator()
    return AnyIterator {
      guard let row = iterator.next() else { return nil }
      count.visits += 1
      return row
    }
  }
}
