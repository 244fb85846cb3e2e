import Domain

/// What a command is called: one word for the footer, one sentence for the help.
public struct CommandText: Hashable, Sendable {
  /// For the footer.
  public let short: Bilingual
  /// For the help.
  public let sentence: Bilingual

  init(_ shortFR: String, _ shortEN: String, fr: String, en: String) {
    short = Bilingual(fr: shortFR, en: shortEN)
    sentence = Bilingual(fr: fr, en: en)
  }
}

extension Phrase {
  /// The names of all commands.
  package enum Commands {
    package static let showMatrix = CommandText(
      "matrice", "matrix", fr: "Aller à la matrice", en: "Go to the matrix")
    package static let showChain = CommandText(
      "chaîne", "chain", fr: "Aller à la chaîne", en: "Go to the chain")
    package static let showBudget = CommandText(
      "budget", "budget", fr: "Aller au budget", en: "Go to the budget")
    package static let showActions = CommandText(
      "actions", "actions", fr: "Aller aux actions", en: "Go to the actions")
    package static let nextPane = CommandText(
      "onglet", "next tab", fr: "Onglet suivant", en: "Next tab")
    package static let previousPane = CommandText(
      "onglet préc.", "prev. tab", fr: "Onglet précédent", en: "Previous tab")
    package static let up = CommandText("monter", "up", fr: "Ligne précédente", en: "Previous row")
    package static let down = CommandText("descendre", "down", fr: "Ligne suivante", en: "Next row")
    package static let left = CommandText(
      "colonnes", "columns", fr: "Colonne précédente", en: "Previous column")
    package static let right = CommandText(
      "colonnes", "columns", fr: "Colonne suivante", en: "Next column")
    package static let pageUp = CommandText(
      "page préc.", "page up", fr: "Page précédente", en: "Previous page")
    package static let pageDown = CommandText(
      "page suiv.", "page down", fr: "Page suivante", en: "Next page")
    package static let first = CommandText("début", "first", fr: "Première ligne", en: "First row")
    package static let last = CommandText("fin", "last", fr: "Dernière ligne", en: "Last row")
    package static let open = CommandText(
      "ouvrir", "open", fr: "Ouvrir les détails, plier ou déplier",
      en: "Open the details, fold or unfold")
    package static let back = CommandText(
      "retour", "back", fr: "Remonter d’un niveau, tout montrer",
      en: "Go up one level, show everything")
    package static let add = CommandText(
      "ajouter", "add", fr: "Ajouter une action", en: "Add an action")
    package static let edit = CommandText(
      "modifier", "edit", fr: "Modifier l’action", en: "Edit the action")
    package static let markDone = CommandText(
      "fait", "done", fr: "Marquer l’action comme faite, ou la rouvrir",
      en: "Mark the action done, or open it again")
    package static let setItemStatus = CommandText(
      "statut", "status", fr: "Donner un statut à l’action, par une lettre",
      en: "Give the action a status, by a letter")
    package static let delete = CommandText(
      "supprimer", "delete", fr: "Supprimer l’action (demande confirmation)",
      en: "Delete the action (asks first)")
    package static let undo = CommandText(
      "annuler", "undo", fr: "Annuler le dernier changement", en: "Undo the last change")
    package static let redo = CommandText(
      "rétablir", "redo", fr: "Rétablir ce qui a été annulé", en: "Redo what was undone")
    package static let history = CommandText(
      "historique", "history", fr: "Ce qui a été changé dans l’action, et par qui",
      en: "What was changed in the action, and by whom")
    package static let storeHistory = CommandText(
      "historique", "history", fr: "Tout ce qui a été changé dans la base",
      en: "Everything that was changed in the store")
    package static let nextMatch = CommandText(
      "suivant", "next", fr: "Résultat suivant de la recherche", en: "Next match of the search")
    package static let previousMatch = CommandText(
      "précédent", "previous", fr: "Résultat précédent de la recherche",
      en: "Previous match of the search")
    package static let sort = CommandText(
      "trier", "sort", fr: "Trier par une ou plusieurs colonnes",
      en: "Sort by one column or several")
    package static let search = CommandText(
      "chercher", "find", fr: "Chercher dans la liste en tapant", en: "Search the list as you type")
    package static let filter = CommandText(
      "filtrer", "filter", fr: "Ne montrer qu’une partie de la liste",
      en: "Show only a part of the list")
    package static let removeFilter = CommandText(
      "ôter", "unfilter", fr: "Ôter le dernier filtre", en: "Take out the last filter")
    package static let group = CommandText(
      "regrouper", "group", fr: "Regrouper par responsable, statut, lien ou séance",
      en: "Group by owner, status, link or meeting")
    package static let mark = CommandText(
      "marquer", "mark", fr: "Marquer l’action, ou enlever la marque",
      en: "Mark the action, or take the mark off")
    package static let markRange = CommandText(
      "plage", "range", fr: "Marquer de cette ligne à une autre",
      en: "Mark from here to another row")
    package static let markAll = CommandText(
      "tout marquer", "mark all", fr: "Tout marquer, ou enlever toutes les marques",
      en: "Mark all that is found, or take all marks off")
    package static let bulk = CommandText(
      "changer", "change", fr: "Changer d’un coup les actions marquées",
      en: "Change all marked actions at once")
    package static let saveView = CommandText(
      "garder la vue", "save view", fr: "Garder cette vue sous un nom, pour tous",
      en: "Save this view under a name, for all")
    package static let openView = CommandText(
      "vues", "views", fr: "Ouvrir une vue gardée", en: "Open a saved view")
    package static let columns = CommandText(
      "colonnes", "columns", fr: "Cacher, montrer, élargir des colonnes",
      en: "Hide, show, widen columns")
    package static let detailsDown = CommandText(
      "détails ↓", "details ↓", fr: "Faire défiler les détails, pas la liste",
      en: "Scroll the details, not the list")
    package static let detailsUp = CommandText(
      "détails ↑", "details ↑", fr: "Faire remonter les détails", en: "Scroll the details back up")
    package static let showCounts = CommandText(
      "compte", "counts", fr: "Aller à ce qui est compté", en: "Go to what is counted")
    package static let showLate = CommandText(
      "en retard", "late", fr: "Montrer les actions en retard", en: "Show the late actions")
    package static let transpose = CommandText(
      "transposer", "transpose", fr: "Échanger lignes et colonnes", en: "Swap rows and columns")
    package static let level = CommandText(
      "niveau", "level", fr: "National, provincial, autres, tous",
      en: "National, provincial, other, all")
    package static let setStatus = CommandText(
      "statut", "status", fr: "Noter le statut du maillon dans le territoire",
      en: "Note the link’s status in the territory")
    package static let nextTerritory = CommandText(
      "territoire", "territory", fr: "Territoire suivant", en: "Next territory")
    package static let addEntry = CommandText(
      "écriture", "entry", fr: "Ajouter une écriture sur la ligne",
      en: "Book an entry on the line")
    package static let settle = CommandText(
      "trancher", "settle", fr: "Inscrire ce que la séance a tranché",
      en: "Record what the meeting has settled")
    package static let changeLayer = CommandText(
      "couche", "layer", fr: "Sommes : imprimé, interprété, rapproché",
      en: "Sums: printed, interpreted, reconciled")
    package static let addMeeting = CommandText(
      "séance", "meeting", fr: "Ajouter une séance", en: "Add a meeting")
    package static let editFunction = CommandText(
      "fonction", "function", fr: "Modifier les noms de la fonction",
      en: "Edit the names of the function")
    package static let expandAll = CommandText(
      "tout déplier", "unfold", fr: "Tout déplier", en: "Unfold everything")
    package static let collapseAll = CommandText(
      "tout plier", "fold", fr: "Tout plier", en: "Fold everything")
    package static let help = CommandText("aide", "help", fr: "Les touches", en: "The keys")
    package static let copy = CommandText(
      "copier", "copy", fr: "Copier la ligne, ou les détails ouverts",
      en: "Copy the row, or the open details")
    package static let citation = CommandText(
      "source", "source", fr: "Dire dans quel document cela se trouve",
      en: "Say in which document it stands")
    package static let editNote = CommandText(
      "note", "note", fr: "Écrire la note dans votre éditeur ($EDITOR)",
      en: "Write the note in your editor ($EDITOR)")
    package static let palette = CommandText(
      "commandes", "commands", fr: "Trouver une commande par son nom",
      en: "Find a command by its name")
    package static let menu = CommandText(
      "menu", "menu", fr: "Ouvrir les menus", en: "Open the menus")
    package static let refresh = CommandText(
      "relire", "reload", fr: "Relire les données", en: "Read the data again")
    package static let redraw = CommandText(
      "redessiner", "redraw", fr: "Redessiner l’écran", en: "Redraw the screen")
    package static let suspend = CommandText(
      "suspendre", "suspend", fr: "Suspendre le programme (fg pour revenir)",
      en: "Suspend the program (fg to return)")
    package static let changeTheme = CommandText(
      "thème", "theme", fr: "Choisir le thème, essayé à l’écran",
      en: "Choose the theme, tried on the screen")
    package static let changeLanguage = CommandText(
      "English", "français", fr: "Passer à l’anglais", en: "Switch to French")
    package static let quit = CommandText("quitter", "quit", fr: "Quitter", en: "Quit")

    package static let go = Bilingual(fr: "Aller", en: "Go")
    package static let item = Bilingual(fr: "Action", en: "Action")
    package static let list = Bilingual(fr: "Liste", en: "List")
    package static let pane = Bilingual(fr: "Onglet", en: "Tab")
    package static let changes = Bilingual(fr: "Changements", en: "Changes")
    package static let program = Bilingual(fr: "Programme", en: "Program")

    /// Nothing is selected that the command could act on.
    package static let nothingSelected = Bilingual(
      fr: "Rien n’est sélectionné.", en: "Nothing is selected.")
    /// The command belongs to other panes.
    package static func onlyIn(_ panes: [Bilingual]) -> Bilingual {
      Bilingual(
        fr: "Sans effet ici ; sert dans : \(panes.map(\.fr).joined(separator: ", ")).",
        en: "Not used here, but in: \(panes.map(\.en).joined(separator: ", ")).")
    }
    /// The session may only read.
    package static let readOnly = Bilingual(
      fr: "Lecture seule : rien ne peut être modifié dans cette session.",
      en: "Read only: nothing can be changed in this session.")
    /// A key without meaning was pressed.
    package static func unknownKey(help key: String?) -> Bilingual {
      Bilingual(fr: "Cette touche ne fait rien ici.", en: "That key does nothing here.")
        .followed(
          by: key.map { Bilingual(fr: "\($0) montre les touches.", en: "\($0) shows the keys.") })
    }
    /// Nothing is called so.
    package static func nothingFound(_ typed: String) -> Bilingual {
      Bilingual(
        fr: "Rien ne s’appelle « \(typed) » ici.", en: "Nothing is called “\(typed)” here.")
    }
  }
}
