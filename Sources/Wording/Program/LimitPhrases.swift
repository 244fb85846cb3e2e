import Domain

/// What is said of limits that the shell sets, and of what the system refuses.
extension Phrase.Program {
  package static func openFilesLimit(_ count: String) -> Bilingual {
    Bilingual(
      fr: "Trop de fichiers ouverts : la limite est de \(count) (ulimit -n). Relevez-la.",
      en: "Too many open files: the limit is \(count) (ulimit -n). Raise it.")
  }
  package static func fileSizeLimit(_ kilobytes: String) -> Bilingual {
    Bilingual(
      fr: "Un fichier ne peut pas dépasser \(kilobytes) Kio ici (ulimit -f). Relevez la limite.",
      en: "No file may be larger than \(kilobytes) KiB here (ulimit -f). Raise the limit.")
  }
  package static func memoryLimit(_ kilobytes: String) -> Bilingual {
    Bilingual(
      fr: "La mémoire ne peut pas dépasser \(kilobytes) Kio ici (ulimit -v). Relevez la limite.",
      en: "No more than \(kilobytes) KiB of memory may be used here (ulimit -v). Raise the limit.")
  }

  /// Why the system refuses to write; nothing for what it has better words for itself.
  ///
  /// - Parameter number: Linux's number of the error.
  package static func systemReason(_ number: Int32) -> Bilingual? {
    switch number {
    case 2: Bilingual(fr: "il n’y a pas de tel dossier", en: "there is no such folder")
    case 5: Bilingual(fr: "erreur d’entrée-sortie", en: "input/output error")
    case 9: Bilingual(fr: "la sortie est fermée", en: "the output is closed")
    case 13: Bilingual(fr: "les permissions l’interdisent", en: "the permissions forbid it")
    case 20:
      Bilingual(fr: "un fichier est à la place d’un dossier", en: "a file is in a folder’s place")
    case 21: Bilingual(fr: "c’est un dossier", en: "it is a folder")
    case 27: Bilingual(fr: "fichier trop grand (ulimit -f)", en: "file too large (ulimit -f)")
    case 28: Bilingual(fr: "il n’y a plus de place sur le disque", en: "no space left on device")
    case 30: Bilingual(fr: "le disque est en lecture seule", en: "the disk is read-only")
    case 32: Bilingual(fr: "le programme qui lisait la sortie s’est arrêté", en: "broken pipe")
    case 36: Bilingual(fr: "le nom est trop long", en: "the name is too long")
    case 122: Bilingual(fr: "le quota du disque est atteint", en: "disk quota exceeded")
    default: nil
    }
  }
}
