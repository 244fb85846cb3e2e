import Domain

extension Phrase {
  /// Sentences for what can go wrong with a store: what, where, and what to do.
  public enum Failure {
    /// The sentence for a failure of the store.
    public static func sentence(_ failure: StoreFailure) -> Bilingual {
      switch failure {
      case .notFound(let path):
        Bilingual(
          fr: "\(path) : il n’y a pas de base ici. « baraza load DOSSIER » en crée une.",
          en: "\(path): there is no store here. “baraza load FOLDER” makes one.")
      case .detached(let path, let copy): detached(path, copy: copy)
      case .folderMissing(let folder):
        Bilingual(
          fr: "\(folder) : ce dossier n’existe pas et n’a pas pu être créé. Créez-le d’abord.",
          en: "\(folder): this folder does not exist and could not be made. Make it first.")
      case .notWritable(let path):
        Bilingual(
          fr: "\(path) : écriture interdite. Vérifiez les droits du fichier et de son dossier.",
          en: "\(path): not writable. Check the permissions of the file and its folder.")
      case .notAStore(let path):
        Bilingual(
          fr: "\(path) : ce fichier n’est pas une base baraza ; il n’a pas été touché.",
          en: "\(path): this file is not a baraza store; it was not touched.")
      case .damaged(let path, let detail):
        Bilingual(
          fr: "\(path) : la base est abîmée (\(detail)). Reprenez une copie de sauvegarde.",
          en: "\(path): the store is damaged (\(detail)). Go back to a backup copy.")
      case .newer(let path, let storeVersion, let programVersion):
        Bilingual(
          fr: "\(path) : base de version \(storeVersion), ce programme connaît la version "
            + "\(programVersion). Mettez baraza à jour ; rien n’a été écrit.",
          en: "\(path): the store has version \(storeVersion), this program knows version "
            + "\(programVersion). Update baraza; nothing was written.")
      case .older(let path, let storeVersion, let programVersion):
        Bilingual(
          fr: "\(path) : base de version \(storeVersion), ce programme lit la version "
            + "\(programVersion). Ouvrez-la une fois en écriture pour la mettre à jour.",
          en: "\(path): the store has version \(storeVersion), this program reads version "
            + "\(programVersion). Open it once for editing to bring it up to date.")
      case .readOnly(let path):
        Bilingual(
          fr: "\(path) : base ouverte en lecture seule, rien ne peut être modifié.",
          en: "\(path): opened for reading only, nothing can be changed.")
      case .example(let path): Examples.onlyRead(path)
      case .exampleElsewhere(let path): Examples.elsewhere(path)
      case .locked(let path):
        Bilingual(
          fr: "\(path) : un autre programme tient la base verrouillée. Réessayez.",
          en: "\(path): another program keeps the store locked. Try again.")
      case .inUse(let path): Copies.inUse(path)
      case .movedOrCopied(let path, let isOlder):
        isOlder ? Copies.olderState(path) : Copies.elsewhere(path)
      case .foreign(let path, let parts): Schema.foreign(path, parts)
      case .empty(let path): Copies.empty(path)
      case .sideFile(let path): Copies.sideFile(path)
      case .exists(let path): Copies.exists(path)
      case .folder(let path): Copies.folder(path)
      case .sameFile(let path): Copies.sameFile(path)
      case .full(let path):
        Bilingual(
          fr: "\(path) : le disque est plein, rien n’a été enregistré. Libérez de la place.",
          en: "\(path): the disk is full, nothing was saved. Make room.")
      case .notReadable(let path):
        Bilingual(
          fr: "\(path) : lecture interdite. Vérifiez les droits du fichier.",
          en: "\(path): not readable. Check the permissions of the file.")
      case .lettersTaken(let letters, let other):
        Bilingual(
          fr: "La station « \(other) » porte déjà les lettres \(letters). Choisissez-en d’autres.",
          en: "The station “\(other)” has the letters \(letters) already. Choose others.")
      case .refused(let detail):
        Bilingual(
          fr: "La base refuse cette valeur (\(detail)) ; rien n’a été enregistré.",
          en: "The store refuses this value (\(detail)); nothing was saved.")
      case .unfit(let problem): Records.sentence(problem)
      case .unrecorded(let label):
        Bilingual(
          fr: "« \(Changes.name(label).fr) » ne laisserait aucune trace dans la liste des "
            + "changements ; rien n’a été enregistré. C’est une erreur du programme : signalez-la.",
          en:
            "“\(Changes.name(label).en)” would leave no trace in the list of changes; nothing was "
            + "saved. This is a fault of the program: please report it.")
      case .cannotApply(let change, let problem): ChangeProblems.refused(change, problem)
      case .notApplied(let change): ChangeProblems.notApplied(change)
      case .interrupted:
        Bilingual(
          fr: "La lecture a été interrompue avant la fin. Réessayez.",
          en: "Reading was stopped before its end. Try again.")
      case .other(let path, let detail):
        Bilingual(fr: "\(path) : \(detail)", en: "\(path): \(detail)")
      }
    }

    private static func detached(_ path: String, copy: String?) -> Bilingual {
      let saved = copy.map { Bilingual(fr: " Copie : \($0).", en: " Copy: \($0).") }
      return Bilingual(
        fr: "\(path) : le fichier de la base a été supprimé, déplacé ou remplacé ; plus rien n’est "
          + "enregistré. Remettez-le en place ou relancez.\(saved?.fr ?? "")",
        en: "\(path): the store’s file was deleted, moved or replaced; nothing more is saved. Put "
          + "it back or start again.\(saved?.en ?? "")")
    }
  }
}
