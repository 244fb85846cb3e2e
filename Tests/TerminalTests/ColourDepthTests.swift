import Terminal
import Testing

@Suite("Fewer colours stay readable")
struct ColourDepthTests {
  let palette = Palette([
    Style(foreground: .indexed(231), background: .indexed(234)),
    Style(foreground: .indexed(16), background: .indexed(214)),
    Style(foreground: .indexed(12), background: .indexed(234), attributes: .bold),
  ])

  @Test("Strokes never take the colour behind them, whatever the pair", arguments: [8, 16])
  func strokesStayVisible(colours: Int) {
    let depth = ColourDepth(colours: colours)
    for foreground in UInt8.min...UInt8.max {
      for background: UInt8 in [0, 7, 15, 17, 52, 232, 244, 255] where foreground != background {
        let style = Style(foreground: .indexed(foreground), background: .indexed(background))
        let reduced = Palette([style]).reduced(to: depth)[.plain]
        #expect(reduced.foreground != reduced.background, "\(foreground) on \(background)")
        for colour in [reduced.foreground, reduced.background] {
          guard case .indexed(let index) = colour else {
            Issue.record("a colour was lost")
            continue
          }
          #expect(index < colours)
        }
      }
    }
  }

  @Test("Without colours, what stood out by its background is reversed")
  func monochrome() {
    let reduced = palette.reduced(to: .monochrome)
    #expect(reduced[.plain] == .standard)
    #expect(reduced[Ink(1)] == Style(attributes: .reverse))
    #expect(reduced[Ink(2)] == Style(attributes: .bold))
  }

  @Test("A theme's colour becomes one that no user's scheme changes")
  func nearest() {
    let samples: [(RGB, UInt8)] = [
      (RGB(red: 255, green: 0, blue: 0), 196), (RGB(red: 0, green: 0, blue: 0), 16),
      (RGB(red: 255, green: 255, blue: 255), 231), (RGB(red: 94, green: 136, blue: 174), 67),
      (RGB(red: 19, green: 18, blue: 17), 233),
    ]
    for (rgb, index) in samples { #expect(Colour(nearestTo: rgb) == .indexed(index)) }
  }

  @Test("With all colours nothing changes; an unknown ink looks plain")
  func full() {
    #expect(palette.reduced(to: .full) == palette)
    #expect(palette[Ink(200)] == palette[.plain])
    #expect(Palette([])[Ink(3)] == .standard)
  }
}
