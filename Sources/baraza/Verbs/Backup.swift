import ArgumentParser
import Domain
import Foundation
import Store
import Wording

/// `baraza backup FILE`: copies the store, while others write.
struct Backup: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backup",
      abstract: Help.words(
        fr: "Copier la base, même pendant que d’autres y écrivent.",
        en: "Copy the store, even while others write to it."),
      discussion: Help.words(
        fr: "La copie est vérifiée et n’a son nom que lorsqu’elle est entière sur le disque.",
        en: "The copy is checked, and gets its name only when all of it is on the disk."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(
    help: Help.text(fr: "Le fichier de la copie.", en: "The file of the copy."),
    completion: .file())
  var file: String

  @Flag(
    name: .long,
    help: Help.text(fr: "Remplacer un fichier existant.", en: "Replace an existing file."))
  var force = false

  func run() throws {
    let file = Environment.path(file)
    try common.withStore(.readingOnly) { store, wording in
      try store.backup(to: file, replacing: force)
      try Console.report(wording(Phrase.Copies.backedUp(file)), in: wording)
    }
  }
}

/// `baraza restore FILE`: puts a backup in the place of the store.
struct Restore: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "restore",
      abstract: Help.words(
        fr: "Remettre en place une copie de la base.",
        en: "Put a backup in place of the store."),
      discussion: Help.words(
        fr: "Ce qu’il y avait est gardé à côté, et la base remise en place est une station à part.",
        en: "What was there is kept beside it, and what is put in place is a station of its own."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(
    help: Help.text(fr: "La copie.", en: "The backup."), completion: .file())
  var file: String

  func run() throws {
    let file = Environment.path(file)
    do {
      let done = try Store.restore(file, to: common.path, at: Environment.now)
      let wording = common.wording(for: nil)
      try Console.report(
        wording(Phrase.Copies.restored(from: file, kept: done.kept)), in: wording)
      Console.remark(wording(Phrase.Copies.newStation(letters: done.letters)))
    } catch let failure as StoreFailure {
      throw common.fail(failure)
    }
  }
}
