import Domain

extension Phrase.Load {
  // MARK: - Rows

  /// A file that must have one row has none.
  public static let rowMissing = Bilingual(
    fr: "Ce fichier doit avoir une ligne sous l’en-tête. Ajoutez-la.",
    en: "This file must have one row under the header. Add it.")
  /// A row that was there before.
  public static func repeatedKey(_ key: String, firstLine: Int) -> Bilingual {
    Bilingual(
      fr: "« \(key) » est déjà à la ligne \(firstLine). Changez ou enlevez l’une des deux.",
      en: "“\(key)” is on line \(firstLine) already. Change or remove one of the two.")
  }
  /// A place in an order that was given before.
  public static func repeatedOrder(_ order: String, firstLine: Int) -> Bilingual {
    Bilingual(
      fr: "Le rang \(order) est déjà pris à la ligne \(firstLine). Donnez un autre rang.",
      en: "Place \(order) is taken on line \(firstLine) already. Give another one.")
  }

  // MARK: - Cells

  /// A cell that must say something.
  public static func emptyCell(column: String) -> Bilingual {
    Bilingual(
      fr: "La cellule « \(column) » est vide. Remplissez-la.",
      en: "The cell “\(column)” is empty. Fill it in.")
  }
  /// A control character.
  public static let controlCharacter = Bilingual(
    fr: "Cette cellule contient un caractère de commande invisible. Tapez-la de nouveau.",
    en: "This cell holds an invisible control character. Type it again.")
  /// Several lines where one must do.
  public static let lineBreak = Bilingual(
    fr: "Ce texte a plusieurs lignes, il en faut une seule. Enlevez les retours à la ligne.",
    en: "This text has several lines, only one is allowed. Take the line breaks out.")
  /// A text that does not fit its place on the screen.
  public static func textTooLong(count: Int, limit: Int) -> Bilingual {
    Bilingual(
      fr: "Ce texte a \(count) caractères, \(limit) au plus sont admis. Raccourcissez-le.",
      en: "This text has \(count) characters, at most \(limit) are allowed. Shorten it.")
  }
  /// A code of another form.
  public static func badCode(_ code: String) -> Bilingual {
    Bilingual(
      fr: "« \(code) » n’est pas un code. Une majuscule ou un chiffre d’abord, puis lettres sans "
        + "accent, chiffres, « . » et « - », 40 au plus.",
      en: "“\(code)” is not a code. A capital letter or digit first, then unaccented letters, "
        + "digits, “.” and “-”, 40 at most.")
  }
  /// A code that the file meant does not list.
  public static func unknownCode(_ code: String, file: String, closest: String?) -> Bilingual {
    Bilingual(
      fr: "« \(code) » n’est pas dans \(file). "
        + (closest.map { "Vouliez-vous dire « \($0) » ?" } ?? "Ajoutez-le là ou changez-le ici."),
      en: "“\(code)” is not in \(file). "
        + (closest.map { "Did you mean “\($0)”?" } ?? "Add it there or change it here."))
  }
  /// A code of a file that is not in the folder.
  public static func codeOfMissingFile(_ code: String, file: String) -> Bilingual {
    Bilingual(
      fr: "« \(code) » renvoie à \(file), qui manque dans le dossier. Ajoutez ce fichier.",
      en: "“\(code)” refers to \(file), which is not in the folder. Add that file.")
  }
  /// A row of another plan than what it belongs to.
  public static func otherPlan(_ code: String, plan: String) -> Bilingual {
    Bilingual(
      fr: "« \(code) » est du plan « \(plan) ». Écrivez ce plan, ou un autre code.",
      en: "“\(code)” is of the plan “\(plan)”. Write that plan, or another code.")
  }
  /// A word that is not of the list.
  public static func badWord(_ word: String, allowed: String) -> Bilingual {
    Bilingual(
      fr: "« \(word) » n’est pas admis ici. Écrivez : \(allowed).",
      en: "“\(word)” is not allowed here. Write one of: \(allowed).")
  }
  /// A day of another form, or none at all.
  public static func badDay(_ text: String, meant: String?) -> Bilingual {
    let example = meant ?? "2026-11-24"
    return Bilingual(
      fr: "« \(text) » n’est pas un jour. Écrivez année-mois-jour : \(example).",
      en: "“\(text)” is not a day. Write year-month-day: \(example).")
  }
  /// A day of another century.
  public static func farDay(_ text: String) -> Bilingual {
    Bilingual(
      fr: "« \(text) » : l’année ne peut pas être juste. Vérifiez-la.",
      en: "“\(text)”: the year cannot be right. Check it.")
  }
  /// No whole number from 1.
  public static func badCount(_ text: String, limit: Int?) -> Bilingual {
    Bilingual(
      fr: "« \(text) » n’est pas un nombre entier "
        + (limit.map { "de 1 à \($0)." } ?? "à partir de 1.") + " Écrivez-le en chiffres.",
      en: "“\(text)” is not a whole number "
        + (limit.map { "from 1 to \($0)." } ?? "from 1 up.") + " Write it in digits.")
  }
  /// No amount of money.
  public static func badAmount(_ text: String) -> Bilingual {
    Bilingual(
      fr: "« \(text) » n’est pas un montant. Des chiffres sans espaces, centimes après un point : "
        + "1250000 ou 1250000.50.",
      en: "“\(text)” is not an amount. Digits without spaces, cents after a point: 1250000 or "
        + "1250000.50.")
  }
  /// No number of an action item.
  public static func badActionNumber(_ text: String, meant: String?) -> Bilingual {
    let example = meant ?? "A-001"
    return Bilingual(
      fr: "« \(text) » n’est pas un numéro d’action. Écrivez \(example).",
      en: "“\(text)” is not an action number. Write \(example).")
  }
  /// No record that a doubt could be about.
  public static func badSubject(_ text: String, kinds: String) -> Bilingual {
    Bilingual(
      fr: "« \(text) » ne nomme pas un enregistrement (« line:B1.3a » ; genres : \(kinds))",
      en: "“\(text)” names no record (“line:B1.3a”; kinds: \(kinds))")
  }

