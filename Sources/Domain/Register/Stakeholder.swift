/// A body that takes part: ministry, division, NGO, agency, company, donor, committee.
public struct Stakeholder: Hashable, Sendable, Identifiable {
  /// Its code, e.g. `DIVAS`.
  public let id: Code<Stakeholder>
  /// Where it acts.
  public let level: StakeholderLevel
  /// What kind of body it is, in the register's own words (`ministry`, `ngo`…).
  public let kind: String
  /// A name for narrow columns, at most 24 characters.
  public let short: Bilingual
  /// The full name.
  public let name: Bilingual
  /// Its row in the guide's tables of responsibilities, when it has one.
  public let tableRow: GuideTableRow?
  /// Where it is named.
  public let origin: Origin

  /// Makes a body.
  public init(
    id: Code<Stakeholder>, level: StakeholderLevel, kind: String, short: Bilingual,
    name: Bilingual, tableRow: GuideTableRow?, origin: Origin
  ) {
    self.id = id
    self.level = level
    self.kind = kind
    self.short = short
    self.name = name
    self.tableRow = tableRow
    self.origin = origin
  }
}

/// Where a body acts.
public enum StakeholderLevel: String, CaseIterable, Hashable, Sendable {
  case national, provincial, other
}

/// One of the two tables of responsibilities and roles in the guide (000 §4).
public enum GuideTable: String, CaseIterable, Hashable, Sendable {
  case national, provincial
}

/// A row of the guide's tables: 4 national ones and 10 provincial ones (000 §4).
public struct GuideTableRow: Hashable, Sendable, Comparable {
  /// Which table.
  public let table: GuideTable
  /// The row, from 1.
  public let row: Int

  /// Makes a row reference.
  public init(table: GuideTable, row: Int) {
    self.table = table
    self.row = row
  }

  /// The national table comes first.
  public static func < (a: Self, b: Self) -> Bool {
    a.table == b.table ? a.row < b.row : a.table == .national
  }
}

/// A printed entry of the guide's tables, kept as a printed fact (000 §4).
public struct PrintedDuty: Hashable, Sendable, Identifiable {
  /// Which printed column it stands in.
  public enum Column: String, CaseIterable, Hashable, Sendable {
    case responsibility, role
  }

  /// Its code, e.g. `MINMINES-R2`.
  public let id: Code<PrintedDuty>
  /// Whose duty it is.
  public let stakeholder: Code<Stakeholder>
  /// Responsibility or role.
  public let column: Column
  /// Its place in the cell, from 1.
  public let order: Int
  /// Our short wording of it.
  public let label: Bilingual
  /// Where it stands.
  public let origin: Origin

  /// Makes a printed entry.
  public init(
    id: Code<PrintedDuty>, stakeholder: Code<Stakeholder>, column: Column, order: Int,
    label: Bilingual, origin: Origin
  ) {
    self.id = id
    self.stakeholder = stakeholder
    self.column = column
    self.order = order
    self.label = label
    self.origin = origin
  }
}
