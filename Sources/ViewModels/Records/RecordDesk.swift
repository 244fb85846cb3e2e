import Domain
import Wording

/// What a pane needs in order to let people add and edit records of a kind: it opens their forms and takes
/// up their drafts.
struct RecordDesk {
  private let kind: RecordKind
  private let client: RecordClient
  private let author: String

  init(_ kind: RecordKind, _ client: WorkspaceClient) {
    self.kind = kind
    self.client = client.records
    author = client.author
  }

  /// Opens a form that adds a record.
  func add(_ values: [FieldName: FieldValue], _ surroundings: Surroundings) -> [Effect] {
    [.open(RecordFormDialogue(new: kind, values, author: author, client: client, surroundings))]
  }

  /// Opens the form of a record.
  func edit(_ key: String, _ surroundings: Surroundings) throws -> [Effect] {
    guard let record = try client.record(RecordName(kind, key)) else {
      return [.say(Phrase.Lists.gone, .warning)]
    }
    return [.open(RecordFormDialogue(record, client: client, surroundings))]
  }

  /// Their drafts.
  func drafts(_ surroundings: Surroundings) -> RecordDrafts {
    RecordDrafts(kind: kind, client: client, author: author, surroundings: surroundings)
  }
}
