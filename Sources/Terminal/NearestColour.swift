extension Colour {
  /// The colour of xterm's table that looks most like another, leaving out the sixteen that every
  /// user's scheme changes.
  public init(nearestTo rgb: RGB) {
    let stable: ClosedRange<UInt8> = 16...255
    let nearest = stable.min {
      XtermColours.rgb($0).distance(to: rgb) < XtermColours.rgb($1).distance(to: rgb)
    }
    self = .indexed(nearest ?? 16)
  }
}
