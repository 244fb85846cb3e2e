import Domain
import Wording

extension Dialogue {
  /// What can be done in it, besides typing and choosing by a first letter; the foot names it in
  /// this order.
  public var rows: [DialogueRow] {
    switch self {
    case .form: Rows.form
    case .search: Rows.search
    case .confirmDelete, .deleteView, .replaceView: Rows.question
    case .conflict: Rows.conflict
    case .drafts: Rows.drafts
    case .itemHistory: Rows.itemHistory
    case .storeHistory: Rows.storeHistory
    case .sort: Rows.sort
    case .group: Rows.group
    case .filters: Rows.filters
    case .filterChoices: Rows.filterChoices
    case .filterStatuses: Rows.filterStatuses
    case .owners: Rows.owners
    case .bulkField: Rows.bulkField
    case .bulkValue, .bulkOwner: Rows.bulkChoice
    case .bulkText: Rows.bulkText
    case .bulkPreview: Rows.bulkPreview
    case .views: Rows.views
    case .saveView: Rows.saveView
    case .linkStatus: Rows.linkStatus
    case .linkNote: Rows.linkNote
    case .themes: Rows.themes
    case .help, .palette: Rows.commands
    case .menu: Rows.menu
    }
  }
}

/// The rows of each dialogue.
private enum Rows {
  typealias Row = DialogueRow
  typealias Word = Phrase.Dialogues

  static let move = Row(.move(.up), .move(.down), word: Word.move, isAtFoot: false)
  static let page = Row(.move(.pageUp), .move(.pageDown), word: Word.page, isAtFoot: false)
  static let ends = Row(.move(.first), .move(.last), word: Word.ends, isAtFoot: false)
  static let takeOut = Row(.remove, word: Word.takeOut, isAtFoot: false)
  static let choose = Row(.accept, word: Word.choose)
  static let close = Row(.cancel, word: Word.close)
  static let goBack = Row(.cancel, word: Word.goBack)
  static let giveUp = Row(.cancel, word: Word.giveUp)

  static let form = [
    Row(.accept, word: Word.record), Row(.nextField, word: Word.nextField), giveUp,
    Row(.previousField, word: Word.previousField, isAtFoot: false),
    Row(.move(.up), .move(.down), word: Word.fieldOrOwner, isAtFoot: false),
    Row(.edit(.left), .edit(.right), word: Word.stepChoice, isAtFoot: false),
    Row(.edit(.newLine), word: Word.newLine, isAtFoot: false),
    Row(.command(.editNote), word: Word.editor, isAtFoot: false),
  ]
  static let search = [
    Row(.accept, word: Word.keep), Row(.cancel, word: Word.showAll), move, page,
  ]
  static let question = [
    Row(letter: Word.yesLetter, word: Word.yes), Row(letter: Word.noLetter, word: Word.no),
    Row(.cancel, word: Word.no, isAtFoot: false),
  ]
  static let conflict = [
    Row(letter: Word.mineLetter, word: Word.mine),
    Row(letter: Word.theirsLetter, word: Word.theirs),
    Row(letter: Word.writeLetter, word: Word.write),
    Row(letter: Word.laterLetter, word: Word.decideLater),
    choose, move, Row(.cancel, word: Word.decideLater, isAtFoot: false),
  ]
  static let drafts = [
    Row(.accept, word: Word.takeUp), Row(.letter("x"), word: Word.throwAway),
    Row(.cancel, word: Word.later),
  ]
  static let undo = Row(.letter("u"), word: Word.undo)
  static let unfold = Row(.accept, word: Word.unfold)
  static let storeHistory = [undo, unfold, close, move, page, ends]
  static let itemHistory = [
    undo, unfold, Row(.nextField, word: Word.scope), close, move, page, ends,
  ]

  // MARK: Finding

  static let sort = [
    Row(.accept, word: Word.sort), Row(.letter("+"), word: Word.sortFurther), close, move,
    Row(.letter(" "), word: Word.sortFurther, isAtFoot: false),
  ]
  static let group = [choose, close, move, Row(.remove, word: Word.ungroup, isAtFoot: false)]
  static let filters = [
    choose, Row(.remove, word: Word.takeOut), close, move,
    Row(.letter(" "), word: Word.choose, isAtFoot: false),
    Row(.letter("x"), word: Word.takeOut, isAtFoot: false),
  ]
  static let filterChoices = [choose, goBack, move, takeOut]
  static let filterStatuses = [
    Row(.letter(" "), word: Word.several), Row(.accept, word: Word.keep), goBack, move, takeOut,
  ]
  static let owners = [choose, goBack, move]
  static let views = [
    Row(.accept, word: Word.show), Row(.letter("x"), word: Word.delete), close, move,
    Row(.remove, word: Word.delete, isAtFoot: false),
  ]
  static let saveView = [Row(.accept, word: Word.keepView), giveUp]

  // MARK: Many items, and news of a link

  static let preview = Row(.accept, word: Word.preview)
  static let bulkField = [choose, close, move]
  static let bulkChoice = [preview, goBack, move]
  static let bulkText = [preview, goBack]
  static let bulkPreview = [
    Row(.accept, word: Word.change), Row(.move(.up), .move(.down), word: Word.scroll), goBack, page,
    ends,
  ]
  static let linkStatus = [
    choose, close, move, Row(.nextField, word: Word.note, isAtFoot: false),
  ]
  static let linkNote = [
    Row(.accept, word: Word.record), Row(.nextField, word: Word.status), giveUp,
  ]

  static let themes = [
    Row(.move(.up), .move(.down), word: Word.tryOn), Row(.accept, word: Word.keep), goBack, page,
  ]

  // MARK: Commands

  static let commands = [Row(.accept, word: Word.run), close, move, page]
  static let menu = [
    Row(.accept, word: Word.run), Row(.move(.left), .move(.right), word: Word.otherMenu), close,
    move,
  ]
}
