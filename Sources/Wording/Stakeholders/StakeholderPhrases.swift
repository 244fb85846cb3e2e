import Domain

extension Phrase {
  /// Everything about one stakeholder on one page.
  public enum Stakeholders {
    package static let show = CommandText(
      "acteur", "stakeholder", fr: "Tout sur un acteur, sur une page",
      en: "Everything about a stakeholder")
    /// Asks which stakeholder is meant.
    package static let which = Bilingual(fr: "Tout sur quel acteur ?", en: "Everything about whom?")
    /// Names the dialogues in the list of keys.
    package static let choice = Bilingual(fr: "Choix d’un acteur", en: "Choice of a stakeholder")
    /// Names the page in the list of keys.
    package static let page = Bilingual(
      fr: "Tout sur un acteur", en: "Everything about a stakeholder")
    /// Goes to what a line of the page speaks of.
    package static let go = Bilingual(fr: "y aller", en: "go there")

    // MARK: Added in the room

    /// The mark of a body that people have named and not described yet.
    public static let toComplete = Bilingual(
      fr: "ajouté en séance, à compléter", en: "added in the room, to be completed")
    /// Says so of one of them.
    static func addedInRoom(_ name: String) -> Bilingual {
      Bilingual(
        fr: "acteur « \(name) » : \(toComplete.fr)", en: "stakeholder “\(name)”: \(toComplete.en)")
    }
    /// Offers to add a body that is not in the store yet.
    public static let other = Bilingual(fr: "Autre…", en: "Other…")
    /// What that would add.
    public static func adding(_ name: String) -> Bilingual {
      Bilingual(fr: "ajouter « \(name) » aux acteurs", en: "add “\(name)” to the stakeholders")
    }
    /// Nobody is called so, and how that is put right on the command line.
    public static func howToAdd(_ name: String) -> Bilingual {
      let unknown = Form.unknownOwner(name)
      return Bilingual(
        fr: unknown.fr + " « baraza add stakeholder » l’ajoute.",
        en: unknown.en + " “baraza add stakeholder” adds it.")
    }
    /// A body has been added.
    public static func added(_ name: String) -> Bilingual {
      Bilingual(
        fr: "« \(name) » est un acteur maintenant, à compléter (W).",
        en: "“\(name)” is a stakeholder now, to be completed (W).")
    }
    /// Opens its form.
    package static let edit = Bilingual(fr: "compléter", en: "complete")

    // MARK: Headings

    /// Heads its action items.
    public static let items = Bilingual(fr: "Actions", en: "Actions")
    /// Heads its letters.
    public static let letters = Bilingual(
      fr: "Lettres dans la matrice", en: "Letters in the matrix")
    /// Heads what documents claim for it.
    public static let claims = Bilingual(
      fr: "Attributions revendiquées dans les documents", en: "Claims in the documents")
    /// Heads the links it performs.
    public static let links = Bilingual(fr: "Maillons de la chaîne", en: "Links of the chain")
    /// Heads the lines it carries out.
    public static let implemented = Bilingual(
      fr: "Lignes budgétaires où il intervient", en: "Budget lines it carries out")
    /// Heads the lines it pays for.
    public static let funded = Bilingual(
      fr: "Lignes budgétaires qu’il finance", en: "Budget lines it funds")

    // MARK: Lines

    /// Nothing stands under a heading.
    public static let nothing = Bilingual(fr: "rien dans ces données", en: "nothing in these data")

    /// Its done items.
    public static func done(_ count: Int) -> Bilingual {
      Plural.counted(count, fr: ("faite", "faites"), en: ("done", "done"))
    }

    /// What a line costs and what was spent on it; what has no amount is left out.
    public static func money(counted: String?, committed: String?, disbursed: String?) -> Bilingual
    {
      func joined(_ parts: [String?]) -> String {
        parts.compactMap(\.self).joined(separator: " · ")
      }
      return Bilingual(
        fr: joined([counted, committed.map { "engagé \($0)" }, disbursed.map { "décaissé \($0)" }]),
        en: joined([
          counted, committed.map { "committed \($0)" }, disbursed.map { "disbursed \($0)" },
        ]))
    }

    /// Nobody is called so.
    package static func nobody(_ text: String) -> Bilingual {
      Bilingual(
        fr: "Aucun acteur ne s’appelle « \(text) ».", en: "No stakeholder is called “\(text)”.")
    }
  }
}
