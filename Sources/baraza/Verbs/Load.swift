import ArgumentParser
import Domain
import Foundation
import Interchange
import Store
import Wording

/// `baraza load FOLDER`: reads a folder of data files into the store, all of it or none.
struct Load: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "load",
      abstract: Help.words(
        fr: "Charger un dossier de fichiers CSV dans la base, en entier ou pas du tout.",
        en: "Load a folder of CSV files into the store, all of it or none of it."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: PlaceOptions

  @Argument(help: Help.text(fr: "Le dossier des fichiers CSV.", en: "The folder of CSV files."))
  var folder: String

  func run() throws {
    let folder = Environment.path(folder)
    let dossier = try Load.read(folder, common: common)
    let store = try common.open(.creating, place)
    do {
      let summary = try Load.load(dossier, from: folder, into: store)
      let wording = common.wording(for: store)
      try Console.report(wording(Phrase.Program.loaded(summary)), in: wording)
      if summary.fromOtherFolder > 0 {
        Console.remark(wording(Phrase.Program.fromOtherFolder(summary.fromOtherFolder)))
      }
      try Load.settleLanguage(of: store, common: common)
    } catch let failure as StoreFailure {
      throw common.fail(failure, store: store)
    }
  }

  /// Reads the files; every problem is printed, and then nothing is loaded.
  static func read(_ folder: String, common: CommonOptions) throws -> Dossier {
    let reading = DossierReader.read(folder: folder)
    let wording = common.wording(for: nil)
    for notice in reading.notices { Console.remark(notice.sentence(in: wording)) }
    for sentence in reading.sentences(in: wording) { Console.remark(sentence) }
    guard let dossier = reading.dossier else {
      let isMissing = !Environment.isFolder(folder)
      throw common.fail(
        Phrase.Program.nothingLoaded(problems: reading.causeCount),
        isMissing ? .noInput : .dataError)
    }
    return dossier
  }

  /// Loads what was read.
  static func load(
    _ dossier: Dossier, from folder: String, into store: Store
  ) throws -> LoadSummary {
    let name = URL(fileURLWithPath: folder).lastPathComponent
    return try store.load(dossier, folderName: name)
  }

  /// A new store takes the language asked for, else French. It comes last: if it fails, what was loaded
  /// has been said.
  static func settleLanguage(of store: Store, common: CommonOptions) throws {
    guard try store.setting("language") == nil else { return }
    try store.setSetting("language", to: (common.language ?? .french).rawValue)
  }
}
