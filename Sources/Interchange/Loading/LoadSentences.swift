import Domain
import Wording

extension LoadProblem {
  /// One sentence that says where, what is wrong and what to do: `plan_groups.csv:3:14: …`.
  public func sentence(in wording: Wording) -> String {
    let position = place.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(Harmless.text(file, longest: 200))\(position): \(wording(kind.phrase))"
  }
}

extension LoadNotice {
  /// One sentence that names the file and what was accepted.
  public func sentence(in wording: Wording) -> String {
    "\(Harmless.text(file, longest: 200)): \(wording(kind.phrase))"
  }
}

extension DossierReading {
  /// The sentences of the first causes, and a last one that counts the problems of others.
  ///
  /// - Parameter limit: How many to list; nobody corrects more than this at a time.
  public func sentences(in wording: Wording, limit: Int = 200) -> [String] {
    let listed = causes.prefix(limit).map { $0.sentence(in: wording) }
    let others = causeCount - listed.count
    guard others > 0 else { return listed }
    return listed + [wording(Phrase.Load.moreProblems(others))]
  }
}

extension LoadCause {
  /// How many places are named; the rest is counted.
  private static let mostPlaces = 4

  /// The sentence of the first problem, and where else it stands.
  public func sentence(in wording: Wording) -> String {
    let sentence = first.sentence(in: wording)
    guard !others.isEmpty else { return sentence }
    let named = others.prefix(Self.mostPlaces).map { problem in
      problem.place.map { "\(problem.file):\($0.line)" } ?? problem.file
    }
    let more = others.count - named.count
    let places = wording(
      Phrase.Load.sameElsewhere(
        named.joined(separator: ", "), others: more == 0 ? nil : more))
    return sentence + " " + places
  }
}

extension LoadNotice.Kind {
  fileprivate var phrase: Bilingual {
    switch self {
    case .accepted(let habits): Phrase.Load.accepted(habits.map(\.phrase))
    case .unknownFile: Phrase.Load.unknownFile
    case .workbook(let ending): Phrase.Load.workbook(ending)
    case .besides(let file): Phrase.Load.besides(file)
    case .putAside(let file): Phrase.Load.putAside(of: file)
    case .emptyTables(let names): Phrase.Load.emptyTables(names.joined(separator: ", "))
    }
  }
}

extension Accepted {
  fileprivate var phrase: Bilingual {
    switch self {
    case .semicolons: Phrase.Load.semicolons
    case .tabs: Phrase.Load.tabs
    case .separatorLine: Phrase.Load.separatorLine
    case .byteOrderMark: Phrase.Load.byteOrderMark
    case .slashedDays: Phrase.Load.slashedDays
    case .emptyColumns: Phrase.Load.emptyColumns
    case .workedOutColumns: Phrase.Load.workedOutColumns
    case .emptyRows: Phrase.Load.emptyRows
    }
  }
}

extension LoadProblem.Kind {
  fileprivate var phrase: Bilingual {
    typealias Say = Phrase.Load
    switch self {
    case .folderMissing: return Say.folderMissing
    case .notAFolder: return Say.notAFolder
    case .folderNotReadable(let detail): return Say.folderNotReadable(Harmless.text(detail))
    case .fileMissing: return Say.fileMissing
    case .misnamedFile(let meant): return Say.misnamedFile(meant: meant)
    case .workbook(let ending, let meant): return Say.workbook(ending, meant: meant)
    case .workbookInside(let ending): return Say.workbookInside(ending)
    case .fileNotReadable(let detail): return Say.fileNotReadable(Harmless.text(detail))
    case .fileTooLarge(let limit): return Say.fileTooLarge(megabytes: limit / 1_048_576)
    case .emptyFile: return Say.emptyFile
    case .wrongEncoding(.windows1252): return Say.looksLikeWindows1252
    case .wrongEncoding(.utf16): return Say.looksLikeUTF16
    case .wrongEncoding(.unknown): return Say.notText
    case .encodedTwice(let fault):
      return Say.encodedTwice(Harmless.text(fault.found), meant: Harmless.text(fault.meant))
    case .wrongSeparator(let mark): return Say.wrongSeparator(mark)
    case .nulByte: return Say.nulByte
    case .unclosedQuote: return Say.unclosedQuote
    case .textAfterQuote: return Say.textAfterQuote
    case .quoteInsideCell: return Say.quoteInsideCell
    case .cellTooLong(let limit): return Say.cellTooLong(limit: limit)
    case .cellCount(let found, let expected):
      return Say.cellCount(found: found, expected: expected)
    case .headerMissing(let expected):
      return Say.headerMissing(expected: expected.joined(separator: ","))
    case .missingColumn(let name): return Say.missingColumn(name)
    case .unknownColumn(let name, let closest):
      return Say.unknownColumn(Harmless.text(name), closest: closest)
    case .repeatedColumn(let name): return Say.repeatedColumn(Harmless.text(name))
    case .planNotSaid(let count): return Say.planNotSaid(count: count)
    case .rowMissing: return Say.rowMissing
    case .repeatedKey(let key, let line):
      return Say.repeatedKey(Harmless.text(key, longest: 100), firstLine: line)
    case .repeatedOrder(let order, let line):
      return Say.repeatedOrder(Harmless.text(order), firstLine: line)
    case .emptyCell(let column): return Say.emptyCell(column: column)
    case .controlCharacter: return Say.controlCharacter
    case .lineBreak: return Say.lineBreak
    case .textTooLong(let count, let limit): return Say.textTooLong(count: count, limit: limit)
    case .badCode(let text): return Say.badCode(Harmless.text(text))
    case .unknownCode(let code, let file, true, let closest):
      return Say.unknownCode(
        Harmless.text(code), file: file, closest: closest.map { Harmless.text($0) })
    case .unknownCode(let code, let file, false, _):
      return Say.codeOfMissingFile(Harmless.text(code), file: file)
    case .otherPlan(let code, let plan):
      return Say.otherPlan(Harmless.text(code), plan: Harmless.text(plan))
    case .badWord(let word, let allowed):
      return Say.badWord(Harmless.text(word), allowed: allowed.joined(separator: ", "))
    case .badDay(let text, let meant): return Say.badDay(Harmless.text(text), meant: meant?.iso)
    case .farDay(let text): return Say.farDay(Harmless.text(text))
    case .badCount(let text, let limit): return Say.badCount(Harmless.text(text), limit: limit)
    case .badAmount(let text): return Say.badAmount(Harmless.text(text))
    case .badActionNumber(let text, let meant):
      return Say.badActionNumber(Harmless.text(text), meant: meant?.description)
    case .badLink(let text): return Say.badLink(Harmless.text(text))
    case .badKey(let text): return Say.badKey(Harmless.text(text))
    case .badSubject(let text):
      let kinds = FindingSubject.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      return Say.badSubject(Harmless.text(text), kinds: kinds)
    case .citationMissing: return Say.citationMissing
    case .closedWhileOpen(let status): return Say.closedWhileOpen(status: status)
    case .closedBeforeCreated(let day): return Say.closedBeforeCreated(created: day.iso)
    case .entryOfDecision: return Say.entryOfDecision
    case .passageToItself: return Say.passageToItself
    case .record(let problem): return Phrase.Records.sentence(problem)
    }
  }
}
