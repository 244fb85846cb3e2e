/// The dialogues, in the order in which the list of keys names them. A new one is its file and a line
/// here, which `HouseTests` asks for.
enum DialogueList {
  static let all: [any Dialogue.Type] = [
    ItemLineDialogue.self, ItemFormDialogue.self, SearchDialogue.self, DeleteDialogue.self,
    ConflictDialogue.self, UndoDialogue.self, DraftsDialogue.self, HistoryDialogue.self,
    StatusDialogue.self, SortDialogue.self, GroupDialogue.self, ColumnsDialogue.self,
    FiltersDialogue.self, BulkDialogue.self, ViewsDialogue.self, SaveViewDialogue.self,
    LinkReportDialogue.self, ThemesDialogue.self, HelpDialogue.self, PaletteDialogue.self,
    CommandMenuDialogue.self, GoToDialogue.self, RecordFormDialogue.self,
    ListSortDialogue.self, ListFilterDialogue.self, CitationDialogue.self,
    CountsDialogue.self, StakeholderChoiceDialogue.self, StakeholderDialogue.self,
    SettledThingDialogue.self, ReadingDialogue.self, SettlementDialogue.self,
  ]
}

extension DialogueStage {
  /// The stages of all dialogues.
  public static let all = DialogueList.all.flatMap { $0.stages }
}
