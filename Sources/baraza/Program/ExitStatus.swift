import ArgumentParser
import CursesTerminal
import Domain
import Wording

/// The exit codes of `baraza`, after sysexits(3); listed in the README and the manual page.
enum ExitStatus: Int32, CaseIterable {
  /// The words on the command line make no sense together.
  case usage = 64
  /// A data file has problems; all of them were printed.
  case dataError = 65
  /// There is no such file, store, folder or action item.
  case noInput = 66
  /// The terminal cannot show the program, or the store is of another version.
  case unavailable = 69
  /// Something happened that the program did not expect.
  case software = 70
  /// A store, backup or output file cannot be made.
  case cannotCreate = 73
  /// Reading or writing failed: damaged store, full disk.
  case ioError = 74
  /// Somebody else holds the store; trying again helps.
  case tryAgain = 75
  /// The permissions forbid it.
  case noPermission = 77
  /// A theme or settings file has a mistake.
  case configuration = 78

  var code: ExitCode { ExitCode(rawValue) }

  /// What it means, for the manual page.
  var meaning: Bilingual {
    switch self {
    case .usage: Phrase.Exit.usage
    case .dataError: Phrase.Exit.dataError
    case .noInput: Phrase.Exit.noInput
    case .unavailable: Phrase.Exit.unavailable
    case .software: Phrase.Exit.software
    case .cannotCreate: Phrase.Exit.cannotCreate
    case .ioError: Phrase.Exit.ioError
    case .tryAgain: Phrase.Exit.tryAgain
    case .noPermission: Phrase.Exit.noPermission
    case .configuration: Phrase.Exit.configuration
    }
  }

  init(_ failure: StoreFailure) {
    self =
      switch failure {
      case .notFound, .detached: .noInput
      case .folderMissing, .exists, .folder: .cannotCreate
      case .notWritable, .readOnly, .notReadable, .example: .noPermission
      case .notAStore, .refused, .lettersTaken, .cannotApply, .empty, .foreign, .sideFile,
        .exampleElsewhere:
        .dataError
      case .damaged, .full, .other: .ioError
      case .newer, .older, .movedOrCopied: .unavailable
      case .locked, .interrupted, .inUse: .tryAgain
      case .unrecorded, .notApplied: .software
      case .unfit, .sameFile: .usage
      }
  }
}
