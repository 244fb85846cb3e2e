import Domain
import Wording

/// Gives an item a status, from the list: the cursor stays where it is, so that it comes to the next item
/// where this one goes elsewhere (test: `StatusTests`).
struct StatusSetting {
  let actions: ActionsModel
  let surroundings: Surroundings

  /// Marks an item done, or opens it again.
  func toggleDone(_ item: ActionItem) -> [Effect] {
    set(item.content.status == .done ? .underWay : .done, of: item)
  }

  func set(_ status: ActionStatus, of item: ActionItem) -> [Effect] {
    let number = item.number.description
    guard item.content.status != status else {
      return [.say(Phrase.Message.became(number, status), .plain)]
    }
    var content = item.content
    content.status = status
    return ItemSaving(client: actions.client, surroundings: surroundings).save(
      item, from: item.content, to: content, saying: Phrase.Message.became(number, status),
      beforeReading: { [actions] in actions.stayInPlace() })
  }
}
