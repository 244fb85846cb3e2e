import Domain

extension Phrase {
  /// The responsibility matrix.
  public enum Matrix {
    // MARK: The list

    /// Heads the first column when bodies are rows.
    public static let stakeholderByFunction = Bilingual(
      fr: "Acteur ╲ Fonction", en: "Stakeholder ╲ Function")
    /// Heads the first column when functions are rows.
    public static let functionByStakeholder = Bilingual(
      fr: "Fonction ╲ Acteur", en: "Function ╲ Stakeholder")
    /// Stands where a body has no part in a function.
    public static let noLetter = Bilingual(same: "·")
    /// Follows a letter to which other bodies lay claim.
    public static let contested = Bilingual(same: "⚠")
    /// There is no body to show at this level.
    public static let nobody = Bilingual(
      fr: "Aucun acteur à ce niveau.", en: "No stakeholder at this level.")
    /// There are no functions or no bodies at all.
    public static let nothing = Bilingual(
      fr: "Aucun acteur ou aucune fonction dans ces données.",
      en: "No stakeholder or no function in these data.")

    /// Heads the rows of one level.
    public static func heading(_ level: StakeholderLevel) -> Bilingual {
      switch level {
      case .national: Bilingual(fr: "NATIONAL", en: "NATIONAL")
      case .provincial: Bilingual(fr: "PROVINCIAL", en: "PROVINCIAL")
      case .other: Bilingual(fr: "AUTRES ACTEURS", en: "OTHER STAKEHOLDERS")
      }
    }

    /// Says that only one level is shown.
    public static func only(_ level: StakeholderLevel) -> Bilingual {
      switch level {
      case .national: Bilingual(fr: "niveau national", en: "national level")
      case .provincial: Bilingual(fr: "niveau provincial", en: "provincial level")
      case .other: Bilingual(fr: "autres acteurs", en: "other stakeholders")
      }
    }

    // MARK: The footer

    /// How many bodies are shown.
    public static func stakeholders(_ count: Int) -> Bilingual {
      Plural.counted(
        count, fr: ("acteur", "acteurs"), en: ("stakeholder", "stakeholders"))
    }

    /// How many functions are shown.
    public static func functions(_ count: Int) -> Bilingual {
      Plural.counted(
        count, fr: ("fonction", "fonctions"), en: ("function", "functions"))
    }

    /// What is wrong with a function's letters.
    public static func gap(_ gap: FunctionGap) -> Bilingual {
      switch gap {
      case .noAccountable: Bilingual(fr: "sans A", en: "no A")
      case .severalAccountable: Bilingual(fr: "2 A ou plus", en: "2 A or more")
      case .noResponsible: Bilingual(fr: "sans R", en: "no R")
      }
    }

    /// On how many functions several bodies are claimed.
    public static let claims = Bilingual(fr: "⚠ revendiquées", en: "⚠ claims")

    /// A label and a count: `sans A : 5`.
    public static func count(_ label: Bilingual, _ count: Int) -> Bilingual {
      Bilingual(fr: "\(label.fr) : \(count)", en: "\(label.en): \(count)")
    }

    // MARK: The details

    /// Labels the letter.
    public static let letter = Bilingual(fr: "Lettre", en: "Letter")
    /// Labels where the letter comes from.
    public static let basis = Bilingual(fr: "Base", en: "Basis")
    /// Labels what is wrong with the function.
    public static let toSettle = Bilingual(fr: "À voir", en: "To look at")
    /// Nothing gives this body a part in this function.
    public static let noPart = Bilingual(
      fr: "aucune lettre pour cet acteur", en: "no letter for this stakeholder")
    /// A document gives the letter.
    public static let document = Bilingual(fr: "document", en: "document")
    /// A meeting gave the letter.
    public static let decision = Bilingual(fr: "décision d’une séance", en: "decision of a meeting")
    /// The people in the room wrote it.
    public static let recorded = Bilingual(fr: "noté en séance", en: "noted in the room")
    /// No meeting has chosen between the claims.
    public static let notSettled = Bilingual(fr: "non tranché", en: "not settled")
    /// A meeting has chosen between the claims.
    public static let settled = Bilingual(fr: "tranché en séance", en: "settled by a meeting")
    /// The guide prints nothing for this body.
    public static let nothingPrinted = Bilingual(
      fr: "Aucune entrée imprimée dans les tableaux du guide.",
      en: "No printed entry in the guide’s tables.")

    /// A letter in words.
    public static func meaning(_ letter: AssignmentLetter) -> Bilingual {
      switch letter {
      case .responsible: Bilingual(fr: "réalise", en: "responsible: does it")
      case .accountable: Bilingual(fr: "répond du résultat", en: "accountable: answers for it")
      case .consulted: Bilingual(fr: "prend part, relie ou aide", en: "takes part, links or helps")
      case .informed: Bilingual(fr: "on lui rend compte", en: "is reported to")
      }
    }

    /// What is wrong with the function's letters, in a sentence.
    ///
    /// - Parameters:
    ///   - gap: What is wrong.
    ///   - accountable: Names of those who answer for the function.
    public static func sentence(_ gap: FunctionGap, accountable: String) -> Bilingual {
      switch gap {
      case .noAccountable:
        Bilingual(fr: "sans A, personne n’en répond", en: "no A, nobody answers for it")
      case .severalAccountable:
        Bilingual(fr: "plusieurs A : \(accountable)", en: "several A: \(accountable)")
      case .noResponsible:
        Bilingual(fr: "sans R, personne ne la réalise", en: "no R, nobody does it")
      }
    }

    /// The printed entry from which the letter is drawn, in our words.
    public static func printedEntry(_ label: String, in column: PrintedDuty.Column) -> Bilingual {
      switch column {
      case .responsibility:
        Bilingual(fr: "responsabilité : \(label)", en: "responsibility: \(label)")
      case .role: Bilingual(fr: "rôle : \(label)", en: "role: \(label)")
      }
    }

    /// The printed entry stands in another body's row.
    public static func inRowOf(_ stakeholder: String) -> Bilingual {
      Bilingual(fr: "à la ligne de \(stakeholder)", en: "in the row of \(stakeholder)")
    }

    /// Heads the claims: `Attributions revendiquées : 6, par 5 acteurs`.
    public static func claims(_ count: Int, stakeholders: Int) -> Bilingual {
      let bodies = self.stakeholders(stakeholders)
      return Bilingual(
        fr: "Attributions revendiquées : \(count), par \(bodies.fr)",
        en: "Claims: \(count), by \(bodies.en)")
    }

    /// Heads a printed column of the guide's tables, whose entries stand in our short words.
    public static func printed(_ column: PrintedDuty.Column) -> Bilingual {
      switch column {
      case .responsibility:
        Bilingual(
          fr: "Responsabilités selon le guide, en bref",
          en: "Responsibilities in the guide, in short")
      case .role: Bilingual(fr: "Rôles selon le guide, en bref", en: "Roles in the guide, in short")
      }
    }
  }
}
