import Domain
import Driving
import Foundation
import Testing

@testable import Interchange

/// "It carries all of: the 4 + 10 stakeholder rows with their 55 printed responsibilities and
/// roles; the 7 chain links; the 3 groups, 15 numbered actions, 28 activities, 19 printed amounts."
struct DemoDataTests {
  private static let reading = DossierReader.read(folder: Checkout.demoData)

  @Test func loadsWithoutProblems() {
    #expect(Self.reading.problems == [])
    #expect(Self.reading.notices == [])
  }

  @Test func carriesTheGuide() throws {
    let dossier = try #require(Self.reading.dossier)
    #expect(dossier.stakeholders.count { $0.tableRow?.table == .national } == 4)
    #expect(dossier.stakeholders.count { $0.tableRow?.table == .provincial } == 10)
    #expect(dossier.duties.count == 55)
    #expect(dossier.chainLinks.count == 7)
    #expect(dossier.axes.count >= 6)
    #expect(!dossier.claims.isEmpty)
  }

  @Test func carriesThePlan() throws {
    let dossier = try #require(Self.reading.dossier)
    #expect(dossier.groups.count == 3)
    #expect(dossier.actions.count { !$0.printedNumber.isEmpty } == 15)
    #expect(dossier.activities.count == 28)
    #expect(dossier.lines.count == 19)
    #expect(dossier.lines.allSatisfy { !$0.figure.printed.text.isEmpty })
  }

  /// 000 l.109 says "most often" and names no mandate; l.111–115 say who stands in for whom.
  @Test func defaultPerformersStandInForSomebody() throws {
    let dossier = try #require(Self.reading.dossier)
    let mandated = Set(dossier.performers.filter { $0.capacity == .mandated }.map(\.link))
    let standIns = Set(dossier.performers.filter { $0.capacity == .default }.map(\.link))
    #expect(standIns.isSubset(of: mandated))
    #expect(
      dossier.performers.filter { $0.link == "L1" }.map(\.capacity) == [.usual, .usual])
  }

  /// A letter is drawn from a printed entry: of the same row of the guide, or of the row that says who is
  /// reported to.
  @Test func everyLetterHasAnEntry() throws {
    let dossier = try #require(Self.reading.dossier)
    let entries = Dictionary(uniqueKeysWithValues: dossier.duties.map { ($0.id, $0) })
    for assignment in dossier.assignments {
      guard case .document(let code?) = assignment.basis, let entry = entries[code] else {
        Issue.record("\(assignment) has no entry")
        continue
      }
      #expect(entry.origin == assignment.origin)
      #expect(entry.stakeholder == assignment.stakeholder || assignment.letter == .informed)
    }
    let used = Set(
      dossier.assignments.compactMap { assignment in
        if case .document(let entry) = assignment.basis { entry } else { nil }
      })
    #expect(dossier.duties.count - used.count == 20)
  }

  /// The first cell that gives a period for several activities is cited by each of them.
  @Test func everyPeriodIsCited() throws {
    let dossier = try #require(Self.reading.dossier)
    for line in dossier.lines where line.activities.count > 1 {
      let place = try #require(line.origin.citation.text.split(separator: " ").last)
      for id in line.activities {
        let activity = try #require(dossier.activities.first { $0.id == id })
        #expect(activity.printedPeriod == line.period.text)
        #expect(activity.origin.citation.text.contains(place), "\(id)")
      }
    }
  }

  /// The table at the provincial level prints ten rows (000 l.155–168).
  @Test func levelsFollowTheTables() throws {
    let dossier = try #require(Self.reading.dossier)
    for stakeholder in dossier.stakeholders {
      switch stakeholder.tableRow?.table {
      case .national: #expect(stakeholder.level == .national)
      case .provincial: #expect(stakeholder.level == .provincial)
      case nil: break
      }
    }
  }

  /// "No label above the contract's length" is checked when the folder is read; the same wording in the
  /// two languages is a name, never a sentence.
  @Test func doubtsAreSaid() throws {
    let dossier = try #require(Self.reading.dossier)
    let unexpanded = ["INS", "INPP", "GFE", "MINGFE", "MINEPSP", "FEC", "CAMI", "DERU", "DIVAS"]
    for id in unexpanded {
      let body = try #require(dossier.stakeholders.first { $0.id.rawValue == id })
      #expect(body.name.fr.contains("à confirmer") && body.name.en.contains("to be confirmed"))
    }
    let secretariat = try #require(dossier.stakeholders.first { $0.id == "TSEC" })
    #expect(secretariat.name.fr.contains("proposé"))
  }

  @Test func everyActivityIsPaidFor() throws {
    let dossier = try #require(Self.reading.dossier)
    let paid = Set(dossier.lines.flatMap(\.activities))
    #expect(paid == Set(dossier.activities.map(\.id)))
  }

  @Test func marksWhatIsMadeUp() throws {
    let dossier = try #require(Self.reading.dossier)
    #expect(dossier.actionItems.allSatisfy { $0.origin == .illustrative })
    #expect(dossier.entries.allSatisfy { $0.origin == .illustrative })
    #expect(dossier.linkReports.allSatisfy { $0.origin == .illustrative })
    #expect(dossier.duties.allSatisfy { !$0.origin.citation.isEmpty })
    #expect(Set(dossier.actionItems.map(\.content.status)) == Set(ActionStatus.allCases))
  }
}
