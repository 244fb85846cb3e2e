import Domain
import Wording

/// What is known of a pane without looking into it: from its faces come the tabs, the keys, the help,
/// the palette, the menus, the manual, `--linear`, `baraza show` and `--pane`.
public struct PaneFace: Sendable {
  /// Its name.
  public let pane: Pane
  /// What its tab says.
  public let title: Bilingual
  /// What its tab says where there is no room for the title.
  public let shortTitle: Bilingual
  /// The command that shows it, and what that is called.
  public let show: Command
  let showText: CommandText
  /// The keys of that command, the one to show first: a letter, an F-key where one is free, a digit.
  let showKeys: String
  /// The pane that stands beside it where the screen has room for two.
  public let companion: Pane
  /// Whether the keys to the left and right mean something.
  let movesSideways: Bool
  /// What can be done in it, besides what it can because of what it is (`SearchingPane`…).
  let commands: [PaneCommand]
  /// The commands that matter most here, in the order in which the footer shows as many as fit.
  public let footer: [Command]
}
