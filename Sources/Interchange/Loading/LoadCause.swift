/// What one thing has caused in the data files: a column in another form, a code that is missing, a
/// separator that is none. Whoever puts it right puts all of it right, so it is one sentence.
public struct LoadCause: Hashable, Sendable {
  /// The first problem it has caused.
  public let first: LoadProblem
  /// The others, in the order of the report.
  public private(set) var others: [LoadProblem] = []

  /// Problems by what caused them, in the order of their first ones.
  static func causes(of problems: [LoadProblem]) -> [LoadCause] {
    // Where the first row is no header, nothing under it can be right.
    let headless = Set(problems.filter(\.kind.isOfWholeTable).map(\.file))
    var (causes, places) = ([LoadCause](), [LoadProblem: Int]())
    for problem in problems where problem.kind.isOfWholeTable || !headless.contains(problem.file) {
      if let place = places[problem.typical] {
        causes[place].others.append(problem)
      } else {
        places[problem.typical] = causes.count
        causes.append(LoadCause(first: problem))
      }
    }
    return causes
  }

  private init(first: LoadProblem) { self.first = first }
}

extension LoadProblem {
  /// What all problems of one cause have in common.
  fileprivate var typical: LoadProblem {
    switch kind.scope {
    case .cell: self
    case .file(let kind): LoadProblem(file: file, place: nil, kind: kind)
    case .folder(let kind): LoadProblem(file: "", place: nil, kind: kind)
    }
  }
}

extension LoadProblem.Kind {
  /// Within what problems that agree in something have one cause; what they need not agree in is left
  /// empty.
  fileprivate enum Scope {
    /// It stands alone.
    case cell
    case file(LoadProblem.Kind)
    case folder(LoadProblem.Kind)
  }

  fileprivate var isOfWholeTable: Bool {
    if case .headerMissing = self { true } else { false }
  }

  fileprivate var scope: Scope {
    switch self {
    case .cellCount(_, let expected): .file(.cellCount(found: 0, expected: expected))
    case .unknownCode(_, let file, false, _):
      .folder(.unknownCode("", file: file, isThere: false, closest: nil))
    case .unknownCode, .planNotSaid: .folder(self)
    case .otherPlan, .badWord, .emptyCell, .record: .file(self)
    case .encodedTwice: .file(.encodedTwice(DoubleEncoding(found: "", meant: "")))
    case .badDay(_, _?): .file(.badDay("", meant: nil))
    case .badCount(_, let limit): .file(.badCount("", limit: limit))
    case .badCode: .file(.badCode(""))
    case .badAmount: .file(.badAmount(""))
    case .badActionNumber: .file(.badActionNumber("", meant: nil))
    case .badLink: .file(.badLink(""))
    case .badKey: .file(.badKey(""))
    case .badSubject: .file(.badSubject(""))
    case .repeatedKey: .file(.repeatedKey("", firstLine: 0))
    case .repeatedOrder: .file(.repeatedOrder("", firstLine: 0))
    case .nulByte, .textAfterQuote, .quoteInsideCell, .controlCharacter, .lineBreak,
      .citationMissing, .entryOfDecision:
      .file(self)
    case .folderMissing, .notAFolder, .folderNotReadable, .fileMissing, .misnamedFile, .workbook,
      .workbookInside, .fileNotReadable, .fileTooLarge, .emptyFile, .wrongEncoding,
      .wrongSeparator, .unclosedQuote, .cellTooLong, .headerMissing, .missingColumn,
      .unknownColumn, .repeatedColumn, .rowMissing, .textTooLong, .badDay, .farDay,
      .closedWhileOpen, .closedBeforeCreated, .passageToItself:
      .cell
    }
  }
}
