import ArgumentParser
import Domain
import Foundation
import Store
import Wording

/// `baraza demo`: opens the Lualaba data in a store of its own.
struct Demo: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "demo",
      abstract: Help.words(
        fr: "Essayer baraza avec les données du Lualaba, dans une base à part.",
        en: "Try baraza with the Lualaba data, in a store of its own."),
      discussion: Help.words(
        fr: "Chaque démonstration repart de zéro ; la base de la précédente est gardée à côté.",
        en: "Every demonstration starts anew; the store of the one before is kept beside it."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var screen: ScreenOptionGroup

  @Option(
    name: .long,
    help: Help.text(fr: "Un autre dossier de données.", en: "Another folder of data."))
  var data: String?

  func run() throws {
    screen.prepareSignals()
    var common = common
    if common.store == nil { common.store = Environment.dataFolder + "/demo.sqlite" }
    guard
      let folder = data.map(Environment.path)
        ?? Environment.shippedFolder("demo-data").map({ $0 + "/lualaba" })
    else { throw common.fail(Phrase.Program.noDemoData, .noInput) }
    let dossier = try Load.read(folder, common: common)
    try keepPrevious(at: common.path, common: common)
    let store = try common.open(.creating)
    do {
      _ = try Load.load(dossier, from: folder, into: store)
      try Load.settleLanguage(of: store, common: common)
    } catch let failure as StoreFailure {
      throw common.fail(failure, store: store)
    }
    let shown = try shown(store, common)
    try TerminalProgram(common: common, options: screen, store: shown).run()
    Console.remark(common.wording(for: shown)(Phrase.Program.demoStore(common.path)))
  }

  /// The store as a session opens it; an example is only read from now on.
  private func shown(_ store: Store, _ common: CommonOptions) throws -> Store {
    do {
      try store.close()
      return try common.openAnyway(.editing, answer: nil)
    } catch {
      throw common.fail(error)
    }
  }

  /// Moves the store of the demonstration before out of the way, with its write-ahead log.
  private func keepPrevious(at path: String, common: CommonOptions) throws {
    let files = FileManager.default
    for ending in ["", "-wal", "-shm"] where files.fileExists(atPath: path + ending) {
      let kept = path + ".previous" + ending
      do {
        if files.fileExists(atPath: kept) { try files.removeItem(atPath: kept) }
        try files.moveItem(atPath: path + ending, toPath: kept)
      } catch {
        throw common.fail(StoreFailure.notWritable(path: path + ending))
      }
    }
  }
}
