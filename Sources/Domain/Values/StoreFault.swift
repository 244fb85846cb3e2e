/// What is wrong with a part of a store's schema.
public struct SchemaFault: Hashable, Sendable {
  /// What kind of part it is, as SQLite calls it.
  public enum Part: String, Sendable {
    case table, index, trigger, view
  }

  /// In what way it is wrong.
  public enum Problem: Hashable, Sendable {
    /// No release of this program makes it.
    case foreign
    /// It is not there.
    case missing
    /// It is not as this program makes it.
    case altered
  }

  /// What kind of part it is.
  public let part: Part
  /// Its name.
  public let name: String
  /// In what way it is wrong.
  public let problem: Problem

  /// Makes one.
  public init(part: Part, name: String, problem: Problem) {
    (self.part, self.name, self.problem) = (part, name, problem)
  }

  /// Whether it could change or falsify what is written: then the store is only read. What is missing of
  /// triggers and indexes, and what others have added beside the tables, `check` tells.
  public var forbidsWriting: Bool {
    switch part {
    case .trigger: problem != .missing
    case .view: true
    case .table: problem != .foreign
    case .index: false
    }
  }
}

/// Something wrong inside a store that opens.
public enum StoreFault: Hashable, Sendable {
  /// What SQLite's integrity check says.
  case integrity(detail: String)
  /// A row that refers to nothing.
  case danglingReference(table: String, row: Int64?, parent: String)
  /// A table, index, trigger or view that is not what the migrations make.
  case schema(SchemaFault)
  /// The word index did not match the action items; it follows from them and was made anew.
  case wordIndexRebuilt
  /// The word index does not match the action items, and could not be made anew: the store cannot be
  /// written, or there is more wrong with it.
  case wordIndexWrong
  /// A count that triggers keep, or the highest number given, is not what the rows give.
  case wrongCount(table: String)
  /// An amount that cannot be read, as it is stored.
  case unreadableAmount(table: String, row: String, stored: String)
  /// A row of which something cannot be read; lists leave it out.
  case unreadableRow(LostRow)
  /// An action item that was closed before it was made.
  case closedBeforeMade(ActionNumber, made: Day, closed: Day)
  /// A migration that this program knows and the store lacks.
  case migrationMissing(name: String)
  /// The list of changes holds a record that cannot be read.
  case unreadableChange(RowKey<Change>, ChangeProblem)
  /// Records of a station are not there, though later ones are.
  case changesMissing(from: RowKey<Change>, through: RowKey<Change>)
  /// A record is not what it was when it was made.
  case changeAltered(RowKey<Change>)
  /// A record does not follow the one before it: it was put in by another program, or doubled.
  case changeDoesNotFollow(RowKey<Change>)
  /// Text that was being typed is stored in a way that cannot be read.
  case unreadableDraft(id: String)
  /// Nothing counts the changes of a topic, so that other sessions do not learn of them.
  case pulseMissing(StoreTopic)
}
