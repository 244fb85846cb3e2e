import Domain

extension Phrase {
  /// The chain of activities.
  public enum Chain {
    // MARK: The list

    /// Heads the places in the chain.
    public static let number = Bilingual(same: "#")
    /// Heads the links.
    public static let link = Bilingual(fr: "Maillon", en: "Link")
    /// Heads the days since the latest news.
    public static let news = Bilingual(fr: "Nouv.", en: "News")
    /// Heads the action items.
    public static let items = Bilingual(fr: "Actions", en: "Actions")
    /// There are no links at all.
    public static let nothing = Bilingual(
      fr: "Aucun maillon dans ces données.", en: "No link in these data.")

    /// A link's status where the column is narrow; the details say it in full.
    public static func briefWord(_ status: LinkStatus) -> Bilingual {
      switch status {
      case .notStarted: Bilingual(fr: "non dém.", en: "not yet")
      case .underWay, .blocked, .done, .unknown: Status.word(status)
      }
    }

    /// What one link passes on, under it.
    public static func handover(_ label: String) -> Bilingual { Bilingual(same: "⇣ \(label)") }

    /// The receiving link cannot go on there.
    public static func blockedNext(link: Int, places: String) -> Bilingual {
      Bilingual(fr: "■ bloqué #\(link) (\(places))", en: "■ blocked #\(link) (\(places))")
    }

    /// Nobody has said whether the receiving link got anything there.
    public static func silentNext(link: Int, places: String) -> Bilingual {
      Bilingual(
        fr: "? sans nouvelles #\(link) (\(places))", en: "? no news #\(link) (\(places))")
    }

    // MARK: The footer

    /// The link that holds the chain back.
    public static func weakest(number: Int, name: String, place: String) -> Bilingual {
      Bilingual(
        fr: "maillon faible : #\(number) \(name) (\(place))",
        en: "weakest link: #\(number) \(name) (\(place))")
    }

    /// Nothing is blocked.
    public static let noneBlocked = Bilingual(fr: "aucun maillon bloqué", en: "no link is blocked")

    // MARK: Who performs

    /// Labels who performs a link, in one capacity.
    public static func capacity(_ capacity: LinkPerformer.Capacity) -> Bilingual {
      switch capacity {
      case .mandated: Bilingual(fr: "Selon mandat", en: "Mandated")
      case .default: Bilingual(fr: "Par défaut", en: "By default")
      case .usual: Bilingual(fr: "D’usage", en: "Usually")
      }
    }

    /// No body has the mandate.
    public static let noneNamed = Bilingual(fr: "aucun nommé", en: "none named")

    /// Whether the guide says so.
    public static func basis(_ basis: LinkPerformer.Basis) -> Bilingual {
      switch basis {
      case .stated: Bilingual(fr: "énoncé", en: "stated")
      case .implied: Bilingual(fr: "sous-entendu", en: "implied")
      }
    }

    /// Labels a substitution.
    public static let substitution = Bilingual(fr: "Substitution", en: "Substitution")
    /// Marks a substitution in a narrow place.
    public static let substituted = Bilingual(fr: "⚠ substitution", en: "⚠ substitution")
    /// Others than the mandated bodies perform the link.
    public static let standIn = Bilingual(
      fr: "d’autres que les organismes mandatés agissent",
      en: "bodies other than those mandated act")
    /// Labels the gap that the guide states where there is no substitution.
    public static let gap = Bilingual(fr: "Lacune", en: "Gap")

    // MARK: News, items, money, hand-overs

    /// Marks the selected territory.
    public static func selected(_ place: String) -> Bilingual { Bilingual(same: "▸ \(place)") }
    /// There is no report at all.
    public static let noNews = Bilingual(fr: "aucune nouvelle", en: "no news")

    /// How old the news is.
    public static func ago(days: Int) -> Bilingual {
      switch days {
      case 0: Calendar.today
      default: Bilingual(fr: "il y a \(days) j", en: "\(days) d ago")
      }
    }

    /// The words of a report.
    public static func quoted(_ note: String) -> Bilingual {
      Bilingual(fr: "« \(note) »", en: "“\(note)”")
    }

    /// Open action items.
    public static func open(_ count: Int) -> Bilingual {
      Actions.open(count)
    }

    /// Late action items.
    public static func late(_ count: Int) -> Bilingual {
      Bilingual(fr: "! \(count) en retard", en: "! \(count) late")
    }

    /// Open and late action items in a box.
    public static func itemsInBox(open: Int, late: Int) -> Bilingual {
      let late = late > 0 ? " (\(late)!)" : ""
      return Bilingual(fr: "\(open) act.\(late)", en: "\(open) act.\(late)")
    }

    /// Labels the budget.
    public static let budget = Bilingual(fr: "Budget", en: "Budget")
    /// Several plans pay for the link, each with an amount of its own.
    public static func budgets(_ count: Int) -> Bilingual {
      Plural.counted(count, fr: ("plan", "plans"), en: ("plan", "plans"))
    }
    /// No line of a plan is read as paying for the link.
    public static let noLine = Bilingual(
      fr: "aucune ligne rattachée", en: "no line mapped to it")
    /// An amount that may be a range, with its currency.
    public static func dollars(_ amount: String) -> Bilingual {
      Bilingual(fr: "\(amount) $", en: "$\(amount)")
    }
    /// An amount in a narrow place, marked as our reading.
    public static func interpreted(_ amount: String) -> Bilingual {
      Bilingual(fr: "interp. \(amount)", en: "interp. \(amount)")
    }
    /// A line also pays for other links: its amount is counted whole in each.
    public static func shared(line: String, links: String) -> Bilingual {
      Bilingual(fr: "\(line) (aussi maillon \(links))", en: "\(line) (also link \(links))")
    }
    /// Labels what the link receives.
    public static let receives = Bilingual(fr: "Reçoit", en: "Receives")
    /// Somebody else has reported in this very place while one was typing.
    public static func reportedMeanwhile(_ status: String, by author: String) -> Bilingual {
      Bilingual(
        fr: "Entre-temps : \(status) (\(author)). Entrée demande laquelle des deux nouvelles vaut.",
        en: "Meanwhile: \(status) (\(author)). Enter asks whose news is to stand.")
    }
    /// Heads all news of a link in a territory.
    public static func history(_ place: String) -> Bilingual {
      Bilingual(fr: "Nouvelles de \(place)", en: "News from \(place)")
    }
    /// More news than is shown.
    public static func olderNews(_ count: Int) -> Bilingual {
      Bilingual(
        fr: "… seulement les \(count) plus récentes", en: "… only the latest \(count)")
    }
    /// Labels what the link passes on.
    public static let passesOn = Bilingual(fr: "Transmet", en: "Passes on")
    /// Where something comes from.
    public static func from(link: Int) -> Bilingual {
      Bilingual(fr: "du maillon \(link)", en: "from link \(link)")
    }
    /// Where something goes.
    public static func to(link: Int) -> Bilingual {
      Bilingual(fr: "au maillon \(link)", en: "to link \(link)")
    }
  }
}
