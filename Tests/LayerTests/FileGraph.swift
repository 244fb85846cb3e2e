/// Which file names a type of which other file.
struct FileGraph {
  private let named: [String: Set<String>]

  /// Reads who names whom; a type that several files declare counts for the first of them, except in
  /// those files themselves.
  init(_ sources: [SwiftSource]) {
    var owners: [String: String] = [:]
    for source in sources {
      for type in source.declaredTypes where owners[type] == nil { owners[type] = source.path }
    }
    named = Dictionary(
      uniqueKeysWithValues: sources.map { source in
        let foreign = source.namedTypes.subtracting(source.declaredTypes)
        return (source.path, Set(foreign.compactMap { owners[$0] }).subtracting([source.path]))
      })
  }

  /// Files that lead to each other, directly or through others; the largest circle first.
  var circles: [[String]] {
    let reached = named.mapValues(everything)
    var circles: Set<[String]> = []
    for (file, others) in reached where others.contains(file) {
      circles.insert(others.filter { reached[$0]?.contains(file) == true }.sorted())
    }
    return circles.sorted { $0.count > $1.count }
  }

  private func everything(from files: Set<String>) -> Set<String> {
    var found: Set<String> = []
    var next = files
    while !next.isEmpty {
      found.formUnion(next)
      next = Set(next.flatMap { named[$0] ?? [] }).subtracting(found)
    }
    return found
  }
}
