import Domain

extension Phrase {
  /// What is said of clocks.
  package enum Clocks {
    /// The clock is before what was done last.
    package static func isBehind(now: String, latest: String) -> Bilingual {
      Bilingual(
        fr: "L’horloge dit \(now), et le dernier changement est du \(latest). Réglez l’horloge : "
          + "ce qui s’écrit maintenant serait mal daté.",
        en:
          "The clock says \(now), and the last change dates from \(latest). Set the clock: what is "
          + "written now would be dated wrongly.")
    }
    package static func closedBeforeMade(
      _ number: ActionNumber, made: Day, closed: Day
    ) -> Bilingual {
      Bilingual(
        fr: "\(number) : clôturée le \(Wording(.french).date(closed)), avant d’être promise le "
          + Wording(.french).date(made),
        en: "\(number): closed on \(Wording(.english).date(closed)), before it was promised on "
          + Wording(.english).date(made))
    }
  }
}
