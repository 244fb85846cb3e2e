import Domain

extension Phrase {
  /// The records that people edit and enter, their fields, and what can be wrong with them.
  public enum Records {
    // MARK: Kinds

    /// One record of a kind.
    public static func kind(_ kind: RecordKind) -> Bilingual {
      switch kind {
      case .action: Bilingual(fr: "action", en: "action item")
      case .linkReport: Bilingual(fr: "nouvelle de maillon", en: "link report")
      case .entry: Bilingual(fr: "écriture", en: "entry")
      case .function: Bilingual(fr: "fonction", en: "function")
      case .meeting: Bilingual(fr: "séance", en: "meeting")
      case .stakeholder: Bilingual(fr: "acteur", en: "stakeholder")
      case .settlement: Bilingual(fr: "décision budgétaire", en: "settlement")
      }
    }

    /// Heads a form that makes a new record.
    public static func new(_ kind: RecordKind) -> Bilingual {
      switch kind {
      case .action: Form.adding
      case .linkReport: Bilingual(fr: "Nouvelle d’un maillon", en: "News of a link")
      case .entry: Bilingual(fr: "Nouvelle écriture", en: "New entry")
      case .function: Bilingual(fr: "Nouvelle fonction", en: "New function")
      case .meeting: Bilingual(fr: "Nouvelle séance", en: "New meeting")
      case .stakeholder: Bilingual(fr: "Nouvel acteur", en: "New stakeholder")
      case .settlement: Bilingual(fr: "Ce qu’une séance a tranché", en: "What a meeting settled")
      }
    }

    /// A record by its kind and the name that people say: `écriture 35`, `fonction COORD`.
    public static func name(_ record: RecordName) -> Bilingual {
      let kind = kind(record.kind)
      return Bilingual(fr: "\(kind.fr) \(record.shown)", en: "\(kind.en) \(record.shown)")
    }

    /// What a meeting is called that nobody has called otherwise.
    static func meeting(_ number: Int) -> Bilingual {
      Bilingual(fr: "Séance \(number)", en: "Meeting \(number)")
    }

    // MARK: Fields

    /// Names a field, and heads its column.
    public static func name(_ field: FieldName) -> Bilingual {
      switch field {
      case .title: Actions.title
      case .owner: Actions.owner
      case .due: Actions.due
      case .status: Actions.status
      case .mode: Actions.mode
      case .meeting: Actions.meeting
      case .links: Actions.links
      case .note: Actions.note
      case .link: Bilingual(fr: "Maillon", en: "Link")
      case .territory: Bilingual(fr: "Territoire", en: "Territory")
      case .day: Bilingual(fr: "Jour", en: "Day")
      case .author: Bilingual(fr: "Auteur", en: "Author")
      case .line: Bilingual(fr: "Ligne", en: "Line")
      case .kind: Bilingual(fr: "Nature", en: "Kind")
      case .amount: Bilingual(fr: "Montant", en: "Amount")
      case .source: Bilingual(fr: "Financement", en: "Funding")
      case .voucher: Bilingual(fr: "Pièce", en: "Voucher")
      case .corrects: Bilingual(fr: "Corrige", en: "Corrects")
      case .order: Bilingual(fr: "Ordre", en: "Order")
      case .number: Bilingual(fr: "Numéro", en: "Number")
      case .place: Bilingual(fr: "Lieu", en: "Place")
      case .level: Bilingual(fr: "Niveau", en: "Level")
      case .matter: Bilingual(fr: "Objet", en: "Matter")
      case .subject: Bilingual(fr: "Code", en: "Code")
      case .period: Budget.period
      case .column: Bilingual(fr: "Colonne", en: "Column")
      case .decision: Bilingual(fr: "Décision", en: "Decision")
      case .present: Bilingual(fr: "Présents", en: "Present")
      case .supersedes: Bilingual(fr: "Remplace", en: "Supersedes")
      case .shortFr: Bilingual(fr: "Nom court (français)", en: "Short name (French)")
      case .shortEn: Bilingual(fr: "Nom court (anglais)", en: "Short name (English)")
      case .labelFr: Bilingual(fr: "Nom (français)", en: "Name (French)")
      case .labelEn: Bilingual(fr: "Nom (anglais)", en: "Name (English)")
      }
    }

    /// Names several fields in a sentence.
    public static func names(_ fields: [FieldName]) -> Bilingual {
      let names = fields.map { name($0).inSentence }
      return Bilingual(
        fr: names.map(\.fr).joined(separator: ", "), en: names.map(\.en).joined(separator: ", "))
    }

    /// A recorded field; a column that nobody has declared goes by its own name.
    public static func name(_ field: RecordedField) -> Bilingual {
      switch field {
      case .named(let name): self.name(name)
      case .column(let column): Bilingual(same: column)
      }
    }

    /// What a recorded value belongs to.
    public static func name(_ subject: RecordedSubject) -> Bilingual {
      switch subject {
      case .item(let number): Bilingual(same: number.description)
      case .report(let link, let territory): Bilingual(same: "\(link) \(territory)")
      case .record(let record): name(record)
      case .row(let table, let key): Bilingual(same: "\(table) \(key)")
      }
    }

    /// What can be typed into a field, under it in the form.
    public static func hint(_ field: RecordField) -> Bilingual {
      switch field.codec {
      case .text(let limit, let isOfSeveralLines):
        isOfSeveralLines
          ? Form.noteHelp
          : Bilingual(fr: "Au plus \(limit) caractères.", en: "At most \(limit) characters.")
      case .day: Form.dueHelp
      case .word, .answer: Form.choiceHelp
      case .code(.stakeholder): Form.ownerHelp
      case .code:
        Bilingual(
          fr: "Le code ou quelques lettres du nom.", en: "The code or a few letters of the name.")
      case .record:
        Bilingual(
          fr: "Le numéro, comme la liste le donne.", en: "The number, as the list gives it.")
      case .money:
        Bilingual(fr: "En dollars : 12 000 ou 12 000,50", en: "In dollars: 12,000 or 12,000.50")
      case .count(let range):
        Bilingual(
          fr: "Un nombre de \(range.lowerBound) à \(range.upperBound).",
          en: "A number from \(range.lowerBound) to \(range.upperBound).")
      case .links: Form.linksHelp
      }
    }

    // MARK: Changes

    static func adding(_ record: RecordName) -> Bilingual {
      Bilingual(
        fr: "ajout \(of(record.kind)) \(record.shown)", en: "adding \(name(record).en)")
    }

    /// A kind with what French puts before it.
    private static func of(_ kind: RecordKind) -> String {
      switch kind {
      case .action: "de l’action"
      case .linkReport: "de la nouvelle de maillon"
      case .entry: "de l’écriture"
      case .function: "de la fonction"
      case .meeting: "de la séance"
      case .stakeholder: "de l’acteur"
      case .settlement: "de la décision budgétaire"
      }
    }

    static func editing(_ record: RecordName, _ fields: [FieldName]) -> Bilingual {
      let (record, names) = (name(record), names(fields))
      return Bilingual(fr: "\(record.fr), \(names.fr)", en: "\(record.en), \(names.en)")
    }

    static func deleting(_ record: RecordName) -> Bilingual {
      Bilingual(
        fr: "suppression \(of(record.kind)) \(record.shown)", en: "deleting \(name(record).en)")
    }
  }
}
