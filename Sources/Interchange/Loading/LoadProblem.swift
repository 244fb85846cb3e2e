import Domain
import Wording

/// Something in the data files that keeps them from being loaded.
public struct LoadProblem: Error, Hashable, Sendable {
  /// A place in a file, both counted from 1; columns count characters, not bytes.
  public struct Place: Hashable, Sendable, Comparable {
    /// The line of the file, as an editor numbers it.
    public let line: Int
    /// The character of that line.
    public let column: Int

    /// Makes a place.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    /// In reading order.
    public static func < (a: Self, b: Self) -> Bool {
      (a.line, a.column) < (b.line, b.column)
    }
  }

  /// The name of the file, or the path of the folder when the folder itself is the problem.
  public let file: String
  /// Where in the file; nothing when the file as a whole is the problem.
  public let place: Place?
  /// What is wrong.
  public let kind: Kind

  /// Makes a problem.
  public init(file: String, place: Place?, kind: Kind) {
    self.file = file
    self.place = place
    self.kind = kind
  }

  /// What is wrong with a folder, a file, a row or a cell.
  ///
  /// Texts are carried as the file holds them; the sentence makes them harmless.
  public enum Kind: Hashable, Sendable {
    // The folder and its files.
    case folderMissing
    case notAFolder
    case folderNotReadable(detail: String)
    case fileMissing
    case misnamedFile(meant: String)
    case workbook(String, meant: String)
    case workbookInside(String)
    case fileNotReadable(detail: String)
    case fileTooLarge(limit: Int)
    case emptyFile

    // The form of the file.
    case wrongEncoding(EncodingGuess)
    case encodedTwice(DoubleEncoding)
    case wrongSeparator(String)
    case nulByte
    case unclosedQuote
    case textAfterQuote
    case quoteInsideCell
    case cellTooLong(limit: Int)
    case cellCount(found: Int, expected: Int)

    // The header row.
    case headerMissing(expected: [String])
    case missingColumn(String)
    case unknownColumn(String, closest: String?)
    case repeatedColumn(String)
    case planNotSaid(count: Int)

    // The rows.
    case rowMissing
    case repeatedKey(String, firstLine: Int)
    case repeatedOrder(String, firstLine: Int)

    // The cells.
    case emptyCell(column: String)
    case controlCharacter
    case lineBreak
    case textTooLong(count: Int, limit: Int)
    case badCode(String)
    case unknownCode(String, file: String, isThere: Bool, closest: String?)
    case otherPlan(String, plan: String)
    case badWord(String, allowed: [String])
    case badDay(String, meant: Day?)
    /// A day that nobody can mean: the room meets in this century.
    case farDay(String)
    case badCount(String, limit: Int?)
    case badAmount(String)
    case badActionNumber(String, meant: ActionNumber?)
    case badLink(String)
    case badKey(String)
    /// A record that a doubt is about is not named by its kind and its code.
    case badSubject(String)
    case citationMissing
    case closedWhileOpen(status: String)
    case closedBeforeCreated(created: Day)
    case entryOfDecision
    case passageToItself
    /// What the fields of a record do not allow together.
    case record(RecordProblem)
  }

  /// What the bytes of a file that is not UTF-8 look like.
  public enum EncodingGuess: Hashable, Sendable {
    case windows1252, utf16, unknown
  }
}

extension LoadProblem: Comparable {
  /// By place; what concerns the whole file comes first.
  public static func < (a: Self, b: Self) -> Bool {
    let start = Place(line: 0, column: 0)
    return (a.place ?? start) < (b.place ?? start)
  }
}
