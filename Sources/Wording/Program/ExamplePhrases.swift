import Domain

extension Phrase {
  /// Sentences about data that are an example to be read.
  enum Examples {
    /// Why nothing can be changed here.
    static func onlyRead(_ path: String) -> Bilingual {
      Bilingual(
        fr:
          "\(path) : exemple en lecture seule, rien n’y change. Chargez vos données dans une autre "
          + "base (--store).",
        en:
          "\(path): a read-only example, nothing in it changes. Load your data into another store "
          + "(--store).")
    }

    /// Why an example is not loaded here.
    static func elsewhere(_ path: String) -> Bilingual {
      Bilingual(
        fr: "\(path) : ce dossier est un exemple en lecture seule (plan.csv, read_only), et cette "
          + "base a déjà un contenu. Chargez-le dans une base à lui (--store).",
        en:
          "\(path): this folder is a read-only example (plan.csv, read_only), and this store holds "
          + "something already. Load it into a store of its own (--store).")
    }
  }
}
