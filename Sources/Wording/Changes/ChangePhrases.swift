import Domain

extension Phrase {
  /// What a recorded change did.
  public enum Changes {
    /// A label of the change log in words.
    package static func name(_ label: ChangeLabel) -> Bilingual {
      switch label {
      case .addedItem(let number): Bilingual(fr: "ajout de \(number)", en: "adding \(number)")
      case .editedItem(let number, let fields): edited(number, fields)
      case .deletedItem(let number):
        Bilingual(fr: "suppression de \(number)", en: "deleting \(number)")
      case .editedItems(let count, let field):
        Bilingual(
          fr: "\(count) actions, \(Actions.name(field).fr.lowercased())",
          en: "\(count) actions, \(Actions.name(field).en.lowercased())")
      case .reportedLink(let link, let territory, let status):
        Bilingual(
          fr: "statut \(link) \(territory) « \(Status.word(status).fr) »",
          en: "status \(link) \(territory) “\(Status.word(status).en)”")
      case .loadedFolder(let name):
        Bilingual(fr: "chargement de \(name)", en: "loading \(name)")
      case .addedRecord(let record): Records.adding(record)
      case .editedRecord(let record, let fields): Records.editing(record, fields)
      case .deletedRecord(let record): Records.deleting(record)
      case .unreadable:
        Bilingual(fr: "changement illisible", en: "a change that cannot be read")
      case .undid(let label):
        Bilingual(fr: "annulation de : \(name(label).fr)", en: "undoing: \(name(label).en)")
      case .redid(let label):
        Bilingual(fr: "rétablissement de : \(name(label).fr)", en: "redoing: \(name(label).en)")
      }
    }

    private static func edited(_ number: ActionNumber, _ fields: [ActionField]) -> Bilingual {
      let names = fields.map { Actions.name($0) }
      return Bilingual(
        fr: "\(number), \(names.map { $0.fr.lowercased() }.joined(separator: ", "))",
        en: "\(number), \(names.map { $0.en.lowercased() }.joined(separator: ", "))")
    }
  }
}
