import Domain

/// A file of a folder that has the name of no data file, and what it seems to be meant as.
///
/// A data file with a slip in its name would be an empty table, and nobody would know. So a file that is
/// clearly meant as one keeps the folder from being loaded (`action_items.xlsx`, `meetings.csv.txt`,
/// `Claim.csv`), and one that may be is said. What an office program leaves beside an open file (`~$…`,
/// `.~lock.…#`) and files of other kinds are no concern of ours.
struct StrangeFile: Hashable {
  /// How it keeps its contents, going by its name.
  enum Form: Hashable {
    /// Text with separators, or so it says.
    case table
    /// A workbook of an office program; with the end of its name (`.xlsx`).
    case workbook(String)
    /// Something put aside: a copy from before, an archive.
    case putAside
  }

  /// Its name.
  let name: String
  /// How it keeps its contents.
  let form: Form
  /// The data file whose name it bears but for its ending and what copying adds (`Copie de`, `(1)`).
  let namesake: DataFileName?
  private let stem: String

  /// Looks at a name.
  ///
  /// - Returns: Nothing for the name of a data file, and for a file of another kind.
  init?(_ name: String) {
    guard DataFileName(rawValue: name) == nil, !name.hasPrefix("."), !name.hasPrefix("~"),
      !name.hasSuffix("~"), !name.hasSuffix("#")
    else { return nil }
    let (rest, endings) = StrangeFile.takeApart(name.lowercased())
    let stem = StrangeFile.letters(of: rest)
    namesake = DataFileName.allCases.first { StrangeFile.letters(of: $0.stem) == stem }
    guard let form = StrangeFile.form(of: endings, hasNamesake: namesake != nil, rest) else {
      return nil
    }
    (self.name, self.form, self.stem) = (name, form, stem)
  }

  /// The data file that is meant, a few slips counted in, among those that the folder lacks.
  func meaning(amongAbsent absent: [DataFileName]) -> DataFileName? {
    if let namesake { return absent.contains(namesake) ? namesake : nil }
    let stems = absent.map { StrangeFile.letters(of: $0.stem) }
    guard let closest = Closest.to(stem, among: stems) else { return nil }
    return stems.firstIndex(of: closest).map { absent[$0] }
  }

  // MARK: - Names

  private static let tables: Set<String> = ["csv", "txt", "tsv", "tab"]
  private static let workbooks: Set<String> = [
    "xlsx", "xls", "xlsm", "xlsb", "xltx", "ods", "fods", "ots", "numbers",
  ]
  private static let aside: Set<String> = ["bak", "old", "orig", "zip", "gz", "7z"]
  /// What copying, exporting and numbering add to a name.
  private static let additions: Set<String> = [
    "copie", "copy", "de", "of", "final", "finale", "version", "v", "export", "feuil", "feuille",
    "sheet", "nouveau", "new",
  ]

  /// A name without the endings that say what kind of file it is, and those endings from the last one.
  private static func takeApart(_ name: String) -> (rest: String, endings: [String]) {
    var (rest, endings) = (name.trimmed, [String]())
    let known = tables.union(workbooks).union(aside)
    while let dot = rest.lastIndex(of: "."), rest.startIndex < dot {
      let ending = String(rest[rest.index(after: dot)...]).trimmed
      guard known.contains(ending) else { break }
      endings.append(ending)
      rest = String(rest[..<dot]).trimmed
    }
    return (rest, endings)
  }

  /// The words of a name, joined, without numbers and additions: `Copie de Action-Items (2)` is
  /// `actionitems`.
  private static func letters(of name: String) -> String {
    let words = name.split { !$0.isLetter }.map(String.init)
    let own = words.filter { !additions.contains($0) }
    return (own.isEmpty ? words : own).joined()
  }

  private static func form(
    of endings: [String], hasNamesake: Bool, _ rest: String
  ) -> Form? {
    guard let last = endings.first else {
      // Without any ending it is ours only if the name says so; with another one it is something else.
      return hasNamesake && !rest.contains(".") ? .table : nil
    }
    if endings.contains(where: aside.contains) { return .putAside }
    if workbooks.contains(last) { return .workbook("." + last) }
    // Text files are often notes; only a name can tell.
    return last == "txt" && endings.count == 1 && !hasNamesake ? nil : .table
  }
}

extension DataFileName {
  /// The name without its ending: what docs/data-files.md calls the table.
  var stem: String { String(rawValue.dropLast(4)) }
}

extension StrangeFile {
  /// The ending of the workbooks that begin like this, whatever their name says.
  static func workbook(in bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return ".xls" }
    guard bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) else { return nil }
    // OpenDocument puts its kind first, uncompressed, so that it can be seen.
    let head = String(decoding: bytes.prefix(120), as: UTF8.self)
    return head.contains("opendocument") ? ".ods" : ".xlsx"
  }
}
