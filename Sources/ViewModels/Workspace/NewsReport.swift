import Domain
import Wording

/// Puts what others have done into one sentence for the status line.
struct NewsReport {
  let surroundings: Surroundings

  /// The latest piece of news, with who and when, and how many there are besides.
  ///
  /// - Parameter words: The words of the pane that a change is about, if it has any of its own.
  func sentence(
    _ changes: [Change], words: (ChangeLabel) throws -> Bilingual?
  ) throws -> Bilingual? {
    guard let last = changes.last else { return nil }
    let local = surroundings.clocks.local(last.at)
    let time = surroundings.wording.moment(local, on: surroundings.today)
    let what = try words(last.label) ?? Phrase.Changes.name(last.label)
    let signed = Phrase.Sharing.signed(what, author: last.author, time: time)
    return changes.count == 1 ? signed : Phrase.Sharing.andMore(signed, count: changes.count - 1)
  }

  /// The author of the latest change of each thing, by the names that rows have.
  static func authors(_ changes: [Change]) -> [String: String] {
    var authors: [String: String] = [:]
    for change in changes {
      switch change.label.deed {
      case .addedItem(let number), .editedItem(let number, _), .deletedItem(let number):
        authors[number.description] = change.author
      case .reportedLink(let link, _, _): authors[link.rawValue] = change.author
      case .addedRecord(let record), .editedRecord(let record, _), .deletedRecord(let record):
        authors[record.key] = change.author
      case .editedItems, .loadedFolder, .undid, .redid, .unreadable: break
      }
    }
    return authors
  }
}
