import Domain
import Wording

/// The views with names, one of which can be opened or deleted.
public struct ViewMenu: Sendable {
  /// The views; nothing where there is none.
  private(set) var menu: Menu<NamedView>?
  /// The view that is to be deleted, if the answer is yes.
  var deleting: NamedView?

  /// The views as they are now, the cursor on one of them by its id.
  init(_ views: [NamedView], wording: Wording, selected id: String?) {
    menu = views.first.map { first in
      Menu(
        choices: views, names: views.map { wording($0.name) },
        selected: views.first { $0.id == id } ?? first)
    }
  }

  /// The view under the cursor.
  var selected: NamedView? { menu?.choice }

  mutating func move(_ move: ListMove) { menu?.move(move) }

  mutating func jump(to letter: String) { _ = menu?.jump(to: letter) }
}

/// The name under which a view is to be kept.
public struct SaveViewForm: Sendable {
  /// The longest name, in characters.
  static let longestName = 60

  /// What has been typed.
  public internal(set) var field = TextField(limit: longestName)
  /// The view of that name that would be replaced, if the answer is yes.
  public internal(set) var replacing: NamedView?
  /// Why it cannot be kept.
  public internal(set) var problem: String?
}
