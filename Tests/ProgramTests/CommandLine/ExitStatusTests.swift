import Domain
import Testing

@testable import baraza

/// Required: the exit codes that the README and the manual promise to scripts, each by itself.
@Suite("Every failure ends with its own code")
struct ExitStatusTests {
  /// One of each; the compiler asks for a new one in `promised`, and the count for a line here.
  private static let failures: [StoreFailure] = [
    .notFound(path: "p"), .detached(path: "p", copy: nil), .folderMissing(folder: "f"),
    .notWritable(path: "p"), .notAStore(path: "p"), .damaged(path: "p", detail: "d"),
    .newer(path: "p", storeVersion: 9, programVersion: 4),
    .older(path: "p", storeVersion: 1, programVersion: 4), .readOnly(path: "p"), .locked(path: "p"),
    .inUse(path: "p"), .movedOrCopied(path: "p", isOlder: false), .foreign(path: "p", parts: []),
    .empty(path: "p"), .sideFile(path: "p"), .exists(path: "p"), .folder(path: "p"),
    .sameFile(path: "p"), .full(path: "p"), .notReadable(path: "p"),
    .lettersTaken(letters: "A", by: "b"), .refused(detail: "d"), .unfit(.correctionOfNothing),
    .unrecorded(.addedItem(ActionNumber(station: "A", ordinal: 1))),
    .cannotApply(RowKey(rawValue: 1), .unreadableRow), .notApplied(RowKey(rawValue: 1)),
    .interrupted, .other(path: "p", detail: "d"), .example(path: "p"), .exampleElsewhere(path: "p"),
  ]

  private static func promised(_ failure: StoreFailure) -> Int32 {
    switch failure {
    case .unfit, .sameFile: 64
    case .notAStore, .refused, .lettersTaken, .cannotApply, .empty, .foreign, .sideFile,
      .exampleElsewhere:
      65
    case .notFound, .detached: 66
    case .newer, .older, .movedOrCopied: 69
    case .unrecorded, .notApplied: 70
    case .folderMissing, .exists, .folder: 73
    case .damaged, .full, .other: 74
    case .locked, .interrupted, .inUse: 75
    case .notWritable, .readOnly, .notReadable, .example: 77
    }
  }

  @Test("each failure of a store has the code that is promised", arguments: failures)
  func failure(_ failure: StoreFailure) {
    #expect(ExitStatus(failure).rawValue == Self.promised(failure))
    #expect(ExitStatus(failure).code.rawValue == Self.promised(failure))
  }

  @Test("every promised code has a failure here, but those of files that are no store")
  func codes() {
    let codes = Set(Self.failures.map { ExitStatus($0) })
    #expect(Set(ExitStatus.allCases).subtracting(codes) == [.configuration])
    #expect(Self.failures.count == 30)
    #expect(ExitStatus.allCases.map(\.rawValue) == [64, 65, 66, 69, 70, 73, 74, 75, 77, 78])
  }
}
