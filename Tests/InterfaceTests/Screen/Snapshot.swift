import Driving
import Foundation
import Interface
import Terminal
import Testing

/// A recorded screen: its text, and under it the same screen with a letter for the role of each cell.
///
/// The files stand in `Tests/Snapshots`. With `BARAZA_RECORD=1` they are written anew, and the test
/// fails all the same: read the difference, then run it again without.
enum Snapshot {
  static func expect(
    _ screen: some ShowingScreen, matches name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let picture = picture(of: screen)
    let file = "\(Checkout.folder)/Tests/Snapshots/\(name).txt"
    guard ProcessInfo.processInfo.environment["BARAZA_RECORD"] == nil else {
      try picture.write(toFile: file, atomically: true, encoding: .utf8)
      Issue.record("\(name) was recorded: read it, then test without BARAZA_RECORD.")
      return
    }
    let recorded = try String(contentsOfFile: file, encoding: .utf8)
    let differences = differences(recorded, picture)
    #expect(
      differences.isEmpty, "\(name) looks different:\n\(differences.joined(separator: "\n"))",
      sourceLocation: sourceLocation)
  }

  /// The text of the screen, a line, then the letters of the roles; blanks at the ends of lines, and
  /// plain cells at the ends of lines of letters, are left out.
  static func picture(of screen: some ShowingScreen) -> String {
    let rows = 0..<screen.grid.size.rows
    let glyphs = rows.map { trimming(screen.lines[$0], " ") }
    let letters = rows.map { trimming(String(screen.roles($0).map(\.letter)), ".") }
    return (glyphs + ["", key, ""] + letters).joined(separator: "\n") + "\n"
  }

  private static let key = Role.allCases.map { "\($0.letter) \($0.name)" }
    .joined(separator: "  ")

  private static func trimming(_ line: String, _ blank: Character) -> String {
    String(line.reversed().drop { $0 == blank }.reversed())
  }

  private static func differences(_ recorded: String, _ drawn: String) -> [String] {
    let recorded = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let drawn = drawn.split(separator: "\n", omittingEmptySubsequences: false)
    return (0..<max(recorded.count, drawn.count)).flatMap { row -> [String] in
      let before = row < recorded.count ? String(recorded[row]) : "(no line)"
      let now = row < drawn.count ? String(drawn[row]) : "(no line)"
      return before == now ? [] : ["- \(before)", "+ \(now)"]
    }
  }
}

extension Role {
  /// The letter that stands for the role in a recorded screen.
  var letter: Character {
    switch self {
    case .plain: "."
    case .muted: "m"
    case .strong: "s"
    case .heading: "H"
    case .toDo: "o"
    case .underWay: "u"
    case .blocked: "b"
    case .done: "d"
    case .dropped: "x"
    case .unknown: "k"
    case .late: "L"
    case .warning: "w"
    case .ambiguous: "a"
    case .interpretation: "i"
    case .overBudget: "O"
    case .illustrative: "I"
    case .citation: "c"
    case .error: "e"
    case .changedByOther: "*"
    case .news: "n"
    case .marked: "M"
    case .chip: ":"
    case .header: "#"
    case .tab: "t"
    case .activeTab: "T"
    case .rule: "-"
    case .columnHeading: "h"
    case .selection: "S"
    case .selectedCell: "C"
    case .total: "="
    case .footerKey: "K"
    case .footerText: "f"
    case .status: "g"
    case .field: "_"
    case .focusedField: "F"
    case .overlay: "v"
    case .overlayTitle: "V"
    }
  }
}
