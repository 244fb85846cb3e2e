/// The short code by which the documents' facts refer to one another, e.g. `MINMINES` or `B1.3a`.
///
/// The code is the same in every station, so rows of two stores can be matched by it.
public struct Code<Subject>: RawRepresentable, Hashable, Sendable, Comparable, Codable,
  CustomStringConvertible, ExpressibleByStringLiteral
{
  /// The code itself.
  public let rawValue: String

  /// Takes a code as it is.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Takes a code as it is.
  public init(_ text: String) { rawValue = text }

  /// Lets fixtures write codes as literals.
  public init(stringLiteral value: String) { rawValue = value }

  /// The code itself.
  public var description: String { rawValue }

  /// By spelling.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The key of a row that people make in the meeting room (an action item, an entry…).
///
/// The upper 31 bits name the station that made the row and the lower 32 count its rows, so keys of
/// two stations never collide.
public struct RowKey<Subject>: RawRepresentable, Hashable, Sendable, Comparable, Codable {
  /// The key as the store holds it.
  public let rawValue: Int64

  /// Takes a key as it is.
  public init(rawValue: Int64) { self.rawValue = rawValue }

  /// The count within the station that gave the key, from 1: what people are shown.
  public var numberInStation: Int64 { rawValue & 0xFFFF_FFFF }

  /// By station, then by age.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
