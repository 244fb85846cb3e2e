/// A sitting (séance).
public struct Meeting: Hashable, Sendable, Identifiable {
  /// Its code.
  public let id: Code<Meeting>
  /// Its number.
  public let number: Int
  /// When it sits.
  public let day: Day
  /// Where.
  public let place: String
  /// Its name.
  public let name: Bilingual
  /// Recorded, or made up for the demonstration.
  public let origin: Origin

  /// Makes a meeting.
  public init(
    id: Code<Meeting>, number: Int, day: Day, place: String, name: Bilingual, origin: Origin
  ) {
    self.id = id
    self.number = number
    self.day = day
    self.place = place
    self.name = name
    self.origin = origin
  }
}

/// A named, dated strategic framework; there are several, mapped and never merged.
public struct Framework: Hashable, Sendable, Identifiable {
  /// Its code.
  public let id: Code<Framework>
  /// Its name.
  public let name: Bilingual
  /// Its date or period as printed.
  public let dated: String
  /// Where it is named.
  public let origin: Origin

  /// Makes a framework.
  public init(id: Code<Framework>, name: Bilingual, dated: String, origin: Origin) {
    self.id = id
    self.name = name
    self.dated = dated
    self.origin = origin
  }
}

/// A strategic axis inside a framework.
public struct Axis: Hashable, Sendable, Identifiable {
  /// Its code.
  public let id: Code<Axis>
  /// Its framework.
  public let framework: Code<Framework>
  /// Its place, from 1.
  public let order: Int
  /// Its name.
  public let name: Bilingual
  /// Where it stands.
  public let origin: Origin

  /// Makes an axis.
  public init(
    id: Code<Axis>, framework: Code<Framework>, order: Int, name: Bilingual, origin: Origin
  ) {
    self.id = id
    self.framework = framework
    self.order = order
    self.name = name
    self.origin = origin
  }
}

/// A source document.
public struct Document: Hashable, Sendable, Identifiable {
  /// Its code, e.g. `001`, as citations name it.
  public let id: Code<Document>
  /// Its title.
  public let title: Bilingual
  /// Who issued it.
  public let issuer: String
  /// Its date as printed.
  public let dated: String
  /// Where that stands.
  public let origin: Origin

  /// Makes a document.
  public init(
    id: Code<Document>, title: Bilingual, issuer: String, dated: String, origin: Origin
  ) {
    self.id = id
    self.title = title
    self.issuer = issuer
    self.dated = dated
    self.origin = origin
  }
}
