import Domain

extension Phrase {
  /// Sentences of the program around the panes: terminal, themes, verbs.
  package enum Program {
    package static func badExpectation(_ text: String) -> Bilingual {
      Bilingual(
        fr: "--expect « \(text) » : écrivez title=…, owner=…, due=…, status=… ou note=….",
        en: "--expect “\(text)”: write title=…, owner=…, due=…, status=… or note=….")
    }
    package static func notAsExpected(
      _ number: ActionNumber, _ field: String, expected: String, found: String
    ) -> Bilingual {
      Bilingual(
        fr: "\(number) n’a pas été changée : \(field) vaut « \(found) », et non « \(expected) ».",
        en: "\(number) was not changed: \(field) is “\(found)”, not “\(expected)”.")
    }
    /// After the sentence that says what was done.
    package static func doneNotPrinted(_ line: String, reason: String) -> Bilingual {
      Bilingual(
        fr:
          "C’est fait, ne recommencez pas ; seule la sortie n’a pas pu s’écrire (\(reason)) : \(line)",
        en:
          "It is done, do not do it again; only the output could not be written (\(reason)): \(line)"
      )
    }
    package static func notPrinted(reason: String) -> Bilingual {
      Bilingual(
        fr: "La sortie n’a pas pu s’écrire en entier : \(reason).",
        en: "The output could not be written in full: \(reason).")
    }
    package static let noDemoData = Bilingual(
      fr: "Les données d’essai sont introuvables. Indiquez leur dossier avec --data DOSSIER.",
      en: "The demonstration data cannot be found. Name its folder with --data FOLDER.")
    package static func demoStore(_ path: String) -> Bilingual {
      Bilingual(
        fr: "La base de cette démonstration : \(path)",
        en: "The store of this demonstration: \(path)")
    }
    package static func noSuchChange(_ number: String) -> Bilingual {
      Bilingual(
        fr: "Il n’y a pas de changement n° \(number). « baraza history » les montre.",
        en: "There is no change number \(number). “baraza history” shows them.")
    }
    package static let notATerminal = Bilingual(
      fr: "Ce n’est pas un terminal. Sans écran : baraza --linear, baraza list, baraza show.",
      en: "This is not a terminal. Without a screen: baraza --linear, baraza list, baraza show.")
    package static let termUnset = Bilingual(
      fr: "La variable TERM n’est pas définie. Essayez TERM=xterm, ou baraza --linear, sans écran.",
      en: "The variable TERM is not set. Try TERM=xterm, or baraza --linear, without a screen.")
    package static func unknownTerminal(_ name: String) -> Bilingual {
      Bilingual(
        fr:
          "Le type de terminal « \(name) » est inconnu ici. Essayez TERM=xterm, ou baraza --linear.",
        en: "The terminal type “\(name)” is unknown here. Try TERM=xterm, or baraza --linear.")
    }
    package static func tooDumb(_ name: String) -> Bilingual {
      Bilingual(
        fr: "Un terminal « \(name) » ne sait pas placer le curseur. Essayez : baraza --linear",
        en: "A “\(name)” terminal cannot place the cursor. Try: baraza --linear")
    }
    package static let noTerminalDatabase = Bilingual(
      fr: "La base des terminaux (terminfo) est introuvable. Installez le paquet ncurses-base ; "
        + "sans écran : baraza --linear.",
      en: "The terminal database (terminfo) is missing. Install the package ncurses-base; "
        + "without a screen: baraza --linear.")
    package static func terminalRefused(code: Int32) -> Bilingual {
      Bilingual(
        fr: "Le terminal ne s’ouvre pas (erreur \(code)). Sans écran : baraza --linear.",
        en: "The terminal does not open (error \(code)). Without a screen: baraza --linear.")
    }
    package static let noThemes = Bilingual(
      fr: "Sans couleurs : le programme ne trouve pas son dossier share/baraza/themes.",
      en: "No colours: the program does not find its folder share/baraza/themes.")
    package static func unknownTheme(_ name: String, known: String) -> Bilingual {
      Bilingual(
        fr: "Il n’y a pas de thème « \(name) ». Connus : \(known).",
        en: "There is no theme “\(name)”. Known: \(known).")
    }
    package static func themeSyntax(_ place: String, detail: String) -> Bilingual {
      Bilingual(
        fr: "\(place): ce n’est pas du TOML : \(detail)",
        en: "\(place): this is not TOML: \(detail)")
    }
    package static func themeTooDeep(_ place: String) -> Bilingual {
      Bilingual(
        fr: "\(place): \(Phrase.Settings.tooDeep.fr)", en: "\(place): \(Phrase.Settings.tooDeep.en)"
      )
    }
    package static func themeUnknownKey(_ place: String, key: String) -> Bilingual {
      Bilingual(
        fr: "\(place): les thèmes n’ont pas de « \(key) ». Corrigez ou retirez la ligne.",
        en: "\(place): themes have no “\(key)”. Correct or remove the line.")
    }
    package static func themeBadColour(_ place: String, key: String) -> Bilingual {
      Bilingual(
        fr: "\(place): « \(key) » doit être 0 à 255, \"#rrggbb\" ou \"default\".",
        en: "\(place): “\(key)” must be 0 to 255, \"#rrggbb\" or \"default\".")
    }
    package static func themeBadFallback(
      _ place: String, key: String, colours: Int
    ) -> Bilingual {
      Bilingual(
        fr: "\(place): « \(key) » : la valeur pour \(colours) couleurs doit être"
          + " 0 à \(colours - 1) ou \"default\".",
        en: "\(place): “\(key)”: the value for \(colours) colours must be"
          + " 0 to \(colours - 1) or \"default\".")
    }
    package static func themeBadText(_ place: String, key: String) -> Bilingual {
      Bilingual(
        fr: "\(place): « \(key) » doit être un texte entre guillemets.",
        en: "\(place): “\(key)” must be a text in quotes.")
    }
    package static func themeBadTable(_ place: String, key: String) -> Bilingual {
      Bilingual(
        fr: "\(place): « \(key) » doit être une table, par exemple [roles.late].",
        en: "\(place): “\(key)” must be a table, for instance [roles.late].")
    }
    package static func themeBadAttributes(_ place: String, key: String) -> Bilingual {
      Bilingual(
        fr: "\(place): « \(key) » doit être une liste de \"bold\", \"dim\", \"italic\","
          + " \"underline\" et \"reverse\".",
        en: "\(place): “\(key)” must be a list of \"bold\", \"dim\", \"italic\","
          + " \"underline\" and \"reverse\".")
    }
    package static func themeBadSwitch(_ place: String, key: String) -> Bilingual {
      Bilingual(
        fr: "\(place): « \(key) » doit être true ou false.",
        en: "\(place): “\(key)” must be true or false.")
    }
    package static func themeUnreadable(_ place: String) -> Bilingual {
      Bilingual(
        fr: "\(place): ce fichier ne se lit pas comme du texte UTF-8.",
        en: "\(place): this file cannot be read as UTF-8 text.")
    }
    package static func unknownColours(_ text: String, known: String) -> Bilingual {
      Bilingual(
        fr: "--colour : « \(text) » n’est pas un choix de couleurs. Possible : \(known).",
        en: "--colour: “\(text)” is not a choice of colours. Possible: \(known).")
    }
    package static func badSize(_ text: String) -> Bilingual {
      Bilingual(
        fr: "« \(text) » n’est pas une taille. Écrivez par exemple 80x24 (de 2x1 à 500x200).",
        en: "“\(text)” is not a size. Write for instance 80x24 (from 2x1 to 500x200).")
    }
    package static func badNumber(_ text: String) -> Bilingual {
      Bilingual(
        fr: "« \(text) » n’est pas un numéro d’action. Écrivez par exemple A-012.",
        en: "“\(text)” is not an action number. Write for instance A-012.")
    }
    package static func noSuchItem(_ number: String) -> Bilingual {
      Bilingual(fr: "Il n’y a pas d’action \(number).", en: "There is no action \(number).")
    }
    package static let nothingToSet = Bilingual(
      fr: "Rien à changer : donnez --title, --owner, --due, --status ou --note.",
      en: "Nothing to change: give --title, --owner, --due, --status or --note.")
    package static func ambiguousOwner(_ text: String, matches: String) -> Bilingual {
      Bilingual(
        fr: "« \(text) » peut désigner plusieurs acteurs : \(matches). Donnez le sigle.",
        en: "“\(text)” can mean several stakeholders: \(matches). Give the code.")
    }
    package static func unknownMeeting(_ text: String) -> Bilingual {
      Bilingual(
        fr: "Aucune séance n’a le numéro ou le code « \(text) ».",
        en: "No meeting has the number or code “\(text)”.")
    }
    package static func unknownGroup(_ text: String) -> Bilingual {
      Bilingual(
        fr: "Aucun groupe du plan n’a le code « \(text) ».",
        en: "No group of the plan has the code “\(text)”.")
    }
    package static func unknownView(_ name: String, known: String) -> Bilingual {
      Bilingual(
        fr: "Il n’y a pas de vue « \(name) ». Connues : \(known).",
        en: "There is no view “\(name)”. Known: \(known).")
    }
    package static func unknownPlace(_ option: String, _ text: String) -> Bilingual {
      Bilingual(
        fr: "\(option) : « \(text) » n’est pas compris.",
        en: "\(option): “\(text)” is not understood.")
    }
    package static let sound = Bilingual(
      fr: "La base est saine.", en: "The store is sound.")
    package static func integrity(_ detail: String) -> Bilingual {
      Bilingual(fr: "intégrité : \(detail)", en: "integrity: \(detail)")
    }
    package static func dangling(table: String, row: String, parent: String) -> Bilingual {
      Bilingual(
        fr: "\(table), ligne \(row) : renvoie à une ligne absente de \(parent)",
        en: "\(table), row \(row): refers to a row missing from \(parent)")
    }
    package static func migrationMissing(_ name: String) -> Bilingual {
      Bilingual(fr: "migration absente : \(name)", en: "migration missing: \(name)")
    }
    package static func changesMissing(from first: Int64, through last: Int64) -> Bilingual {
      first == last
        ? Bilingual(
          fr: "le changement \(first) manque à la liste",
          en: "change \(first) is missing from the list")
        : Bilingual(
          fr: "les changements \(first) à \(last) manquent à la liste",
          en: "changes \(first) to \(last) are missing from the list")
    }
    package static func changeAltered(_ number: Int64) -> Bilingual {
      Bilingual(
        fr: "le changement \(number) n’est plus tel qu’il a été enregistré",
        en: "change \(number) is no longer as it was recorded")
    }
    package static func changeDoesNotFollow(_ number: Int64) -> Bilingual {
      Bilingual(
        fr: "le changement \(number) ne fait pas suite à celui qui le précède",
        en: "change \(number) does not follow the one before it")
    }
    package static func unreadableDraft(_ id: String) -> Bilingual {
      Bilingual(fr: "brouillon \(id) illisible", en: "draft \(id) cannot be read")
    }
    package static func pulseMissing(_ topic: String) -> Bilingual {
      Bilingual(
        fr: "pulse : la ligne « \(topic) » manque ; les autres écrans ne suivent pas",
        en: "pulse: the row “\(topic)” is missing; other screens do not follow")
    }
  }
}
