/// One place of a grid: what a terminal keeps in one of its cells.
///
/// A character that takes several cells is spread over them as a terminal spreads it: each cell has
/// the scalars that stand in it, and the right half of a wide one has none. All is packed into one
/// number, so that grids are filled, copied and compared as quickly as numbers are.
public struct Cell: Hashable, Sendable {
  // From the lowest bit: five scalars, the first one first; the ink; whether it is a continuation.
  @usableFromInline var bits: UInt128

  @inlinable static var scalarsKept: Int { 5 }
  @inlinable static var inkPlace: Int { scalarsKept * Scalars.scalarBits }
  private static let continuationPlace = inkPlace + UInt8.bitWidth

  /// Makes a cell of a harmless scalar, or of none.
  init(_ scalar: Unicode.Scalar?, ink: Ink, isContinuation: Bool = false) {
    bits =
      UInt128(scalar?.value ?? 0) | UInt128(ink.rawValue) << Self.inkPlace
      | UInt128(isContinuation ? 1 : 0) << Self.continuationPlace
  }

  /// An empty cell.
  public static func blank(_ ink: Ink = .plain) -> Cell { Cell(" ", ink: ink) }

  /// Which kind of text it is.
  public var ink: Ink {
    get { Ink(UInt8(truncatingIfNeeded: bits >> Self.inkPlace)) }
    set {
      bits &= ~(UInt128(UInt8.max) << Self.inkPlace)
      bits |= UInt128(newValue.rawValue) << Self.inkPlace
    }
  }

  /// Whether this is not the first cell of the character to the left, but its right half (or, in a
  /// few scripts, a later part).
  public var isContinuation: Bool { bits >> Self.continuationPlace != 0 }

  /// What stands in it: a sign and the marks on it, at most five scalars; none in the right half of
  /// a wide character.
  @inlinable
  public var scalars: Scalars { Scalars(bits: bits & (1 << Self.inkPlace - 1)) }

  /// The sign that stands in it if it is ASCII and has no mark, as in most cells.
  @inlinable
  public var ascii: UInt8? {
    let scalars = scalars.bits
    return scalars > 0 && scalars < 0x80 ? UInt8(truncatingIfNeeded: scalars) : nil
  }

  /// Whether there is nothing to see in it but its ink.
  @inlinable public var isBlank: Bool { scalars.bits == 0x20 }

  /// What it adds to the text of its row; nothing in the right half of a wide character.
  public var text: String { String(String.UnicodeScalarView(scalars)) }

  /// Adds a mark, if there is room for it.
  mutating func join(_ mark: Unicode.Scalar) {
    let count = scalars.reduce(0) { count, _ in count + 1 }
    guard count < Self.scalarsKept else { return }
    bits |= UInt128(mark.value) << (count * Scalars.scalarBits)
  }

  /// The scalars of a cell, unpacked one by one.
  public struct Scalars: Sequence, IteratorProtocol, Sendable {
    @inlinable static var scalarBits: Int { 21 }

    @usableFromInline var bits: UInt128

    @inlinable
    init(bits: UInt128) { self.bits = bits }

    /// Takes the next scalar, if there is another.
    @inlinable
    public mutating func next() -> Unicode.Scalar? {
      guard bits != 0 else { return nil }
      let value = UInt32(truncatingIfNeeded: bits) & (1 << Self.scalarBits - 1)
      bits >>= Self.scalarBits
      return Unicode.Scalar(value)
    }
  }
}
