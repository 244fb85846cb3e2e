import Domain
import Foundation

/// A change's label as the list of changes holds it, as JSON with words that never change:
/// `{"did":"edited-item","item":"A-012","fields":["status"],"again":["undid"]}`.
struct ChangeLabelText: Codable {
  private enum Deed: String, Codable {
    case addedItem = "added-item"
    case editedItem = "edited-item"
    case deletedItem = "deleted-item"
    case editedItems = "edited-items"
    case reportedLink = "reported-link"
    case loadedFolder = "loaded-folder"
    case addedRecord = "added-record"
    case editedRecord = "edited-record"
    case deletedRecord = "deleted-record"
  }
  private enum Repetition: String, Codable { case undid, redid }

  private var did: Deed
  private var item: String?
  private var fields: [String]?
  private var count: Int?
  private var link: String?
  private var territory: String?
  private var status: String?
  private var folder: String?
  /// `entry:2199023255587`, `function:COORD`.
  private var record: String?
  /// What people say for it.
  private var said: String?
  /// What was done to the deed, the latest first.
  private var again: [Repetition]?

  /// The text of a label; nothing for one that could not be read, which nobody writes again.
  static func of(_ label: ChangeLabel) -> ChangeLabelText? {
    switch label {
    case .addedItem(let number):
      ChangeLabelText(did: .addedItem, item: number.description)
    case .editedItem(let number, let fields):
      ChangeLabelText(
        did: .editedItem, item: number.description, fields: fields.map(\.rawValue))
    case .deletedItem(let number):
      ChangeLabelText(did: .deletedItem, item: number.description)
    case .editedItems(let count, let field):
      ChangeLabelText(did: .editedItems, fields: [field.rawValue], count: count)
    case .reportedLink(let link, let territory, let status):
      ChangeLabelText(
        did: .reportedLink, link: link.rawValue, territory: territory.rawValue,
        status: status.rawValue)
    case .loadedFolder(let name): ChangeLabelText(did: .loadedFolder, folder: name)
    case .addedRecord(let record):
      ChangeLabelText(did: .addedRecord, record: record.subject, said: record.said)
    case .editedRecord(let record, let fields):
      ChangeLabelText(
        did: .editedRecord, fields: fields.map(\.rawValue), record: record.subject,
        said: record.said)
    case .deletedRecord(let record):
      ChangeLabelText(did: .deletedRecord, record: record.subject, said: record.said)
    case .undid(let label): of(label)?.after(.undid)
    case .redid(let label): of(label)?.after(.redid)
    case .unreadable: nil
    }
  }

  private func after(_ repetition: Repetition) -> ChangeLabelText {
    var text = self
    text.again = [repetition] + (again ?? [])
    return text
  }

  /// The label that a stored text holds; nothing where it says anything that is not known.
  static func label(_ json: String) -> ChangeLabel? {
    let text: ChangeLabelText
    do { text = try JSONDecoder().decode(ChangeLabelText.self, from: Data(json.utf8)) } catch {
      return nil
    }
    let again = text.again ?? []
    guard let deed = text.deed, again.count <= mostRepetitions else { return nil }
    return again.reversed().reduce(deed) { label, repetition in
      switch repetition {
      case .undid: .undid(label)
      case .redid: .redid(label)
      }
    }
  }

  /// What is undone or redone is always the deed itself, so there is one.
  private static let mostRepetitions = 8

  /// The text to store.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  private var deed: ChangeLabel? {
    switch did {
    case .addedItem: number.map { .addedItem($0) }
    case .editedItem:
      number.flatMap { number in
        known(ActionField.init).map { .editedItem(number, fields: $0) }
      }
    case .deletedItem: number.map { .deletedItem($0) }
    case .editedItems: edit
    case .reportedLink: report
    case .loadedFolder: folder.map { .loadedFolder(name: $0) }
    case .addedRecord: name.map { .addedRecord($0) }
    case .editedRecord:
      name.flatMap { name in known(FieldName.init).map { .editedRecord(name, fields: $0) } }
    case .deletedRecord: name.map { .deletedRecord($0) }
    }
  }

  /// The fields; nothing where one of them is not known.
  private func known<Field>(_ field: (String) -> Field?) -> [Field]? {
    let known = (fields ?? []).compactMap(field)
    return known.count == fields?.count ?? 0 ? known : nil
  }

  private var name: RecordName? { record.flatMap { RecordName(subject: $0, said: said) } }

  private var number: ActionNumber? { item.flatMap { ActionNumber($0) } }

  private var edit: ChangeLabel? {
    guard let count, let field = fields?.first.flatMap(ActionField.init) else { return nil }
    return .editedItems(count: count, field: field)
  }

  private var report: ChangeLabel? {
    guard let link, let territory, let status, let status = LinkStatus(rawValue: status) else {
      return nil
    }
    return .reportedLink(Code(link), Code(territory), status)
  }
}
