import Domain

extension Phrase {
  /// Why a recorded change cannot be read, taken back or done again.
  public enum ChangeProblems {
    /// A change that cannot be read, among others that can.
    package static func unreadable(_ id: RowKey<Change>, _ problem: ChangeProblem) -> Bilingual {
      let (number, why) = (History.number(of: id), reason(problem))
      return Bilingual(
        fr: "changement \(number) illisible (\(why.fr))",
        en: "change \(number) cannot be read (\(why.en))")
    }

    /// What stands in the history where the values would stand.
    package static func untold(_ problem: ChangeProblem) -> Bilingual {
      let why = reason(problem)
      return Bilingual(
        fr: "illisible (\(why.fr))", en: "cannot be read (\(why.en))")
    }

    /// An undo or a redo is refused.
    static func refused(_ id: RowKey<Change>, _ problem: ChangeProblem) -> Bilingual {
      let (number, why) = (History.number(of: id), reason(problem))
      return Bilingual(
        fr: "Le changement \(number) ne peut être ni annulé ni rétabli (\(why.fr)) ; rien n’a été "
          + "modifié.",
        en: "Change \(number) can be neither undone nor redone (\(why.en)); nothing was changed.")
    }

    /// An undo or a redo did something else than was recorded, and was taken back.
    static func notApplied(_ id: RowKey<Change>) -> Bilingual {
      let number = History.number(of: id)
      return Bilingual(
        fr:
          "Annuler ou rétablir le changement \(number) n’a pas donné ce qui en est enregistré ; tout "
          + "est resté comme avant. Lancez « baraza check » et signalez cette erreur.",
        en:
          "Undoing or redoing change \(number) did not give what is recorded of it; everything is as "
          + "before. Run “baraza check” and report this fault.")
    }

    /// Why, to stand in brackets.
    static func reason(_ problem: ChangeProblem) -> Bilingual {
      switch problem {
      case .unreadableRow:
        Bilingual(
          fr: "sa ligne dans la liste est abîmée", en: "its row in the list is damaged")
      case .unreadableLabel:
        Bilingual(fr: "son intitulé est illisible", en: "its label cannot be read")
      case .damaged(let damage): reason(damage)
      case .empty: Bilingual(fr: "l’enregistrement est vide", en: "the record is empty")
      case .newer(let schema, let known):
        Bilingual(
          fr: "fait sous la version \(schema) de la base, ce programme connaît la version \(known)",
          en: "made under version \(schema) of the store, this program knows version \(known)")
      case .unknownTable(let table):
        Bilingual(
          fr: "la table « \(table) » n’est pas de celles que l’on enregistre",
          en: "the table “\(table)” is not one of those that are recorded")
      case .otherShape(let table):
        Bilingual(
          fr: "la table « \(table) » n’avait ni ces colonnes ni cette clé",
          en: "the table “\(table)” did not have these columns and this key")
      case .unfitValue(let table, let column):
        Bilingual(
          fr: "« \(table).\(column) » ne peut contenir cette valeur",
          en: "“\(table).\(column)” cannot hold this value")
      case .unknownValue(let table):
        Bilingual(
          fr: "une valeur de la table « \(table) » est inconnue",
          en: "a value of the table “\(table)” is not known")
      case .rebuilt(let table):
        Bilingual(
          fr: "la table « \(table) » a changé de forme depuis",
          en: "the table “\(table)” has changed its shape since")
      case .foreignTable(let table):
        Bilingual(
          fr: "la table « \(table) » de cette base n’a pas la forme attendue",
          en: "the table “\(table)” of this store does not have the shape that it should have")
      }
    }

    private static func reason(_ damage: RecordDamage) -> Bilingual {
      let what = what(damage.kind)
      return Bilingual(
        fr: "octet \(damage.byte), \(what.fr)", en: "byte \(damage.byte), \(what.en)")
    }

    private static func what(_ kind: RecordDamage.Kind) -> Bilingual {
      switch kind {
      case .cut: Bilingual(fr: "fin prématurée", en: "cut short")
      case .neitherTableNorRow:
        Bilingual(fr: "ni table ni ligne", en: "neither a table nor a row")
      case .columnCount:
        Bilingual(fr: "nombre de colonnes impossible", en: "impossible count of columns")
      case .key: Bilingual(fr: "clé impossible", en: "impossible key")
      case .name: Bilingual(fr: "nom de table impossible", en: "impossible name of a table")
      case .noRows: Bilingual(fr: "table sans ligne", en: "a table without rows")
      case .indirect: Bilingual(fr: "marque inconnue", en: "unknown mark")
      case .type: Bilingual(fr: "type de valeur inconnu", en: "unknown type of value")
      case .length: Bilingual(fr: "longueur impossible", en: "impossible length")
      case .number: Bilingual(fr: "pas un nombre", en: "not a number")
      case .missing: Bilingual(fr: "valeur manquante", en: "a value is missing")
      case .surplus: Bilingual(fr: "valeur de trop", en: "a value too many")
      case .noChange: Bilingual(fr: "ligne sans changement", en: "a row without a change")
      }
    }
  }
}
