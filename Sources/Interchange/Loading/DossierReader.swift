import Domain

/// Reads a folder of data files as docs/data-files.md describes them.
///
/// 1. Every file is read and taken apart (`DataFolder`, `CSVReader`).
/// 2. The codes of all files are gathered, so that files may refer to each other in any order.
/// 3. Every row becomes a value (`DataFile`), and what cannot is reported.
///
/// All problems of all files are reported in one run; with any of them there is no dossier.
public enum DossierReader {
  /// Reads a folder.
  ///
  /// - Parameter folder: The path of the folder.
  public static func read(folder: String) -> DossierReading {
    let folder = DataFolder(path: folder)
    guard folder.isThere else {
      return DossierReading(dossier: nil, logs: folder.allLogs, notices: [])
    }
    let decoder = RowDecoder(folder: folder)
    let dossier = dossier(from: decoder)
    return DossierReading(
      dossier: dossier, logs: folder.allLogs, notices: folder.habits + folder.notices)
  }

  private static func dossier(from decoder: RowDecoder) -> Dossier? {
    // Without a plan there is a problem and no dossier, but the other files are checked all the same.
    var dossier = Dossier(plans: decoder.someRows(.plan))
    dossier.documents = decoder.rows(.documents)
    dossier.sections = decoder.rows(.sections)
    dossier.stakeholders = decoder.rows(.stakeholders)
    dossier.duties = decoder.rows(.responsibilities)
    dossier.functions = decoder.rows(.functions)
    dossier.assignments = decoder.rows(.assignments)
    dossier.claims = decoder.rows(.claims)
    dossier.chainLinks = decoder.rows(.chainLinks)
    dossier.performers = decoder.rows(.linkPerformers)
    dossier.handovers = decoder.rows(.handovers)
    dossier.territories = decoder.rows(.territories)
    dossier.linkReports = decoder.rows(.linkReports)
    dossier.frameworks = decoder.rows(.frameworks)
    dossier.axes = decoder.rows(.axes)
    dossier.groups = decoder.rows(.groups)
    dossier.actions = decoder.rows(.actions)
    dossier.activities = decoder.rows(.activities)
    dossier.elements = decoder.rows(.elements)
    dossier.indicators = decoder.rows(.indicators)
    dossier.lines = lines(decoder.rows(.lines), paying: decoder.rows(.lineActivities))
    dossier.sources = decoder.rows(.sources)
    dossier.lineSources = decoder.rows(.lineSources)
    dossier.groupSources = decoder.rows(.groupSources)
    dossier.implementers = decoder.rows(.implementers)
    dossier.mappings = decoder.rows(.activityLinks)
    dossier.meetings = decoder.rows(.meetings)
    dossier.entries = decoder.rows(.entries)
    dossier.settlements = decoder.rows(.settlements)
    dossier.actionItems = decoder.rows(.actionItems)
    dossier.factLists = decoder.rows(.factLists)
    dossier.listedFacts = decoder.rows(.facts)
    dossier.doubts = decoder.rows(.doubts)
    return dossier.plans.isEmpty ? nil : dossier
  }

  private static func lines(
    _ lines: [BudgetLine], paying activities: [LineActivity]
  ) -> [BudgetLine] {
    let paid = Dictionary(grouping: activities, by: \.line)
    return lines.map { line in
      var line = line
      line.activities = paid[line.id, default: []].map(\.activity)
      return line
    }
  }
}
