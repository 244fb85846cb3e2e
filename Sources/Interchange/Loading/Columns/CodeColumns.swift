import Domain

extension Column {
  /// The code of the row itself.
  static func code<Subject>(_ name: String) -> Column where Value == Code<Subject> {
    Column(name) { row in
      row.required(name) { text in
        CodeForm.isCode(text) ? Code(text) : row.refuse(.badCode(text), at: name)
      }
    }
  }

  /// The code of a row of another file.
  static func reference<Subject>(_ name: String, to file: DataFileName) -> Column
  where Value == Code<Subject> {
    Column(name) { row in
      row.required(name) { row.refers($0, to: file, at: name) ? Code($0) : nil }
    }
  }

  /// The code of a row of another file, or nothing.
  static func optionalReference<Subject>(_ name: String, to file: DataFileName) -> Column
  where Value == Code<Subject>? {
    Column(name) { row in
      row.optional(name) { row.refers($0, to: file, at: name) ? Code($0) : nil }
    }
  }
}

extension Column {
  /// The code of an entry or a settlement; of one that people made, its key.
  static func entered<Subject>(_ name: String) -> Column where Value == Code<Subject> {
    let code = Column<Code<Subject>>.code(name)
    return Column(name) { row in code.read(row).map { $0.plain } }
  }
}

extension Code {
  /// The code, or the digits of the key that a cell holds as `CellKey` writes it.
  var plain: Code {
    rawValue.hasPrefix("K-") ? CellKey.read(rawValue).map { Code(String($0)) } ?? self : self
  }
}

extension Column where Value == Int64? {
  /// The key by which a store knows what people made, where a listing gives it. The column came later.
  static func key(_ name: String) -> Column {
    var column = Column(name) { row in
      let text = row.word(name)
      guard !text.isEmpty else { return Int64??.some(nil) }
      guard let key = CellKey.read(text) else { return row.refuse(.badKey(text), at: name) }
      return .some(.some(key))
    }
    column.later = [name]
    return column
  }
}

extension Column {
  /// Codes of rows of another file, separated by `; `; none in a file that lacks the column.
  static func references<Subject>(_ name: String, to file: DataFileName) -> Column
  where Value == [Code<Subject>] {
    var column = Column(name) { row in
      let codes = Citation(row.word(name)).places
      let known = codes.filter { row.refers($0, to: file, at: name) }
      return known.count == codes.count ? known.map { Code($0) } : nil
    }
    column.later = [name]
    return column
  }
}

/// The form of the documents' codes.
enum CodeForm {
  /// The longest code.
  static let longest = 40

  /// Whether a text is a capital letter or digit and then letters, digits, `.` and `-`.
  static func isCode(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= longest else { return false }
    return isCapitalOrDigit(first)
      && text.utf8.allSatisfy { byte in
        isCapitalOrDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      }
  }

  private static func isCapitalOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
