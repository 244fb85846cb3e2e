import Domain

extension Phrase.Records {
  /// The sentence for what keeps a record from being stored.
  public static func sentence(_ problem: RecordProblem) -> Bilingual {
    switch problem {
    case .missing(let field):
      Bilingual(
        fr: "« \(name(field).fr) » est vide et doit être rempli.",
        en: "“\(name(field).en)” is empty and must be filled.")
    case .correctionOfNothing:
      Bilingual(
        fr: "Une correction dit quelle écriture elle corrige ; donnez son numéro.",
        en: "A correction says which entry it corrects; give its number.")
    case .correctsWithoutCorrecting:
      Bilingual(
        fr: "Seule une correction corrige une autre écriture ; mettez la nature « correction ».",
        en: "Only a correction corrects another entry; make its kind “correction”.")
    case .valueOfAnotherMatter(let field): Phrase.Settling.otherMatter(field)
    case .unreadablePeriod(let text): Phrase.Settling.unreadablePeriod(text)
    case .unknown(let field, let text):
      Bilingual(
        fr: "\(name(field).fr) : « \(text) » n’est pas dans la base.",
        en: "\(name(field).en): “\(text)” is not in the store.")
    case .taken(let field, let record):
      Bilingual(
        fr: "\(name(field).fr) : c’est déjà celui de la \(name(record).fr).",
        en: "\(name(field).en): \(name(record).en) has it already.")
    case .notAllowed(let kind, let deed): notAllowed(kind, deed)
    }
  }

  private static func notAllowed(_ kind: RecordKind, _ deed: RecordDeclaration.Deed) -> Bilingual {
    let name = self.kind(kind)
    return switch deed {
    case .add:
      Bilingual(
        fr: "« \(name.fr) » : on n’en ajoute pas ici ; cela vient des documents.",
        en: "“\(name.en)”: none is added here; they come from the documents.")
    case .edit:
      Bilingual(
        fr: "« \(name.fr) » : cela ne se modifie pas ; ajoutez ce qui est juste.",
        en: "“\(name.en)”: it is never edited; add what is right.")
    case .delete:
      Bilingual(
        fr: "« \(name.fr) » : cela ne se supprime pas.", en: "“\(name.en)”: it is never deleted.")
    }
  }

  /// The sentence for a typed text that cannot be meant; it does not name the field.
  public static func sentence(_ problem: FieldProblem, _ wording: Wording) -> Bilingual {
    switch problem {
    case .tooLong(let limit):
      Bilingual(
        fr: "Au plus \(wording.number(limit)) caractères.",
        en: "At most \(wording.number(limit)) characters.")
    case .unreadableDay(let problem): Phrase.Form.sentence(for: problem, wording)
    case .unknownWord(let text, let known):
      Bilingual(
        fr: "« \(text) » n’est pas un des mots possibles : \(known).",
        en: "“\(text)” is not one of the possible words: \(known).")
    case .unknownCode(let text):
      Bilingual(
        fr: "Rien ne correspond à « \(text) ».", en: "Nothing matches “\(text)”.")
    case .ambiguousCode(let text, let matches):
      Bilingual(
        fr: "« \(text) » peut désigner \(matches) ; précisez.",
        en: "“\(text)” can mean \(matches); be more precise.")
    case .unreadableKey(let text):
      Bilingual(fr: "« \(text) » n’est pas un numéro.", en: "“\(text)” is not a number.")
    case .unreadableAmount(let text):
      Bilingual(
        fr: "« \(text) » n’est pas un montant lisible. Essayez 12 000 ou 12 000,50.",
        en: "“\(text)” cannot be read as an amount. Try 12,000 or 12,000.50.")
    case .unreadableCount(let text, let range):
      Bilingual(
        fr: "« \(text) » n’est pas un nombre de \(range.lowerBound) à \(range.upperBound).",
        en: "“\(text)” is not a number from \(range.lowerBound) to \(range.upperBound).")
    }
  }

