import Domain
import Wording

/// What can stand over the panes, as far as its keys differ.
public enum Dialogue: String, CaseIterable, Hashable, Sendable {
  case form, search, confirmDelete, conflict, drafts, itemHistory, storeHistory
  case sort, group, filters, filterChoices, filterStatuses, owners
  case bulkField, bulkValue, bulkOwner, bulkText, bulkPreview
  case views, deleteView, saveView, replaceView, linkStatus, linkNote
  case themes, help, palette, menu

  /// How keys are to be understood in it.
  public var mode: InputMode {
    switch self {
    case .form, .search, .owners, .bulkOwner, .bulkText, .saveView, .linkNote, .help, .palette:
      .typing
    case .confirmDelete, .conflict, .drafts, .itemHistory, .storeHistory, .sort, .group, .filters,
      .filterChoices, .filterStatuses, .bulkField, .bulkValue, .bulkPreview, .views, .deleteView,
      .replaceView, .linkStatus, .themes, .menu:
      .choosing
    }
  }

  /// What the help and the list of keys call it.
  public var title: Bilingual {
    switch self {
    case .form: Phrase.Dialogues.form
    case .search: Phrase.Dialogues.search
    case .confirmDelete: Phrase.Dialogues.confirmDelete
    case .conflict: Phrase.Dialogues.conflict
    case .drafts: Phrase.Dialogues.drafts
    case .itemHistory: Phrase.Dialogues.itemHistory
    case .storeHistory: Phrase.Dialogues.storeHistory
    case .sort: Phrase.Dialogues.sortTitle
    case .group: Phrase.Dialogues.group
    case .filters: Phrase.Dialogues.filters
    case .filterChoices: Phrase.Dialogues.filterChoices
    case .filterStatuses: Phrase.Dialogues.filterStatuses
    case .owners: Phrase.Dialogues.owners
    case .bulkField: Phrase.Dialogues.bulkField
    case .bulkValue: Phrase.Dialogues.bulkValue
    case .bulkOwner: Phrase.Dialogues.bulkOwner
    case .bulkText: Phrase.Dialogues.bulkText
    case .bulkPreview: Phrase.Dialogues.bulkPreview
    case .views: Phrase.Dialogues.views
    case .deleteView: Phrase.Dialogues.deleteView
    case .saveView: Phrase.Dialogues.saveView
    case .replaceView: Phrase.Dialogues.replaceView
    case .linkStatus: Phrase.Dialogues.linkStatus
    case .linkNote: Phrase.Dialogues.linkNote
    case .themes: Phrase.Themes.title
    case .help: Phrase.Dialogues.help
    case .palette: Phrase.Dialogues.palette
    case .menu: Phrase.Dialogues.menu
    }
  }
}

/// One thing that can be done in a dialogue. Which keys do it, the key map says.
public struct DialogueRow: Hashable, Sendable {
  /// What it is called, in small letters.
  public let word: Bilingual
  /// Whether the foot of the dialogue names it.
  public let isAtFoot: Bool
  private let french: [Input]
  private let english: [Input]

  init(_ inputs: Input..., word: Bilingual, isAtFoot: Bool = true) {
    self.word = word
    self.isAtFoot = isAtFoot
    (french, english) = (inputs, inputs)
  }

  /// An answer by the first letter of its word; both languages' letters count, one is shown.
  init(letter: Bilingual, word: Bilingual, isAtFoot: Bool = true) {
    self.word = word
    self.isAtFoot = isAtFoot
    (french, english) = ([.letter(letter.fr)], [.letter(letter.en)])
  }

  /// The inputs that do it, those to show in a language.
  public func inputs(in language: Language) -> [Input] {
    switch language {
    case .french: french
    case .english: english
    }
  }
}

extension Workspace {
  /// The dialogue that takes the keys, if one stands over the panes.
  public var dialogue: Dialogue? {
    switch overlay {
    case nil: nil
    case .form: .form
    case .search: .search
    case .confirmDelete: .confirmDelete
    case .conflict: .conflict
    case .drafts: .drafts
    case .history(let history): history.item == nil ? .storeHistory : .itemHistory
    case .sortMenu: .sort
    case .groupMenu: .group
    case .filters(let menu): menu.dialogue
    case .bulk(let dialogue): dialogue.dialogue
    case .views(let menu): menu.deleting == nil ? .views : .deleteView
    case .saveView(let form): form.replacing == nil ? .saveView : .replaceView
    case .linkReport(let form): form.isWritingNote ? .linkNote : .linkStatus
    case .themes: .themes
    case .help: .help
    case .palette: .palette
    case .commandMenu: .menu
    }
  }

  /// How the keys are to be understood now.
  public var inputMode: InputMode { dialogue?.mode ?? .commands }
}

extension FilterMenu {
  /// Which of its stages takes the keys.
  var dialogue: Dialogue {
    switch opened {
    case nil: .filters
    case .choices: .filterChoices
    case .statuses: .filterStatuses
    case .owners: .owners
    }
  }
}

extension BulkDialogue {
  /// Which of its stages takes the keys.
  var dialogue: Dialogue {
    switch step {
    case .field: .bulkField
    case .status: .bulkValue
    case .owner: .bulkOwner
    case .due, .note: .bulkText
    case .preview: .bulkPreview
    }
  }
}
