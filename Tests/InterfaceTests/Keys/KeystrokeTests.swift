import Domain
import Driving
import Foundation
import Testing

@testable import ViewModels

/// Required: "keystroke counts for twelve jobs … stand in `docs/keystrokes.md`". The table is read, its keys
/// are pressed, and what comes of them is compared with what the job asks for.
@Suite("What docs/keystrokes.md says of keys is so")
struct KeystrokeTests {
  /// A job as the table tells it.
  private struct Job {
    let name: String
    let keys: String
    let count: Int

    init?(_ row: Substring) {
      let cells = row.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 7, let count = Int(cells[3]) else { return nil }
      (name, keys, self.count) = (cells[1], cells[2], count)
    }

    /// `key` is pressed, “text” is typed.
    var steps: [(key: String?, text: String)] {
      keys.matches(of: /`([^`]+)`|“([^”]+)”/).map { match in
        (match.output.1.map(String.init), match.output.2.map(String.init) ?? "")
      }
    }
  }

  /// What must have come of each job.
  private static let outcomes: [String: @Sendable (Stage) throws -> Bool] = [
    "add an action with owner and date": { stage in
      let content = stage.workspace.actions.selected?.content
      return content?.title == "recensement" && content?.owner == "DIVAS"
        && content?.due == Day(iso: "2026-12-15")
    },
    "mark it done": { try status($0) == .done },
    "mark it blocked": { try status($0) == .blocked },
    "show what is late": { $0.text.contains("7 trouvées [en retard]") },
    "see everything that one body still has to do": {
      $0.text.contains("trouvées [ouvertes] [DIVAS]")
    },
    "move everything late by a week": { stage in
      try item(3, stage)?.content.due == Day(iso: "2026-10-23")
    },
    "find an action by a word in it": { stage in
      stage.workspace.actions.selected?.content.title.contains("fiche") == true
    },
    "take the last change back": { try status($0) == .underWay },
    "why group 1 does not add up": { $0.text.contains("≠ −498 500…+1 000 000") },
    "who coordinates, and who else says so": { stage in
      stage.text.contains("plusieurs A") && stage.text.contains("Attributions revendiquées")
    },
    "which link of the chain is weakest": { $0.text.contains("#5 Retrait et placement") },
    "report news of a link": { stage in
      try stage.store.chain(today: Stage.today).reports.contains {
        $0.note == "Plus de fiches" && $0.status == .blocked
      }
    },
  ]

  private static func item(_ ordinal: Int, _ stage: Stage) throws -> ActionItem? {
    try stage.store.actionItem(number: #require(ActionNumber("A-00\(ordinal)")))
  }

  private static func status(_ stage: Stage) throws -> ActionStatus? {
    try item(3, stage)?.content.status
  }

  @Test("Each job is done by its keys, and they are as many as it says")
  func jobs() throws {
    let page = try String(
      contentsOfFile: Checkout.folder + "/docs/keystrokes.md", encoding: .utf8)
    let jobs = page.split(separator: "\n").compactMap(Job.init)
    #expect(Set(jobs.map(\.name)) == Set(Self.outcomes.keys) && jobs.count == 12)
    for job in jobs {
      let stage = try Stage(.actions, .french)
      for step in job.steps {
        if let key = step.key { try stage.press(key) } else { try stage.type(step.text) }
      }
      let pressed = job.steps.reduce(0) { $0 + ($1.key == nil ? $1.text.count : 1) }
      #expect(pressed == job.count, "\(job.name)")
      #expect(try Self.outcomes[job.name]?(stage) == true, "\(job.name): \(stage.text)")
    }
  }
}
