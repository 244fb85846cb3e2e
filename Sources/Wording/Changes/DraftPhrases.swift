import Domain

extension Phrase {
  /// Text that a power cut did not take.
  package enum Drafts {
    package static func title(_ what: Bilingual, moment: String) -> Bilingual {
      Bilingual(
        fr: "Brouillon retrouvé · \(what.fr) · \(moment)",
        en: "Draft found · \(what.en) · \(moment)")
    }
    package static let discarded = Bilingual(fr: "Brouillon supprimé.", en: "Draft thrown away.")
    package static let taken = Bilingual(
      fr: "Une autre session a déjà repris ou supprimé ce brouillon.",
      en: "Another session has taken up this draft or thrown it away.")
    package static let kept = Bilingual(
      fr: "Brouillon gardé ; il sera proposé au prochain démarrage.",
      en: "Draft kept; it will be offered at the next start.")
    package static func items(_ count: String) -> Bilingual {
      Bilingual(fr: "changement groupé (\(count))", en: "bulk change (\(count))")
    }
    /// The item that the draft belongs to is no longer there.
    package static let deletedItem = Bilingual(fr: "action supprimée", en: "deleted action")
    package static let itemGone = Bilingual(
      fr: "L’action a été supprimée entre-temps : Entrée en fait une nouvelle.",
      en: "The action was deleted meanwhile: Enter makes a new one of it.")
    package static let noSuchLink = Bilingual(
      fr: "Ce maillon n’est plus dans la base ; le brouillon est gardé.",
      en: "That link is no longer in the store; the draft is kept.")
  }
}
