import Wording

/// Something about a data file that was accepted and is worth saying.
public struct LoadNotice: Hashable, Sendable {
  /// What was accepted.
  public enum Kind: Hashable, Sendable {
    /// Spreadsheets have written the folder's files, with what they do to them.
    case accepted([Accepted])
    /// The folder holds a CSV file of another name, which was not read.
    case unknownFile
    /// It holds a workbook of an office program, which was not read; with the end of its name.
    case workbook(String)
    /// It holds another file of the same name but for its ending, which was not read.
    case besides(String)
    /// It holds a data file only as it was put aside, which was not read.
    case putAside(of: String)
    /// These tables have no file, and are therefore empty.
    case emptyTables([String])
  }

  /// The name of the file.
  public let file: String
  /// What was accepted.
  public let kind: Kind

  /// Makes a notice.
  public init(file: String, kind: Kind) {
    self.file = file
    self.kind = kind
  }
}
