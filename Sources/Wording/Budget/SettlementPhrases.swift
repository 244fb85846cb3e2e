import Domain

extension Phrase {
  /// What meetings adopt about what a plan prints.
  public enum Settling {
    // MARK: - The words of the record

    /// What is settled.
    public static func name(_ matter: SettledSubject.Matter) -> Bilingual {
      switch matter {
      case .amount: Bilingual(fr: "montant", en: "amount")
      case .subtotal: Bilingual(fr: "sous-total", en: "sub-total")
      case .total: Bilingual(fr: "total", en: "total")
      case .linePeriod: Bilingual(fr: "période de la ligne", en: "period of the line")
      case .activityPeriod: Bilingual(fr: "période de l’activité", en: "period of the activity")
      case .column: Bilingual(fr: "colonne", en: "column")
      }
    }

    /// A column of the plan, one of them.
    public static func name(_ column: PlanElement.Kind) -> Bilingual {
      switch column {
      case .objective: Bilingual(fr: "objectif", en: "objective")
      case .result: Bilingual(fr: "résultat", en: "result")
      case .indicator: Bilingual(fr: "indicateur", en: "indicator")
      case .target: Bilingual(fr: "cible", en: "target")
      }
    }

    /// What is settled, by its code: `montant B1.3a`.
    public static func subject(_ subject: SettledSubject) -> Bilingual {
      let name = name(subject.matter)
      return Bilingual(fr: "\(name.fr) \(subject.code)", en: "\(name.en) \(subject.code)")
    }

    /// A value of another kind than what is settled.
    static func otherMatter(_ field: FieldName) -> Bilingual {
      let name = Records.name(field)
      return Bilingual(
        fr: "« \(name.fr) » ne tranche pas cela : laissez-le vide.",
        en: "“\(name.en)” does not settle that: leave it empty.")
    }

    /// A period that is adopted must read one way only.
    static func unreadablePeriod(_ text: String) -> Bilingual {
      Bilingual(
        fr: "Période « \(text) » : à lire d’une seule façon, comme 5 mois ou 2017-2020.",
        en: "Period “\(text)”: it must read one way, as 5 months or 2017-2020.")
    }

    // MARK: - The dialogue

    /// What the dialogues are called.
    public static let title = Bilingual(fr: "Trancher", en: "Settle")
    /// Heads the list of what can be adopted.
    public static func choosing(_ subject: Bilingual) -> Bilingual {
      Bilingual(fr: "Trancher · \(subject.fr)", en: "Settle · \(subject.en)")
    }
    /// A value that is none of the readings.
    public static let ownValue = Bilingual(fr: "Autre valeur…", en: "Another value…")
    /// The meeting decides to leave the matter open.
    public static let leaveOpen = Bilingual(
      fr: "Laisser ouvert (non tranché)", en: "Leave it open (not settled)")
    /// What a reading stands for in words.
    public static let asPrinted = Bilingual(fr: "comme imprimé", en: "as printed")
    /// Nothing on the selected row can be settled.
    public static let nothingHere = Bilingual(
      fr: "Rien à trancher ici : choisissez une ligne, un groupe ou le total.",
      en: "Nothing to settle here: select a line, a group or the total.")
    /// Asks which of several things is to be settled.
    public static let which = Bilingual(fr: "Trancher quoi ?", en: "Settle what?")
    /// Nobody has settled it.
    public static let notSettled = Bilingual(fr: "non tranché", en: "not settled")
    /// A meeting has left it open.
    public static let leftOpen = Bilingual(fr: "laissé ouvert", en: "left open")
    /// It is recorded.
    public static func settled(_ subject: Bilingual, as value: String) -> Bilingual {
      Bilingual(
        fr: "Tranché · \(subject.fr) = \(value).", en: "Settled · \(subject.en) = \(value).")
    }
    /// It is recorded that it stays open.
    public static func stayedOpen(_ subject: Bilingual) -> Bilingual {
      Bilingual(
        fr: "La séance laisse ouvert · \(subject.fr).",
        en: "The meeting leaves open · \(subject.en).")
    }
    /// Somebody else has settled the same while the form was open.
    public static func settledMeanwhile(_ value: String, by: String) -> Bilingual {
      Bilingual(fr: "\(by) vient de trancher · \(value)", en: "\(by) has just settled · \(value)")
    }
    /// Somebody else's settlement stays.
    public static func keptTheirs(_ subject: String) -> Bilingual {
      Bilingual(
        fr: "\(subject) · ce que l’autre a inscrit reste.",
        en: "\(subject) · what the other has entered stays.")
    }

