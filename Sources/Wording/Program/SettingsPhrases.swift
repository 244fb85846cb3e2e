import Domain

extension Phrase {
  /// A person's own settings: what they are for, and what is wrong with them.
  package enum Settings {
    package static let language = Bilingual(
      fr: "La langue de l’écran.", en: "The language of the screen.")
    package static let theme = Bilingual(fr: "Les couleurs.", en: "The colours.")
    package static let pane = Bilingual(
      fr: "L’onglet d’ouverture.", en: "The tab shown at the start.")
    package static let dateFormat = Bilingual(
      fr: "Comment l’écran écrit les dates.", en: "How the screen writes dates.")
    package static let mouse = Bilingual(
      fr: "Si la souris sert dans le programme.", en: "Whether the program uses the mouse.")
    package static let ascii = Bilingual(
      fr: "Si l’écran se contente de l’ASCII : ni accents ni cadres.",
      en: "Whether the screen makes do with ASCII: no accents, no frames.")

    // MARK: What is wrong

    package static let unreadable = Bilingual(
      fr: "ce fichier ne se lit pas comme du texte UTF-8.",
      en: "this file cannot be read as UTF-8 text.")
    package static func syntax(_ detail: String) -> Bilingual {
      Bilingual(
        fr: "cette ligne n’est pas du TOML : \(detail)", en: "this line is not TOML: \(detail)")
    }
    package static func unknownName(_ name: String, _ nearest: String?) -> Bilingual {
      meant(
        Bilingual(
          fr: "il n’y a pas de réglage « \(name) ».", en: "there is no setting “\(name)”."),
        nearest)
    }
    package static func badValue(
      _ name: String, _ value: String, known: String, _ nearest: String?
    ) -> Bilingual {
      meant(
        Bilingual(
          fr: "« \(name) » ne peut pas être « \(value) », mais : \(known).",
          en: "“\(name)” cannot be “\(value)”, but: \(known)."), nearest)
    }
    package static func unknownCommand(_ name: String, _ nearest: String?) -> Bilingual {
      meant(
        Bilingual(
          fr: "il n’y a pas de commande « \(name) » ; « baraza keys » les montre.",
          en: "there is no command “\(name)”; “baraza keys” shows them."), nearest)
    }
    package static func unknownKey(_ key: String, _ nearest: String?) -> Bilingual {
      meant(
        Bilingual(
          fr: "il n’y a pas de touche « \(key) » ; « baraza keys --try » donne leurs noms.",
          en: "there is no key “\(key)”; “baraza keys --try” shows their names."), nearest)
    }
    package static let tooDeep = Bilingual(
      fr: "trop de points : aucune clé n’a autant de parties.",
      en: "too many dots: no key has so many parts.")
    package static func notKeys(_ command: String) -> Bilingual {
      Bilingual(
        fr: "« \(command) » demande des touches entre guillemets, par exemple [\"d\", \"f2\"].",
        en: "“\(command)” needs keys in quotes, for instance [\"d\", \"f2\"].")
    }
    package static func collision(_ key: String, holder: String, loser: String) -> Bilingual {
      Bilingual(
        fr: "la touche « \(key) » est demandée par « \(holder) » et « \(loser) » ; "
          + "« \(holder) » la garde.",
        en: "the key “\(key)” is asked for by “\(holder)” and “\(loser)”; “\(holder)” keeps it.")
    }
    package static let noWayIn = Bilingual(
      fr: "« palette » et « menu » sont sans touche ; « menu » garde F9, sinon rien ne les ouvre.",
      en: "“palette” and “menu” have no key; “menu” keeps F9, or nothing would open them.")
    private static func meant(_ sentence: Bilingual, _ nearest: String?) -> Bilingual {
      guard let nearest else { return sentence }
      return Bilingual(
        fr: "\(sentence.fr) Vouliez-vous dire « \(nearest) » ?",
        en: "\(sentence.en) Did you mean “\(nearest)”?")
    }
    /// How many problems there are, and the first of them.
    package static func several(_ first: Bilingual, count: Int) -> Bilingual {
      Bilingual(
        fr: "\(count) fautes (baraza settings les énumère toutes) : \(first.fr)",
        en: "\(count) mistakes (baraza settings lists them all): \(first.en)")
    }

    // MARK: baraza settings

    package static func file(_ path: String, exists: Bool) -> Bilingual {
      Bilingual(
        fr: exists ? "Réglages : \(path)" : "Réglages : \(path) (ce fichier n’existe pas encore)",
        en: exists ? "Settings: \(path)" : "Settings: \(path) (there is no such file yet)")
    }
    package static let open = Bilingual(fr: "(rien n’est réglé)", en: "(nothing is set)")
    package static let exampleTitle = Bilingual(
      fr: "Les réglages de baraza. Enlevez le # de ce que vous voulez changer.",
      en: "Settings of baraza. Remove the # from what you want to change.")
    package static let examplePlace = Bilingual(
      fr:
        "Place du fichier : $XDG_CONFIG_HOME/baraza/settings.toml (d’ordinaire ~/.config/baraza).",
      en: "The file’s place: $XDG_CONFIG_HOME/baraza/settings.toml (usually ~/.config/baraza).")
    package static let exampleOrder = Bilingual(
      fr: "Les options de la ligne de commande l’emportent, puis les variables BARAZA_….",
      en: "Options of the command line win, then the variables BARAZA_….")
    package static let exampleKeys = Bilingual(
      fr: "Les touches de chaque commande, la première est celle que l’écran montre ; [] : aucune.",
      en: "The keys of each command, the first is the one that the screen shows; []: none.")
  }
}
