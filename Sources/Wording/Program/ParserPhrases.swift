import Domain

extension Phrase {
  /// What is said of words on the command line that make no sense, and the frame of the help.
  package enum Parser {
    package static func unknownOption(_ option: String, meant: String?) -> Bilingual {
      Bilingual(
        fr: "Option inconnue : \(option).\(didYouMean(meant).fr)",
        en: "Unknown option: \(option).\(didYouMean(meant).en)")
    }
    package static func unknownVerb(_ word: String, meant: String?, known: String) -> Bilingual {
      let list = Bilingual(fr: " Les verbes : \(known).", en: " The verbs: \(known).")
      let end = meant == nil ? list : didYouMean(meant)
      return Bilingual(
        fr: "« \(word) » n’est pas un verbe de baraza.\(end.fr)",
        en: "“\(word)” is not a verb of baraza.\(end.en)")
    }
    package static func tooMuch(_ words: [String]) -> Bilingual {
      let list = words.joined(separator: " ")
      return words.count == 1
        ? Bilingual(
          fr: "Un mot de trop : « \(list) ».", en: "There is one word too many: “\(list)”.")
        : Bilingual(
          fr: "\(words.count) mots de trop : « \(list) ».",
          en: "\(words.count) words too many: “\(list)”.")
    }
    package static func argumentMissing(_ name: String) -> Bilingual {
      Bilingual(fr: "Il manque \(name).", en: "\(name) is missing.")
    }
    package static func valueMissing(_ option: String) -> Bilingual {
      Bilingual(fr: "Il manque une valeur à \(option).", en: "\(option) needs a value.")
    }
    package static func noValueWanted(_ option: String, _ value: String) -> Bilingual {
      Bilingual(
        fr: "\(option) ne prend pas de valeur, et « \(value) » en est une.",
        en: "\(option) takes no value, and “\(value)” is one.")
    }
    package static func badValue(
      _ value: String, of name: String, meant: String?, known: [String]
    ) -> Bilingual {
      let list = known.joined(separator: ", ")
      let possible = Bilingual(fr: " Possible : \(list).", en: " Possible: \(list).")
      let end = known.isEmpty ? Bilingual(same: "") : possible
      return Bilingual(
        fr: "« \(value) » ne convient pas à \(name).\(didYouMean(meant).fr)\(end.fr)",
        en: "“\(value)” does not suit \(name).\(didYouMean(meant).en)\(end.en)")
    }
    package static func saidTwice(_ first: String, _ second: String) -> Bilingual {
      Bilingual(
        fr: "\(first) et \(second) ne vont pas ensemble.",
        en: "\(first) and \(second) do not go together.")
    }
    package static let verbMissing = Bilingual(
      fr: "Il manque une sous-commande.", en: "A subcommand is missing.")
    package static func noCompletions(_ shell: String) -> Bilingual {
      Bilingual(
        fr: "Pas de complétions pour « \(shell) ». Possible : bash, zsh, fish.",
        en: "No completions for “\(shell)”. Possible: bash, zsh, fish.")
    }
    package static func help(_ text: String) -> Bilingual {
      Bilingual(fr: "Aide : \(text)", en: "Help: \(text)")
    }
    package static func usage(_ text: String) -> Bilingual {
      Bilingual(fr: "Usage : \(text)", en: "Usage: \(text)")
    }
    package static func see(_ command: String) -> Bilingual {
      Bilingual(fr: "  Pour en savoir plus : \(command)", en: "  To learn more: \(command)")
    }

    private static func didYouMean(_ meant: String?) -> Bilingual {
      guard let meant else { return Bilingual(same: "") }
      return Bilingual(fr: " Vouliez-vous dire « \(meant) » ?", en: " Did you mean “\(meant)”?")
    }

    // MARK: - The frame of the help

    /// What the parser writes around our own texts, and what stands there.
    package static let frame: [(parser: String, ours: Bilingual)] = [
      ("OVERVIEW: ", Bilingual(fr: "", en: "")),
      ("USAGE: ", Bilingual(fr: "USAGE : ", en: "USAGE: ")),
      ("ARGUMENTS:", Bilingual(fr: "ARGUMENTS :", en: "ARGUMENTS:")),
      ("OPTIONS:", Bilingual(fr: "OPTIONS :", en: "OPTIONS:")),
      ("SUBCOMMANDS:", Bilingual(fr: "SOUS-COMMANDES :", en: "SUBCOMMANDS:")),
      ("Show the version.", Bilingual(fr: "Afficher la version.", en: "Show the version.")),
      ("Show help information.", Bilingual(fr: "Montrer cette aide.", en: "Show this help.")),
      (
        "Show subcommand help information.",
        Bilingual(fr: "Montrer l’aide d’une sous-commande.", en: "Show the help of a subcommand.")
      ),
      ("; default:", Bilingual(fr: " ; par défaut :", en: "; default:")),
      ("(default:", Bilingual(fr: "(par défaut :", en: "(default:")),
      ("(values:", Bilingual(fr: "(valeurs :", en: "(values:")),
      ("(default)   ", Bilingual(fr: "(par défaut)", en: "(default)   ")),
      ("<subcommand>", Bilingual(fr: "<sous-commande>", en: "<subcommand>")),
    ]
  }
}
