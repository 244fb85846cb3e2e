import ArgumentParser
import Domain
import Foundation
import Interface
import Wording

/// The manual page, made from the verbs as the argument parser knows them, the table of keys, the
/// exit codes and the settings.
struct ManualPage {
  private typealias Words = Phrase.Documents

  let reference: KeyReference
  let wording: Wording
  private let root: Tool.Verb

  init(reference: KeyReference, wording: Wording) throws {
    self.reference = reference
    self.wording = wording
    root = try Tool.described().command
  }

  /// The page as roff with the `man` macros.
  var text: String {
    var page = Roff()
    let version = Baraza.configuration.version
    page.macro("TH", "BARAZA", "1", "", "baraza \(version)", wording(Words.section))
    page.section(wording(Words.name))
    page.line("baraza \\- \(Roff.escaped(root.abstract ?? ""))")
    page.section(wording(Words.synopsis))
    page.line(
      "\\fBbaraza\\fR [\\fI\(wording(Words.verb))\\fR] [\\fI\(wording(Words.options))\\fR]")
    page.section(wording(Words.description))
    page.text(root.discussion ?? "")
    write(verbs: root.subcommands ?? [], to: &page)
    writeKeys(to: &page)
    writeFiles(to: &page)
    writeEnvironment(to: &page)
    writeExitStatus(to: &page)
    return page.text
  }

  private func write(verbs: [Tool.Verb], to page: inout Roff) {
    page.section(wording(Words.verbs))
    let verbs = verbs.flatMap(\.leaves).filter(\.isShown)
    let options = verbs.map { Set($0.shownArguments.map(\.title)) }
    let everywhere = options.dropFirst().reduce(options.first ?? []) { $0.intersection($1) }
    for verb in verbs {
      page.subsection((["baraza"] + verb.path).joined(separator: " "))
      page.text(verb.abstract ?? "")
      if let discussion = verb.discussion { write(discussion, to: &page) }
      for argument in verb.shownArguments where !everywhere.contains(argument.title) {
        page.entry(argument.title, argument.abstract ?? "")
      }
    }
    page.section(wording(Words.optionsOfAll))
    for argument in verbs.first?.shownArguments ?? [] where everywhere.contains(argument.title) {
      page.entry(argument.title, argument.abstract ?? "")
    }
    page.entry("--help", wording(Words.help))
    page.entry("--version", wording(Words.version))
  }

  /// Lines that begin with an option are entries: the fields of a kind of record.
  private func write(_ discussion: String, to page: inout Roff) {
    guard discussion.hasPrefix("--") else { return page.text(discussion) }
    for line in discussion.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      let option = parts[0].filter { !$0.isWhitespace }
      page.entry(option, parts.count > 1 ? parts[1].trimmed : "")
    }
  }

  private func writeKeys(to page: inout Roff) {
    page.section(wording(Words.keys))
    for place in reference.places {
      page.subsection(place.title)
      for line in place.lines {
        page.entry(line.keys.joined(separator: "  "), line.text)
      }
    }
  }

  private func writeFiles(to page: inout Roff) {
    page.section(wording(Words.files))
    page.entry("$XDG_DATA_HOME/baraza/baraza.sqlite", wording(Words.storeFile))
    page.entry("$XDG_CONFIG_HOME/baraza/settings.toml", wording(Words.settingsFile))
    page.entry("$XDG_CONFIG_HOME/baraza/themes/", wording(Words.themesFolder))
  }

  private func writeEnvironment(to page: inout Roff) {
    page.section(wording(Words.environment))
    for name in SettingName.allCases {
      page.entry(name.variable, wording(Words.setting(name.rawValue)))
    }
    page.entry("BARAZA_AUTHOR", wording(Words.author))
    page.entry("BARAZA_TODAY", wording(Words.today))
    page.entry("LC_ALL, LC_MESSAGES, LANG", wording(Words.locale))
    page.entry("NO_COLOR", wording(Words.noColour))
    page.entry("XDG_DATA_HOME, XDG_CONFIG_HOME", wording(Words.folders))
  }

  private func writeExitStatus(to page: inout Roff) {
    page.section(wording(Words.exitStatus))
    page.entry("0", wording(Phrase.Exit.done))
    for status in ExitStatus.allCases {
      page.entry("\(status.rawValue)", wording(status.meaning))
    }
    page.entry("128+n", wording(Phrase.Exit.signal))
  }
}

/// Text with the `man` macros of roff, written from top to bottom.
struct Roff {
  private(set) var text = ""

  /// A line as it stands.
  mutating func line(_ line: String) { text += line + "\n" }

  /// A macro with arguments in quotes.
  mutating func macro(_ name: String, _ arguments: String...) {
    line(([".\(name)"] + arguments.map { "\"\(Roff.escaped($0))\"" }).joined(separator: " "))
  }

  /// The heading of a section.
  mutating func section(_ title: String) { macro("SH", title) }

  /// The heading of a part of a section.
  mutating func subsection(_ title: String) { macro("SS", title) }

  /// A paragraph.
  mutating func text(_ paragraph: String) {
    line(".PP")
    line(Roff.escaped(paragraph.split(separator: "\n").joined(separator: " ")))
  }

  /// A term and what it means.
  mutating func entry(_ term: String, _ meaning: String) {
    line(".TP")
    line("\\fB\(Roff.escaped(term))\\fR")
    line(Roff.escaped(meaning))
  }

  /// Text in which nothing is taken for a macro or an escape.
  static func escaped(_ text: String) -> String {
    let body = text.map { character -> String in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "\"": "\\(dq"
      case "'": "\\(aq"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case "`": "\\(ga"
      default: String(character)
      }
    }.joined()
    return body.hasPrefix(".") ? "\\&" + body : body
  }
}