  /// Somebody has entered meanwhile what now stands in this place.
  public static func overtaken(by record: RecordName, author: String) -> Bilingual {
    let name = name(record)
    return Bilingual(
      fr: "Rien n’est enregistré : \(name.fr), de \(author), est là maintenant.",
      en: "Nothing was saved: \(name.en) by \(author) stands there now.")
  }

  /// It was added.
  public static func added(_ record: RecordName) -> Bilingual {
    let name = name(record)
    return Bilingual(fr: "Ajouté : \(name.fr).", en: "Added: \(name.en).")
  }

  /// It was saved.
  public static func saved(_ record: RecordName) -> Bilingual {
    let name = name(record)
    return Bilingual(fr: "Enregistré : \(name.fr).", en: "Saved: \(name.en).")
  }

  /// Somebody has taken it away meanwhile.
  public static func gone(_ record: RecordName, by author: String) -> Bilingual {
    let name = name(record)
    return Bilingual(
      fr: "Rien n’est enregistré : \(name.fr) n’existe plus (\(author)).",
      en: "Nothing was saved: \(name.en) is no longer there (\(author)).")
  }

  /// There is no such record.
  public static func unknown(_ kind: RecordKind, _ typed: String) -> Bilingual {
    let name = self.kind(kind)
    return Bilingual(
      fr: "\(name.fr.prefix(1).uppercased() + name.fr.dropFirst()) « \(typed) » : introuvable.",
      en: "There is no \(name.en) “\(typed)”.")
  }
}

// MARK: - The command line

extension Phrase.Records {
  /// A sentence about an option.
  public static func option(_ field: FieldName, _ sentence: Bilingual) -> Bilingual {
    Bilingual(
      fr: "--\(field.option) : \(sentence.fr)", en: "--\(field.option): \(sentence.en)")
  }

  /// There is no such option.
  public static func unknownOption(_ option: String, known: String) -> Bilingual {
    Bilingual(
      fr: "« \(option) » n’est pas une option d’ici. Les options sont : \(known).",
      en: "“\(option)” is not an option here. The options are: \(known).")
  }

  /// An option is given twice.
  public static func repeatedOption(_ field: FieldName) -> Bilingual {
    option(field, Bilingual(fr: "donnée deux fois.", en: "given twice."))
  }

  /// An option ends the line.
  public static func optionWithoutValue(_ field: FieldName) -> Bilingual {
    option(field, Bilingual(fr: "il manque une valeur.", en: "a value is missing."))
  }

  /// What an option takes.
  public static func optionHint(_ field: RecordField) -> Bilingual {
    switch field.codec {
    case .word(let list):
      Bilingual(same: list.words.joined(separator: ", ") + ".")
    case .answer: Bilingual(same: WordList.answer.words.joined(separator: ", ") + ".")
    case .text(let limit, true):
      Bilingual(fr: "Au plus \(limit) caractères.", en: "At most \(limit) characters.")
    case .text(_, false), .day, .code, .record, .money, .count, .links: hint(field)
    }
  }

  /// Says what a verb does.
  public static func changing(_ kind: RecordKind) -> Bilingual {
    let name = self.kind(kind)
    return Bilingual(fr: "Changer : \(name.fr).", en: "Change: \(name.en).")
  }

  /// Nothing was given to be changed.
  public static func nothingToSet(_ kind: RecordKind) -> Bilingual {
    let options = kind.fields.filter { !$0.isFixed }.map { "--" + $0.name.option }
      .joined(separator: ", ")
    return Bilingual(
      fr: "Rien à changer : donnez \(options).", en: "Nothing to change: give \(options).")
  }

  /// Two words after `history`, of which the first names no kind that has histories of its own.
  public static func noHistory(_ word: String) -> Bilingual {
    Bilingual(
      fr:
        "« \(word) » : écrivez « entry », « meeting » ou « settlement » et un numéro, « function » "
        + "et un code.",
      en:
        "“\(word)”: write “entry”, “meeting” or “settlement” and a number, “function” "
        + "and a code.")
  }
}
