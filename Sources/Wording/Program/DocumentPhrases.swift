import Domain

extension Phrase {
  /// What the documents made from the tables say besides: list of keys, manual page.
  package enum Documents {
    package static let keysIntroduction = Bilingual(
      fr: """
        Fait par `script/docs` d’après la table des commandes. À l’écran, `?` ou `F1` montre les touches
        du lieu où l’on est, `:` ou `Ctrl-P` trouve une commande par son nom, `F9` ouvre les menus.
        Entre parenthèses : le nom de la commande dans [settings.toml](settings.md).
        """,
      en: """
        Made by `script/docs` from the table of commands. On the screen, `?` or `F1` shows the keys of
        where one is, `:` or `Ctrl-P` finds a command by its name, `F9` opens the menus. In brackets:
        the name of the command in [settings.toml](settings.md).
        """)
    package static let place = Bilingual(fr: "Où", en: "Where")
    package static let key = Bilingual(fr: "Touche", en: "Key")
    package static let effect = Bilingual(fr: "Effet", en: "What it does")
    package static let command = Bilingual(fr: "Commande", en: "Command")

    // MARK: The manual page

    package static let name = Bilingual(fr: "NOM", en: "NAME")
    package static let synopsis = Bilingual(fr: "SYNOPSIS", en: "SYNOPSIS")
    package static let description = Bilingual(fr: "DESCRIPTION", en: "DESCRIPTION")
    package static let verbs = Bilingual(fr: "VERBES", en: "VERBS")
    package static let keys = Bilingual(fr: "TOUCHES", en: "KEYS")
    package static let files = Bilingual(fr: "FICHIERS", en: "FILES")
    package static let environment = Bilingual(fr: "ENVIRONNEMENT", en: "ENVIRONMENT")
    package static let exitStatus = Bilingual(fr: "CODE DE RETOUR", en: "EXIT STATUS")
    package static let options = Bilingual(fr: "options", en: "options")
    package static let optionsOfAll = Bilingual(
      fr: "OPTIONS DE TOUS LES VERBES", en: "OPTIONS OF ALL VERBS")
    package static let help = Bilingual(
      fr: "Expliquer le verbe.", en: "Explain the verb.")
    package static let version = Bilingual(
      fr: "Afficher la version.", en: "Print the version.")
    package static let verb = Bilingual(fr: "verbe", en: "verb")
    package static let section = Bilingual(
      fr: "Commandes des utilisateurs", en: "User commands")
    package static let storeFile = Bilingual(
      fr: "La base, si --store n’en nomme pas une autre.",
      en: "The store, unless --store names another.")
    package static let settingsFile = Bilingual(
      fr: "Les réglages ; « baraza settings --example » en imprime un modèle.",
      en: "The settings; “baraza settings --example” prints one to start from.")
    package static let themesFolder = Bilingual(
      fr: "Des thèmes à soi, qui l’emportent sur ceux du même nom.",
      en: "Themes of one’s own, which win over those of the same name.")
    package static let author = Bilingual(
      fr: "Le nom sous lequel la session écrit, si --author ne l’indique pas ; sinon $USER.",
      en: "The name under which the session writes, unless --author gives it; otherwise $USER.")
    package static let today = Bilingual(
      fr: "Le jour qu’il est, pour des images et des essais : 2026-12-01.",
      en: "What day it is, for pictures and trials: 2026-12-01.")
    package static let locale = Bilingual(
      fr: "La langue, quand ni option ni réglage ne l’indique.",
      en: "The language, where neither an option nor a setting gives it.")
    package static let noColour = Bilingual(
      fr: "Défini et non vide : pas de couleurs.", en: "Set and not empty: no colours.")
    package static let folders = Bilingual(
      fr: "Où sont la base et les réglages ; d’ordinaire ~/.local/share et ~/.config.",
      en: "Where store and settings are; usually ~/.local/share and ~/.config.")
    package static func setting(_ name: String) -> Bilingual {
      Bilingual(
        fr: "Le réglage « \(name) », plus fort que celui du fichier.",
        en: "The setting “\(name)”, stronger than that of the file.")
    }
  }

  /// What the exit codes mean.
  package enum Exit {
    package static let done = Bilingual(fr: "C’est fait.", en: "Done.")
    package static let usage = Bilingual(
      fr: "La ligne de commande n’est pas comprise.", en: "The command line is not understood.")
    package static let dataError = Bilingual(
      fr:
        "Des fichiers de données ont des problèmes ; le fichier n’est pas une base, ou elle contient "
        + "ce que baraza n’y met pas.",
      en:
        "Data files have problems; the file is not a store, or holds what baraza does not put there."
    )
    package static let noInput = Bilingual(
      fr: "Pas de telle base, de tel dossier, de telle action.",
      en: "No such store, folder or item.")
    package static let unavailable = Bilingual(
      fr:
        "Le terminal ne peut pas le montrer ; la base est d’une autre version, ou n’est plus à sa place.",
      en: "The terminal cannot show it; the store is newer or older, or not where it was.")
    package static let software = Bilingual(
      fr: "Quelque chose d’imprévu.", en: "Something unexpected.")
    package static let cannotCreate = Bilingual(
      fr: "Une base, une copie ou un fichier ne peut pas être créé.",
      en: "A store, a backup or a file cannot be made.")
    package static let ioError = Bilingual(
      fr: "Lire ou écrire a échoué : base abîmée, disque plein.",
      en: "Reading or writing failed: damaged store, full disk.")
    package static let tryAgain = Bilingual(
      fr: "Quelqu’un d’autre occupe la base ou a changé l’action : recommencez.",
      en: "Somebody else is using the store or has changed the item: try again.")
    package static let noPermission = Bilingual(
      fr: "Les droits l’interdisent.", en: "Permissions forbid it.")
    package static let configuration = Bilingual(
      fr: "Un fichier de thème ou de réglages a une faute.",
      en: "A theme or settings file has a mistake.")
    package static let signal = Bilingual(
      fr: "Arrêté par le signal n.", en: "Ended by signal n.")
  }

  /// Trying keys out.
  package enum Trial {
    package static let title = Bilingual(
      fr: "Appuyez sur des touches. q, Ctrl-C ou deux fois Échap pour finir.",
      en: "Press keys. q, Ctrl-C or Esc twice to end.")
    package static let nothing = Bilingual(fr: "ne fait rien", en: "does nothing")
    package static let noKey = Bilingual(
      fr: "aucune touche que baraza connaisse", en: "no key that baraza knows")
    package static let wantsTerminal = Bilingual(
      fr: "« baraza keys --try » lit des touches : lancez-le dans un terminal.",
      en: "“baraza keys --try” reads keys: run it in a terminal.")
  }
}
