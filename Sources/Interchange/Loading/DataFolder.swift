import Foundation

/// The files of a folder, read and taken apart; problems of each go to its own log.
struct DataFolder {
  /// The largest file read, in bytes: far above any plan, far below a laptop's memory.
  static let largestFile = 256 * 1024 * 1024

  /// Whether the folder is there and can be read.
  let isThere: Bool
  /// What was accepted.
  private(set) var notices: [LoadNotice] = []
  /// The codes that the files list.
  private(set) var codes = CodeRegister()
  private var tables: [DataFileName: CSVTable] = [:]
  private let folderLog: ProblemLog
  private let logs: [ProblemLog]
  private var strangerLogs: [ProblemLog] = []

  /// Reads the files of a folder.
  init(path: String) {
    folderLog = ProblemLog(file: path)
    logs = DataFileName.allCases.map { ProblemLog(file: $0.rawValue) }
    guard let names = DataFolder.names(in: path, log: folderLog) else {
      isThere = false
      return
    }
    isThere = true
    let misnamed = reportStrangers(among: names, in: path)
    for file in DataFileName.allCases {
      if misnamed.contains(file) {
        // One cause, one sentence: nothing is said of what refers to its rows.
        codes.addUnreadable(file)
      } else {
        read(file, in: path, isThere: names.contains(file.rawValue))
      }
    }
  }

  /// A file taken apart; nothing when it is not there or is no table.
  func table(of file: DataFileName) -> CSVTable? { tables[file] }

  /// Where the problems of a file go.
  func log(of file: DataFileName) -> ProblemLog {
    logs.first { $0.file == file.rawValue } ?? folderLog
  }

  /// What spreadsheets have done to the files, in one notice for all of them.
  var habits: [LoadNotice] {
    let accepted = logs.reduce(into: Set<Accepted>()) { $0.formUnion($1.accepted) }
    guard !accepted.isEmpty else { return [] }
    let habits = Accepted.allCases.filter(accepted.contains)
    return [LoadNotice(file: folderLog.file, kind: .accepted(habits))]
  }

  /// All logs, the folder's first, then those of files with other names, then in the files' order.
  var allLogs: [ProblemLog] { [folderLog] + strangerLogs + logs }

  // MARK: - Reading

  private static func names(in path: String, log: ProblemLog) -> [String]? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      log.report(.folderMissing)
      return nil
    }
    guard isFolder.boolValue else {
      log.report(.notAFolder)
      return nil
    }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      log.report(.folderNotReadable(detail: FileBytes.reason(for: error)))
      return nil
    }
  }

  private mutating func read(_ file: DataFileName, in folder: String, isThere: Bool) {
    let log = log(of: file)
    guard isThere else {
      if file.isRequired { log.report(.fileMissing) }
      return
    }
    guard let bytes = FileBytes.read(folder + "/" + file.rawValue, log: log) else {
      codes.addUnreadable(file)
      return
    }
    if let workbook = StrangeFile.workbook(in: bytes) {
      log.report(.workbookInside(workbook))
      codes.addUnreadable(file)
      return
    }
    let reading = CSVReader.read(bytes, log: log)
    tables[file] = reading.table
    codes.add(reading, of: file)
  }

  /// Says which files have the names of no data files (`StrangeFile`).
  ///
  /// - Returns: The data files that are there under other names.
  private mutating func reportStrangers(
    among names: [String], in folder: String
  ) -> Set<DataFileName> {
    let absent = DataFileName.allCases.filter { !names.contains($0.rawValue) }
    var misnamed: Set<DataFileName> = []
    var areTablesInDoubt = false
    for name in names where !DataFolder.isFolder(folder + "/" + name) {
      guard let stranger = StrangeFile(name) else { continue }
      let meant = stranger.meaning(amongAbsent: absent)
      if let meant, stranger.form != .putAside {
        misnamed.insert(meant)
        strangerLogs.append(ProblemLog(misnamed: stranger, meant: meant))
      } else if let kind = stranger.notice(meant: meant) {
        notices.append(LoadNotice(file: name, kind: kind))
        areTablesInDoubt = areTablesInDoubt || stranger.namesake == nil || meant != nil
      }
    }
    if areTablesInDoubt, !absent.isEmpty {
      let kind = LoadNotice.Kind.emptyTables(absent.map(\.stem))
      notices.append(LoadNotice(file: folderLog.file, kind: kind))
    }
    return misnamed
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

extension ProblemLog {
  /// The log of a file that has another name than the data file it is meant to be.
  fileprivate convenience init(misnamed file: StrangeFile, meant: DataFileName) {
    self.init(file: file.name)
    switch file.form {
    case .table, .putAside: report(.misnamedFile(meant: meant.rawValue))
    case .workbook(let ending): report(.workbook(ending, meant: meant.rawValue))
    }
  }
}

extension StrangeFile {
  /// What is said of it where it does not keep the folder from being loaded; nothing where nobody could
  /// miss it.
  fileprivate func notice(meant: DataFileName?) -> LoadNotice.Kind? {
    switch form {
    case .putAside: meant.map { .putAside(of: $0.rawValue) }
    case .table where namesake == nil: .unknownFile
    case .workbook(let ending) where namesake == nil: .workbook(ending)
    case .table, .workbook: namesake.map { .besides($0.rawValue) }
    }
  }
}

/// Reads the bytes of a file.
enum FileBytes {
  static func read(_ path: String, log: ProblemLog) -> [UInt8]? {
    do {
      let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      let attributes = try FileManager.default.attributesOfItem(atPath: resolved)
      // A pipe or a device would be read for ever.
      guard attributes[.type] as? FileAttributeType == .typeRegular else {
        log.report(.fileNotReadable(detail: ""))
        return nil
      }
      guard (attributes[.size] as? Int ?? 0) <= DataFolder.largestFile else {
        log.report(.fileTooLarge(limit: DataFolder.largestFile))
        return nil
      }
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: resolved)))
    } catch {
      log.report(.fileNotReadable(detail: reason(for: error)))
      return nil
    }
  }

  /// What the system says, without the path, which the sentence names already.
  static func reason(for error: any Error) -> String {
    let error = error as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    return cause.domain == NSPOSIXErrorDomain ? String(cString: strerror(Int32(cause.code))) : ""
  }
}
