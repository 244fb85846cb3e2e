import Domain
import Wording

/// What a pane must be able to do. A pane is a folder: its model, its columns, its details, its commands
/// and its dialogues stand there, and one line in `PaneList` says that it exists.
///
/// What only some panes can do (be searched, hold records that others change…) is asked for in
/// `Abilities`; a pane says so by conforming.
package protocol PaneModel: AnyObject, SendableMetatype {
  /// What it is called, how it is reached, what can be done in it.
  static var face: PaneFace { get }
  /// What of the store it shows.
  static var topics: Set<StoreTopic> { get }
  /// Makes it with nothing read yet.
  init(_ foundations: PaneFoundations)
  /// The room it stands in; set anew whenever something in it has changed.
  var surroundings: Surroundings { get set }
  /// How much of its list can be seen.
  var viewport: Viewport { get set }

  /// Reads everything it shows, anew.
  func read() throws
  /// Reads what the next frame still lacks.
  func prepare() throws -> [Effect]
  /// Everything may have changed: what is held is read again before it is shown.
  func invalidate()

  /// The list.
  var table: TablePresentation { get }
  /// The details of the selected row.
  var details: Details { get throws }
  /// What the details speak of, in their order: Enter goes there. It is not drawn, so it is worked out
  /// when somebody asks.
  var places: [Details.Place] { get throws }
  /// What the foot of the pane sums up.
  var summary: [Span] { get throws }
  /// Whether something on it is made up for the demonstration.
  var isIllustrative: Bool { get }

  /// Moves the selection.
  func move(_ move: ListMove) throws
  /// Opens what is selected, if that means more here than showing its details.
  ///
  /// - Returns: Whether it did.
  func open() -> Bool
  /// Goes up one level.
  ///
  /// - Returns: Whether there was one.
  func back() throws -> Bool
  /// The counts that the pane shows, in their order; Enter on one goes to what it counts.
  var counts: [Details.Count] { get throws }
  /// The stakeholders that the selected row speaks of, whose page can be opened from it.
  var stakeholdersInRow: [Code<Stakeholder>] { get }
  /// What an action item that is added here is about.
  var subjects: [ActionLink] { get }
  /// The commands that the footer names now.
  var footer: [Command] { get }
}

extension PaneModel {
  package func prepare() throws -> [Effect] { [] }
  package func invalidate() {}
  package var isIllustrative: Bool { false }
  package var places: [Details.Place] { [] }
  package func open() -> Bool { false }
  package func back() throws -> Bool { false }
  package var counts: [Details.Count] { [] }
  package var stakeholdersInRow: [Code<Stakeholder>] { [] }
  package var subjects: [ActionLink] { [] }
  package var footer: [Command] { Self.face.footer }

  /// The language and formats.
  public var wording: Wording {
    get { surroundings.wording }
    set { surroundings.wording = newValue }
  }
  /// The day that lateness counts from.
  public var today: Day {
    get { surroundings.today }
    set { surroundings.today = newValue }
  }
  /// Names of stakeholders, meetings and link targets.
  public var register: Register {
    get { surroundings.register }
    set { surroundings.register = newValue }
  }
}

/// What a pane is made with.
public struct PaneFoundations {
  let client: WorkspaceClient
  let errands: Errands
  let questions: Questions
  let surroundings: Surroundings
}
