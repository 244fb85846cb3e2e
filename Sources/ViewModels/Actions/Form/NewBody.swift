import Domain
import Wording

/// A body that somebody names in the room and no document knows: it is added on the spot.
struct NewBody {
  let name: String
  let client: ActionsClient

  /// Adds it, says so, and hands it on.
  func errand(then take: @escaping (Stakeholder) -> Void) -> Effect {
    let (add, name) = (client.addBody, name)
    return .send(
      .writing {
        try add(name)
      } then: { body in
        guard let body else { return [] }
        take(body)
        return [.reread, .say(Phrase.Stakeholders.added(name), .plain)]
      })
  }
}
