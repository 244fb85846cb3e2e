import ArgumentParser
import Foundation

/// The part of the argument parser's description of itself that the program reads.
struct Tool: Decodable {
  struct Verb: Decodable {
    let commandName: String
    let shouldDisplay: Bool?
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Verb]?
    let superCommands: [String]?

    /// Whether the help shows it.
    var isShown: Bool { (shouldDisplay ?? true) && commandName != "help" }

    /// The words after the program's name.
    var path: [String] { (superCommands ?? []).dropFirst() + [commandName] }

    /// The verbs that do something: itself, or those below it.
    var leaves: [Verb] { subcommands.map { $0.flatMap(\.leaves) } ?? [self] }

    /// What it takes, but for what the argument parser adds to every verb.
    var shownArguments: [Argument] {
      (arguments ?? []).filter { argument in
        argument.shouldDisplay ?? true
          && !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
      }
    }
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let shouldDisplay: Bool?
    let names: [Name]?
    let valueName: String?
    let abstract: String?

    /// How it is written: `--size SIZE`, `-h, --help`, `PANE`.
    var title: String {
      let value = (valueName ?? "").uppercased()
      if kind == "positional" { return value }
      let names = (names ?? []).map { ($0.kind == "short" ? "-" : "--") + $0.name }
      let written = names.joined(separator: ", ")
      return kind == "option" ? "\(written) \(value)" : written
    }
  }

  let command: Verb

  /// What the argument parser says of itself; it takes a while.
  static func described() throws -> Tool {
    try JSONDecoder().decode(Tool.self, from: Data(Baraza._dumpHelp().utf8))
  }

  /// The verb that the words of a command line name: the one that need not be named where they name none.
  func verb(of words: [String]) -> Verb? {
    let named = words.filter { !$0.hasPrefix("-") }
    return named.reduce((command, isOver: false)) { found, word in
      guard !found.isOver,
        let next = found.0.subcommands?.first(where: { $0.commandName == word })
      else { return (found.0, true) }
      return (next, false)
    }.0
  }
}

extension Tool.Verb {
  /// The options that it and the verbs below it know, as they are written.
  var options: Set<String> {
    let own = (arguments ?? []).flatMap { $0.names ?? [] }
      .map { ($0.kind == "short" ? "-" : "--") + $0.name }
    return (subcommands ?? []).reduce(Set(own)) { $0.union($1.options) }
  }
}
