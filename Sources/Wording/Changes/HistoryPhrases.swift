import Domain

extension Phrase {
  /// What was done, by whom and when.
  public enum History {
    /// The history of one item.
    package static func title(_ number: String) -> Bilingual {
      Bilingual(fr: "Historique de \(number)", en: "History of \(number)")
    }
    /// The history of everything.
    package static let storeTitle = Bilingual(
      fr: "Historique de la base", en: "History of the store")
    /// Heads the numbers of changes.
    public static let number = Bilingual(fr: "N°", en: "No.")
    /// Heads the moments of changes.
    public static let moment = Bilingual(fr: "Quand", en: "When")
    /// Heads the authors of changes.
    public static let author = Bilingual(fr: "Qui", en: "Who")
    /// Heads the sessions of changes.
    public static let session = Bilingual(fr: "Session", en: "Session")
    /// Heads what changes did.
    public static let what = Bilingual(fr: "Quoi", en: "What")
    /// A change that has been taken back.
    public static let undone = Bilingual(fr: "(annulé)", en: "(undone)")
    package static let thisSession = Bilingual(fr: "celle-ci", en: "this one")
    package static let empty = Bilingual(
      fr: "Rien n’a encore été changé.", en: "Nothing has been changed yet.")
    /// The change is undone already.
    package static let undoneAlready = Bilingual(
      fr: "Ce changement est déjà annulé.", en: "This change is undone already.")

    /// The rest of a bulk change, whose values are not shown.
    package static func further(_ count: Int) -> Bilingual {
      let more = Plural.counted(
        count, fr: ("autre action", "autres actions"), en: ("more item", "more items"))
      return Bilingual(fr: "… et \(more.fr)", en: "… and \(more.en)")
    }
    /// There are no more values than are shown.
    package static let allShown = Bilingual(
      fr: "Toutes les valeurs de ce changement sont déjà là.",
      en: "All values of this change are here already.")

    /// A change by its number within its station: `41`.
    public static func number(of id: RowKey<Change>) -> String {
      String(id.numberInStation)
    }
  }
}