    // MARK: - The layer of the sums

    /// Heads the tree, and says of which layer the sums are made.
    public static func line(_ layer: SumLayer) -> Bilingual {
      let name = name(layer)
      return Bilingual(fr: "Ligne (Σ \(name.fr))", en: "Line (Σ \(name.en))")
    }

    private static func name(_ layer: SumLayer) -> Bilingual {
      switch layer {
      case .printed: Bilingual(fr: "imprimé", en: "printed")
      case .interpreted: Bilingual(fr: "interprété", en: "interpreted")
      case .reconciled: Bilingual(fr: "rapproché", en: "reconciled")
      }
    }

    /// Said when the layer changes.
    public static func sums(_ layer: SumLayer) -> Bilingual {
      switch layer {
      case .printed:
        Bilingual(
          fr: "Sommes de l’imprimé seul, telles qu’imprimées.",
          en: "Sums of the print alone, as printed.")
      case .interpreted:
        Bilingual(
          fr: "Sommes des lectures, quoi qu’une séance ait adopté.",
          en: "Sums of the readings, whatever a meeting adopted.")
      case .reconciled:
        Bilingual(
          fr: "Sommes de ce qui est adopté ; le reste, tel qu’il se lit, est compté à part.",
          en: "Sums of what was adopted; the rest, as it reads, is counted beside them.")
      }
    }

    /// How many lines of a sum are still only read, or open; nothing where none is.
    public static func still(_ lines: UnsettledLines) -> Bilingual? {
      let read = Plural.counted(lines.read, fr: ("lue", "lues"), en: ("only read", "only read"))
      let open = Plural.counted(lines.open, fr: ("ouverte", "ouvertes"), en: ("open", "open"))
      return switch (lines.read > 0, lines.open > 0) {
      case (true, true):
        Bilingual(fr: "encore \(read.fr), \(open.fr)", en: "still \(read.en), \(open.en)")
      case (true, false): Bilingual(fr: "encore \(read.fr)", en: "still \(read.en)")
      case (false, true): Bilingual(fr: "encore \(open.fr)", en: "still \(open.en)")
      case (false, false): nil
      }
    }

    // MARK: - The details

    /// A settlement in one line.
    public static func line(_ value: String, meeting: String, decision: String) -> Bilingual {
      Bilingual(
        fr: "\(value) · séance \(meeting) · « \(decision) »",
        en: "\(value) · meeting \(meeting) · “\(decision)”")
    }
    /// Which bodies were present.
    public static func present(_ bodies: String) -> Bilingual {
      Bilingual(fr: "présents \(bodies)", en: "present \(bodies)")
    }
    /// Labels what a meeting adopted.
    public static let adopted = Bilingual(fr: "Adopté", en: "Adopted")
    /// Labels a settlement that a later one has superseded.
    public static let superseded = Bilingual(fr: "Remplacé", en: "Superseded")
    /// Labels settlements that compete.
    public static let competing = Bilingual(fr: "En concurrence", en: "Competing")
    /// Two settlements of one thing stand side by side.
    public static let competingNote = Bilingual(
      fr: "Deux décisions concurrentes : aucune ne compte tant qu’une séance n’a pas tranché.",
      en: "Two competing decisions: neither counts until a meeting has settled.")
  }
}
