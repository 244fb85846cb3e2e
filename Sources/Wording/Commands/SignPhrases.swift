import Domain

extension Phrase {
  /// What the signs on the screen mean: the legend in the help.
  package enum Signs {
    /// A sign and its meaning.
    package struct Sign: Hashable, Sendable {
      package let sign: String
      package let meaning: Bilingual

      init(_ sign: String, fr: String, en: String) {
        self.sign = sign
        meaning = Bilingual(fr: fr, en: en)
      }
    }

    package static let title = Bilingual(fr: "Les signes", en: "The signs")

    /// Every sign that stands for something by itself, those that ask for a look first.
    package static let all: [Sign] =
      [
        Sign(
          "!", fr: "en retard, dépassé, vieille nouvelle, illisible",
          en: "late, over budget, old news, not understood"),
        Sign(
          "≠", fr: "la somme n’est pas celle qui est imprimée",
          en: "the sum is not the printed one"),
        Sign(
          "≈", fr: "probable, ou somme juste avec du probable",
          en: "probable, or a sum that closes with it"),
        Sign(
          "=", fr: "somme comme imprimée ; sous un champ : compris",
          en: "sum as printed; under a field: understood"),
        Sign(
          "≥", fr: "au moins : une ligne est illisible", en: "at least: a line cannot be read"),
        Sign(
          "?", fr: "inconnu, sans nouvelles, ou plusieurs lectures",
          en: "unknown, no news, or several readings"),
        Sign(
          "◊", fr: "illustratif, inventé pour la démonstration",
          en: "illustrative, made up for the demonstration"),
        Sign(
          "⚠", fr: "attributions en conflit, substitution, lacune",
          en: "competing claims, a substitution or a gap"),
        Sign("—", fr: "rien n’est dit", en: "nothing is said"),
        Sign("◆", fr: "marqué, ou choisi", en: "marked, or chosen"),
        Sign("▾ ▸", fr: "déplié, plié", en: "unfolded, folded"),
        Sign(
          "⇣", fr: "ce qu’un maillon transmet au suivant", en: "what a link passes on to the next"),
      ] + statuses

    /// Those of statuses, with every word that they stand before.
    private static let statuses: [Sign] = ["○", "◐", "■", "●", "×"].map { sign in
      let items = ActionStatus.allCases.filter { Status.glyph($0) == sign }.map { Status.word($0) }
      let links = LinkStatus.allCases.filter { Status.glyph($0) == sign }.map { Status.word($0) }
      var words: [Bilingual] = []
      for word in items + links where !words.contains(word) { words.append(word) }
      return Sign(
        sign, fr: words.map(\.fr).joined(separator: ", "),
        en: words.map(\.en).joined(separator: ", "))
    }
  }
}
