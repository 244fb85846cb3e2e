import ArgumentParser
import Domain
import Foundation
import Store
import Wording

/// The options that every verb takes.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.text(
      fr: "Le fichier de la base (par défaut $XDG_DATA_HOME/baraza/baraza.sqlite).",
      en: "The store’s file (by default $XDG_DATA_HOME/baraza/baraza.sqlite)."))
  var store: String?

  @Option(name: .long, help: Help.text(fr: "La langue : fr ou en.", en: "The language: fr or en."))
  var language: Language?

  @Option(
    name: .long,
    help: Help.text(
      fr: "Le nom sous lequel cette session écrit (par défaut $BARAZA_AUTHOR ou $USER).",
      en: "The name under which this session writes (by default $BARAZA_AUTHOR or $USER)."))
  var author: String?

  /// The store's path.
  var path: String {
    guard let store, !store.isEmpty else { return Environment.dataFolder + "/baraza.sqlite" }
    let path = Environment.path(store)
    return path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  /// Opens the store, or ends the program with a sentence that says why not: a verb that writes ends, too,
  /// where the store can only be read.
  ///
  /// - Parameters:
  ///   - access: What the verb means to do.
  ///   - place: What the person says about where the store stands.
  func open(_ access: StoreAccess, _ place: PlaceOptions? = nil) throws -> Store {
    do {
      let store = try openAnyway(access, answer: place?.answer)
      let foreign = store.schemaFaults.filter(\.forbidsWriting)
      guard access == .readingOnly || foreign.isEmpty else {
        throw StoreFailure.foreign(path: path, parts: foreign)
      }
      guard access != .editing || !store.isExample else { throw StoreFailure.example(path: path) }
      let wording = wording(for: store)
      if let remark = store.arrivalRemark { Console.remark(wording(remark)) }
      if access != .readingOnly, let remark = store.clockRemark(in: wording) {
        Console.remark(wording(remark))
      }
      return store
    } catch {
      throw fail(error)
    }
  }

  /// Opens the store as far as it can be opened.
  ///
  /// - Throws: `StoreFailure`.
  func openAnyway(_ access: StoreAccess, answer: PlaceAnswer?) throws -> Store {
    let identity = SessionIdentity(
      author: author ?? Environment.author, session: UUID().uuidString)
    return try Store.open(
      path: path, access: access, identity: identity, now: { Environment.now },
      place: PlaceKnowledge(answer: answer, marks: Environment.stateFolder + "/stations"))
  }

  /// The wording, given what the store says about the language when one is open.
  func wording(for store: Store?) -> Wording {
    let stored = try? store?.setting("language")
    let settings = OwnSettings.settings
    return Wording(
      Environment.language(
        asked: language ?? settings.language,
        store: stored.flatMap { $0 }.flatMap(Language.init(rawValue:))),
      dates: settings.dates ?? .figures)
  }

  /// Says why the program cannot go on, and gives the exit code for it.
  func fail(_ error: any Error, store: Store? = nil) -> ExitCode {
    guard let failure = error as? StoreFailure else {
      Console.complain(String(describing: error))
      return ExitStatus.software.code
    }
    let wording = wording(for: store)
    if let limit = SystemLimit.behind(failure) {
      Console.complain(wording(limit))
      return ExitStatus.ioError.code
    }
    Console.complain(wording(Phrase.Failure.sentence(failure)))
    return ExitStatus(failure).code
  }

  /// Says why the program cannot go on, in words, and gives the exit code.
  func fail(_ sentence: Bilingual, _ status: ExitStatus, store: Store? = nil) -> ExitCode {
    Console.complain(wording(for: store)(sentence))
    return status.code
  }

  /// Opens the store, does something with it, and turns every failure into a sentence.
  func withStore<Answer>(
    _ access: StoreAccess, _ place: PlaceOptions? = nil,
    _ work: (Store, Wording) throws -> Answer
  ) throws -> Answer {
    let store = try open(access, place)
    do {
      let answer = try work(store, wording(for: store))
      let isWhole = tellLostRows(of: store)
      // What was saved stays saved; what was to be read is not all there.
      if access == .readingOnly, !isWhole { throw ExitStatus.ioError.code }
      return answer
    } catch let failure as StoreFailure {
      throw fail(failure, store: store)
    }
  }

  /// Says which rows were left out because they cannot be read.
  ///
  /// - Returns: Whether there are none.
  private func tellLostRows(of store: Store) -> Bool {
    let rows = store.takeLostRows()
    if !rows.isEmpty { Console.remark(wording(for: store)(Phrase.LostRows.missing(rows))) }
    return rows.isEmpty
  }
}

extension Language: ExpressibleByArgument {}

/// Help texts in the language of the person who asks: `--language`, else the settings, else the locale.
enum Help {
  static func text(fr: String, en: String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: words(fr: fr, en: en))
  }

  static func words(fr: String, en: String) -> String {
    Bilingual(fr: fr, en: en)[language]
  }

  /// Whether somebody reads the long texts of the verbs: on the screen, in the manual, in a shell.
  static var isAskedFor: Bool {
    let words = [
      "--help", "-h", "help", "manual", "--experimental-dump-help", "--generate-completion-script",
    ]
    return CommandLine.arguments.dropFirst().contains { argument in
      words.contains { argument == $0 || argument.hasPrefix($0 + "=") }
    }
  }

  /// The language of the person who asks, before any option has been read.
  static var language: Language {
    let arguments = CommandLine.arguments
    let asked = arguments.firstIndex(of: "--language").flatMap { index in
      arguments.indices.contains(index + 1) ? Language(rawValue: arguments[index + 1]) : nil
    }
    let joined = arguments.compactMap { argument in
      argument.hasPrefix("--language=") ? Language(rawValue: String(argument.dropFirst(11))) : nil
    }
    return Environment.language(
      asked: asked ?? joined.first ?? OwnSettings.settings.language, store: nil)
  }
}
