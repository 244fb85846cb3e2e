import Domain

/// How days are written on the screen; the raw values stand in `settings.toml`.
public enum DateStyle: String, CaseIterable, Hashable, Sendable {
  /// `14/10/2024`, in French and in (British) English.
  case figures = "dd/mm/yyyy"
  /// `14 oct. 2024`, `14 Oct 2024`.
  case words = "d mmm yyyy"
  /// `2024-10-14`.
  case iso = "yyyy-mm-dd"
}

extension Wording {
  /// A day with its year: `14/10/2024`, `14 oct. 2024`, `1er oct. 2024` or `2024-10-14`.
  public func date(_ day: Day) -> String {
    switch dates {
    case .figures:
      let (year, month, dayOfMonth) = day.parts
      guard (0...9999).contains(year) else { return "\(shortDate(day))/\(year)" }
      return Figures.joined(((dayOfMonth, 2), (month, 2), (year, 4)), by: "/")
    case .words: return "\(shortDate(day)) \(day.parts.year)"
    case .iso: return day.iso
    }
  }

  /// A day without its year, for narrow columns: `14/10`, `14 oct.` or `10-14`.
  public func shortDate(_ day: Day) -> String {
    let (_, month, dayOfMonth) = day.parts
    return switch dates {
    case .figures: "\(twoDigits(dayOfMonth))/\(twoDigits(month))"
    case .words: "\(ordinal(dayOfMonth)) \(self(Phrase.Calendar.shortMonth(month)))"
    case .iso: "\(twoDigits(month))-\(twoDigits(dayOfMonth))"
    }
  }

  /// A day as it can be typed: in figures where the screen has words.
  public func typedDate(_ day: Day) -> String {
    dates == .words ? Wording(language).date(day) : date(day)
  }

  /// The cells that the widest day takes.
  public var dateWidth: Int {
    switch dates {
    case .figures, .iso: 10
    case .words: language == .french ? 14 : 11
    }
  }

  /// A day with its weekday: `mar. 24/11/2026`, `Tue 24/11/2026`.
  public func weekdayDate(_ day: Day) -> String {
    "\(self(Phrase.Calendar.short(day.weekday))) \(date(day))"
  }

  /// The time of day: `09:42`.
  public func time(_ time: LocalTime) -> String {
    "\(twoDigits(time.hour)):\(twoDigits(time.minute))"
  }

  /// A moment, as short as it can be read on a day: `09:42` today, else `14/10 09:42`, with the year
  /// when it is another one.
  public func moment(_ moment: LocalTime, on today: Day) -> String {
    if moment.day == today { return time(moment) }
    let isThisYear = moment.day.parts.year == today.parts.year
    return "\(isThisYear ? shortDate(moment.day) : date(moment.day)) \(time(moment))"
  }

  /// In French the first of a month is `1er`, and every other day its number.
  private func ordinal(_ dayOfMonth: Int) -> String {
    dayOfMonth == 1 && language == .french ? "1er" : "\(dayOfMonth)"
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Phrase {
  /// Days of the week and words for days near today.
  public enum Calendar {
    /// The short name of a weekday.
    public static func short(_ weekday: Weekday) -> Bilingual {
      switch weekday {
      case .monday: Bilingual(fr: "lun.", en: "Mon")
      case .tuesday: Bilingual(fr: "mar.", en: "Tue")
      case .wednesday: Bilingual(fr: "mer.", en: "Wed")
      case .thursday: Bilingual(fr: "jeu.", en: "Thu")
      case .friday: Bilingual(fr: "ven.", en: "Fri")
      case .saturday: Bilingual(fr: "sam.", en: "Sat")
      case .sunday: Bilingual(fr: "dim.", en: "Sun")
      }
    }

    /// The full name of a weekday.
    public static func name(_ weekday: Weekday) -> Bilingual {
      switch weekday {
      case .monday: Bilingual(fr: "lundi", en: "Monday")
      case .tuesday: Bilingual(fr: "mardi", en: "Tuesday")
      case .wednesday: Bilingual(fr: "mercredi", en: "Wednesday")
      case .thursday: Bilingual(fr: "jeudi", en: "Thursday")
      case .friday: Bilingual(fr: "vendredi", en: "Friday")
      case .saturday: Bilingual(fr: "samedi", en: "Saturday")
      case .sunday: Bilingual(fr: "dimanche", en: "Sunday")
      }
    }

    /// The short name of a month, from 1.
    static func shortMonth(_ month: Int) -> Bilingual {
      let fr = "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."
      let en = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
      func name(_ names: String) -> String { String(names.split(separator: " ")[month - 1]) }
      return Bilingual(fr: name(fr), en: name(en))
    }

    /// The full name of a month, from 1.
    static func month(_ month: Int) -> Bilingual {
      let fr =
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
      let en =
        "January February March April May June July August September October November December"
      func name(_ names: String) -> String { String(names.split(separator: " ")[month - 1]) }
      return Bilingual(fr: name(fr), en: name(en))
    }

    /// Today, in small letters.
    public static let today = Bilingual(fr: "aujourd’hui", en: "today")
    /// Tomorrow, in small letters.
    public static let tomorrow = Bilingual(fr: "demain", en: "tomorrow")
    /// The day after tomorrow, in small letters.
    public static let dayAfterTomorrow = Bilingual(fr: "après-demain", en: "the day after tomorrow")

    /// A number of days in a narrow place: `12 j`, `12 d`.
    public static func days(_ count: Int) -> Bilingual {
      Bilingual(fr: "\(count) j", en: "\(count) d")
    }
  }
}
