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
