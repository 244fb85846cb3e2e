import ArgumentParser
import Domain
import Foundation
import Interface
import ViewModels
import Wording

/// The theme files that can be chosen: the user's own win over the shipped ones of the same name.
struct ThemeShelf {
  private let files: [(name: String, path: String)]

  /// Looks for theme files.
  init() {
    let folders = [
      Environment.configurationFolder + "/themes", Environment.shippedFolder("themes"),
    ]
    var files: [(name: String, path: String)] = []
    for folder in folders.compactMap(\.self) {
      for path in ThemeShelf.themeFiles(in: folder) {
        let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        if !files.contains(where: { $0.name == name }) { files.append((name, path)) }
      }
    }
    self.files = files.sorted { $0.name < $1.name }
  }

  /// The names of all themes.
  var names: [String] { files.map(\.name) }

  /// Why there are no colours, where the shelf is empty.
  var shortage: Bilingual? { files.isEmpty ? Phrase.Program.noThemes : nil }

  /// Reads the theme that was asked for; without one, that of the settings, which never stops the
  /// program (`OwnSettings.summary` says what is wrong with it), else the usual one.
  ///
  /// - Throws: an exit code, after the sentence was printed.
  func theme(_ asked: String?, or settled: String?, wording: Wording) throws -> Theme {
    if asked == nil, let theme = settled.flatMap(readable) { return theme }
    return try theme(asked, wording: wording)
  }

  /// Reads a theme.
  ///
  /// - Throws: an exit code, after the sentence was printed.
  func theme(_ name: String?, wording: Wording) throws -> Theme {
    guard let wanted = name ?? files.first(where: { $0.name == "dark" })?.name else {
      return .fallback
    }
    guard let file = files.first(where: { $0.name == wanted }) else {
      if wanted == Theme.fallback.name { return .fallback }
      let known = names.joined(separator: ", ")
      Console.complain(wording(Phrase.Program.unknownTheme(wanted, known: known)))
      throw ExitStatus.usage.code
    }
    do {
      return try ThemeReader.read(file: file.path)
    } catch {
      Console.complain(wording(error.sentence))
      throw ExitStatus.configuration.code
    }
  }

  /// A theme that is on the shelf, if its file can be read now.
  func readable(_ name: String) -> Theme? {
    guard let file = files.first(where: { $0.name == name }) else {
      return name == Theme.fallback.name ? .fallback : nil
    }
    return try? ThemeReader.read(file: file.path)
  }

  /// What is wrong with the file of a theme that is on the shelf, if anything is.
  func problem(of name: String) -> ThemeProblem? {
    guard let file = files.first(where: { $0.name == name }) else { return nil }
    do throws(ThemeProblem) {
      _ = try ThemeReader.read(file: file.path)
      return nil
    } catch { return error }
  }

  /// Every theme on the shelf; those whose file has a mistake say where it is.
  var choices: [ThemeChoice] {
    files.map { file in
      do throws(ThemeProblem) {
        let theme = try ThemeReader.read(file: file.path)
        return ThemeChoice(name: theme.name, title: theme.title, purpose: theme.purpose)
      } catch {
        return ThemeChoice(
          name: file.name, title: Bilingual(same: file.name), purpose: Bilingual(same: ""),
          problem: .init(place: "\(error.line):\(error.column)", sentence: error.sentence))
      }
    }
  }

  private static func themeFiles(in folder: String) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return []
    }
    return names.filter { $0.hasSuffix(".toml") }.map { folder + "/" + $0 }
  }
}

extension ThemeProblem {
  /// What, where, and what to do.
  var sentence: Bilingual {
    switch kind {
    case .syntax(let detail): Phrase.Program.themeSyntax(place, detail: detail)
    case .unknownKey(let key): Phrase.Program.themeUnknownKey(place, key: key)
    case .badColour(let key): Phrase.Program.themeBadColour(place, key: key)
    case .badFallback(let key, let colours):
      Phrase.Program.themeBadFallback(place, key: key, colours: colours)
    case .badSwitch(let key): Phrase.Program.themeBadSwitch(place, key: key)
    case .badText(let key): Phrase.Program.themeBadText(place, key: key)
    case .badTable(let key): Phrase.Program.themeBadTable(place, key: key)
    case .badAttributes(let key): Phrase.Program.themeBadAttributes(place, key: key)
    case .tooDeep: Phrase.Program.themeTooDeep(place)
    case .unreadable: Phrase.Program.themeUnreadable(place)
    }
  }
}
