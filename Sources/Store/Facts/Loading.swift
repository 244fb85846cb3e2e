import Domain
import GRDB

/// Whether a load copies the store first.
public enum LoadBackup: Hashable, Sendable {
  /// Copies a store that holds anything, if the load would change it.
  case beforeChanging
  /// Never; for programs that fill a store of their own.
  case none
}

extension Store {
  /// Loads everything a folder of data files holds: all of it, or nothing.
  ///
  /// Facts are matched by their code (or natural key): new ones are added, known ones brought to
  /// what the folder says, and those that the folder does not name stay. What people did in the
  /// room is not overwritten: an action item of which any change is recorded, a deletion included,
  /// stays as they left it; a budget line keeps the value a meeting adopted; a report of a link is
  /// added unless the very same one is there.
  ///
  /// A load that changes something makes one record in the list of changes. It cannot be undone
  /// from there: the copy of the store made before it is named in the record.
  ///
  /// - Parameters:
  ///   - dossier: What to load.
  ///   - folderName: The folder's name, for the list of changes.
  ///   - backup: Whether to copy the store first.
  public func load(
    _ dossier: Dossier, folderName: String, backup: LoadBackup = .beforeChanging
  ) throws(StoreFailure) -> LoadSummary {
    try writing { db in
      // Otherwise pages of a large load are written to the log again and again.
      try db.execute(sql: "PRAGMA cache_size = -64000")
      let wasEmpty = try !Store.holdsAnything(db)
      var summary = try loadFacts(dossier, db)
      summary += try loadReports(dossier.linkReports, db)
      summary += try ActionItemLoad(store: self, db).load(dossier.actionItems)
      guard summary.added + summary.updated > 0 else { return summary }
      let instant = now()
      if backup == .beforeChanging, !wasEmpty, path != ":memory:" {
        summary.backup = try BackupFile(of: path, before: "load", at: instant).write()
      }
      let note = ChangeNote(
        kind: .load, label: .loadedFolder(name: folderName), backup: summary.backup)
      try record(note, changeset: nil, db)
      try db.execute(sql: Store.cacheSize)
      return summary
    }
  }

  /// Tables in the order in which they refer to one another.
  private func loadFacts(_ dossier: Dossier, _ db: Database) throws -> LoadSummary {
    var summary = try PlanTables.plan.load([dossier.plan], into: db)
    summary += try FactTables.document.load(dossier.documents, into: db)
    summary += try FactTables.stakeholder.load(dossier.stakeholders, into: db)
    summary += try FactTables.printedDuty.load(dossier.duties, into: db)
    summary += try FactTables.function.load(dossier.functions, into: db)
    summary += try FactTables.assignment.load(dossier.assignments, into: db)
    summary += try FactTables.claim.load(dossier.claims, into: db)
    summary += try FactTables.framework.load(dossier.frameworks, into: db)
    summary += try FactTables.axis.load(dossier.axes, into: db)
    summary += try FactTables.meeting.load(dossier.meetings, into: db)
    summary += try ChainTables.chainLink.load(dossier.chainLinks, into: db)
    summary += try ChainTables.performer.load(dossier.performers, into: db)
    summary += try ChainTables.handover.load(dossier.handovers, into: db)
    summary += try ChainTables.territory.load(dossier.territories, into: db)
    summary += try loadPlan(dossier, db)
    return summary
  }

  private func loadPlan(_ dossier: Dossier, _ db: Database) throws -> LoadSummary {
    var summary = try PlanTables.group.load(dossier.groups, into: db)
    summary += try PlanTables.action.load(dossier.actions, into: db)
    summary += try PlanTables.activity.load(dossier.activities, into: db)
    summary += try PlanTables.element.load(dossier.elements, into: db)
    summary += try PlanTables.indicator.load(dossier.indicators, into: db)
    summary += try BudgetTables.line.load(dossier.lines, into: db)
    summary += try loadLineActivities(dossier.lines, db)
    summary += try BudgetTables.fundingSource.load(dossier.sources, into: db)
    summary += try BudgetTables.lineSource.load(dossier.lineSources, into: db)
    summary += try BudgetTables.implementer.load(dossier.implementers, into: db)
    summary += try ChainTables.mapping.load(dossier.mappings, into: db)
    summary += try BudgetTables.entry.load(dossier.entries, into: db)
    return summary
  }

  private func loadLineActivities(_ lines: [BudgetLine], _ db: Database) throws -> LoadSummary {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO line_activity(line, activity, "order") VALUES (?, ?, ?)
        ON CONFLICT(line, activity) DO UPDATE SET "order" = excluded."order"
        WHERE line_activity."order" <> excluded."order"
        """)
    var summary = LoadSummary()
    for line in lines {
      for (index, activity) in line.activities.enumerated() {
        try statement.execute(
          checked: [line.id.rawValue, activity.rawValue, index + 1], of: "line_activity")
        summary += LoadSummary(added: db.changesCount, unchanged: 1 - db.changesCount)
      }
    }
    return summary
  }

  private func loadReports(_ reports: [LinkReport], _ db: Database) throws -> LoadSummary {
    let known = try db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM link_report WHERE link = ? AND territory = ? AND status = ?
          AND day = ? AND note = ? AND author = ? AND citation = ? AND illustrative = ?)
        """)
    var summary = LoadSummary()
    for report in reports {
      let arguments = StatementArguments(ChainTables.report.values(report))
      if try Bool.fetchOne(known, arguments: arguments) == true {
        summary.unchanged += 1
      } else {
        try insertReport(report, into: db)
        summary.added += 1
      }
    }
    return summary
  }
}

extension LoadSummary {
  /// Adds up what two steps of a load did.
  static func += (sum: inout LoadSummary, step: LoadSummary) {
    sum.added += step.added
    sum.updated += step.updated
    sum.unchanged += step.unchanged
  }
}
