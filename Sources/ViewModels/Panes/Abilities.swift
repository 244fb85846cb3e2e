import Domain
import Wording

// What only some panes can do. A pane gets the commands, the keys and the dialogues that go with an
// ability by conforming.

/// A pane whose rows can be searched: `/`, then the next match with `n`, the one before with `N`.
protocol SearchingPane: PaneModel {
  /// What is searched for already.
  var searchedText: String { get }
  /// Whether something in the list has what is searched for, as far as is known yet.
  var hasMatch: Bool { get }
  /// Remembers where the search begins.
  func beginSearch()
  /// Searches as one types: goes to the first match, or shows matches only.
  func search(_ text: String) throws
  /// Goes back to where the search began.
  func endSearch() throws
  /// Goes on to the next match or the one before, and round at the end.
  ///
  /// - Returns: Whether there is one.
  func goToMatch(_ direction: ListMove) throws -> Bool
}

/// A pane that can be narrowed.
protocol FilteringPane: PaneModel {
  /// The dialogue in which the filters are chosen.
  func filterDialogue() -> any Dialogue
  /// Takes out the filter that was put in last.
  ///
  /// - Returns: Whether there was one.
  func removeLastFilter() throws -> Bool
}

/// A pane whose list can be put in another order.
protocol SortingPane: PaneModel {
  /// The dialogue in which the columns are chosen.
  func sortDialogue() -> any Dialogue
  /// Sorts by a visible column, as a click on its heading asks for.
  ///
  /// - Returns: Whether the list can be sorted by it.
  func sort(byColumn column: Int) throws -> Bool
}

/// A pane whose columns can be hidden, shown and made wider, each by itself.
protocol ColumnPane: PaneModel {
  /// Its columns in their order, but for the one that takes what the others leave.
  var arrangeable: [ArrangeableColumn] { get }
}

/// A pane that a picture can stand for, in which the arrow keys do not go from row to row.
protocol PicturePane: PaneModel {
  /// Selects what the mouse points at in the picture.
  ///
  /// - Parameter sideways: How many cells beside the selected one.
  /// - Returns: Whether that was not selected already, and a picture is what is shown.
  func point(to row: String, sideways: Int) -> Bool
}

/// A column as it is now.
struct ArrangeableColumn: Hashable, Sendable {
  /// Its name in words that never change.
  let id: String
  /// What it is called.
  let title: String
  /// Whether it is shown where nothing was chosen and there is room for it.
  let isShown: Bool
  /// Its width in cells where nothing was chosen.
  let width: Int
}

/// A pane in which rows can be marked, one by one, from one to another, or all.
protocol MarkingPane: PaneModel {
  /// Whether any are.
  var hasMarks: Bool { get }
  /// Whether a range has been begun and not yet been marked.
  var hasOpenRange: Bool { get }
  /// Gives up the open range.
  func dropRange()
  /// Why the selected row cannot be marked, if so.
  func reasonNotToMark(_ surroundings: Surroundings) -> Bilingual?
  /// Marks the selected row, or takes its mark off.
  func toggleMark() throws -> [Effect]
  /// Begins a range, or marks what is in the open one.
  func markRange() throws -> [Effect]
  /// Marks all, or takes all marks off.
  func markAll() throws -> [Effect]
}

/// A pane that shows things which have an address.
protocol AddressedPane: PaneModel {
  /// Whether a kind of thing is shown here.
  static func shows(_ address: Address) -> Bool
  /// Whether a certain thing is among what is shown here.
  func has(_ address: Address) throws -> Bool
  /// Selects what has an address.
  ///
  /// - Returns: How to show what was shown before; nothing if it is not here.
  func select(_ address: Address) throws -> (() throws -> Void)?
}

/// A pane that shows records which several people change.
protocol RecordPane: PaneModel {
  /// The names of the rows that a destructive command would act on, the selected one first.
  var chosenRows: [String] { get }
  /// What the history of the selected record is asked for by; nothing where none is selected.
  var recordNumber: ActionNumber? { get }
  /// Takes over what others have done, reading as little as that allows.
  func follow(_ news: StoreNews) throws
  /// What somebody else has done, in the pane's own words; nothing where it is about something else.
  func words(for label: ChangeLabel) throws -> Bilingual?
}

/// A pane that takes up what another session left half typed.
protocol DraftingPane: PaneModel {
  /// What a draft is about, and what was typed that the record did not say; nothing where it belongs
  /// to another pane.
  func description(of draft: Draft) throws -> DraftDescription?
  /// Opens the form of a draft again; nothing where it belongs to another pane.
  func resume(_ draft: Draft) throws -> [Effect]?
}