  /// No link of an action item.
  public static func badLink(_ text: String) -> Bilingual {
    Bilingual(
      fr: "« \(text) » n’est pas un lien. Écrivez link:, line:, activity:, function: ou "
        + "stakeholder: suivi d’un code.",
      en: "“\(text)” is not a link. Write link:, line:, activity:, function: or stakeholder: "
        + "followed by a code.")
  }
  /// No key.
  public static func badKey(_ text: String) -> Bilingual {
    Bilingual(
      fr: "« \(text) » n’est pas une clé. Laissez ce que « list » a écrit (K-…), ou videz la "
        + "cellule.",
      en: "“\(text)” is not a key. Leave what “list” has written (K-…), or empty the cell.")
  }
  /// A fact without its place in a document.
  public static let citationMissing = Bilingual(
    fr:
      "Ce fait n’a pas de source. Écrivez où il se trouve, par exemple « 000 §4 l.147 », ou « yes » "
      + "dans illustrative s’il est inventé.",
    en: "This fact names no source. Write where it stands, e.g. “000 §4 l.147”, or “yes” in "
      + "illustrative if it is made up.")
  /// An open item with a day of closing.
  public static func closedWhileOpen(status: String) -> Bilingual {
    Bilingual(
      fr:
        "Une date de clôture, mais le statut est « \(status) ». Videz la cellule ou écrivez done ou "
        + "dropped.",
      en:
        "A closing date, but the status is “\(status)”. Empty the cell, or write done or dropped."
    )
  }
  /// An item that was closed before it was promised.
  public static func closedBeforeCreated(created: String) -> Bilingual {
    Bilingual(
      fr: "Une clôture avant la promesse, qui est du \(created). Corrigez l’un des deux jours.",
      en: "Closed before it was promised, on \(created). Put one of the two days right.")
  }
  /// A decision that also cites a printed entry.
  public static let entryOfDecision = Bilingual(
    fr: "Une décision ne vient pas d’une entrée imprimée. Videz la cellule ou écrivez citation.",
    en: "A decision does not come from a printed entry. Empty the cell, or write citation.")
  /// A link that passes something on to itself.
  public static let passageToItself = Bilingual(
    fr: "Un maillon ne se transmet rien à lui-même. Nommez un autre maillon.",
    en: "A link passes nothing on to itself. Name another link.")
}
