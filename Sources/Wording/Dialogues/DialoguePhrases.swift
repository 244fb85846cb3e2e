import Domain

extension Phrase {
  /// What can be done in dialogues, and what the dialogues are called.
  package enum Dialogues {
    package static let record = Bilingual(fr: "enregistrer", en: "save")
    package static let wholeForm = Bilingual(fr: "formulaire entier", en: "whole form")
    package static let noteInForm = Bilingual(
      fr: "la note, dans le formulaire", en: "the note, in the form")
    package static let nextItem = Bilingual(fr: "action suivante", en: "next action")
    package static let saved = Bilingual(
      fr: "Nouvelle action enregistrée", en: "New action saved")
    package static let whoIsMeant = Bilingual(
      fr: "qui est désigné, parmi ceux qui sont proposés", en: "who is meant, of those offered")
    package static let nextField = Bilingual(fr: "champ suivant", en: "next field")
    package static let previousField = Bilingual(fr: "champ précédent", en: "previous field")
    package static let giveUp = Bilingual(fr: "abandonner", en: "give up")
    package static let fieldOrOwner = Bilingual(
      fr: "autre champ, ou autre responsable proposé",
      en: "another field, or another owner of those offered")
    package static let stepChoice = Bilingual(
      fr: "le choix précédent, suivant (champ de choix)",
      en: "the previous, next choice (field of choices)")
    package static let newLine = Bilingual(
      fr: "nouvelle ligne, dans une note", en: "new line, in a note")
    package static let editor = Bilingual(
      fr: "écrire la note dans votre éditeur", en: "write the note in your editor")
    package static let tryOn = Bilingual(fr: "essayer", en: "try")
    package static let keep = Bilingual(fr: "garder", en: "keep")
    package static let keepView = Bilingual(fr: "garder", en: "save")
    package static let showAll = Bilingual(fr: "tout montrer", en: "show all")
    package static let move = Bilingual(fr: "se déplacer", en: "move")
    package static let page = Bilingual(fr: "page précédente, suivante", en: "previous, next page")
    package static let ends = Bilingual(fr: "au début, à la fin", en: "to the first, the last")
    package static let scroll = Bilingual(fr: "défiler", en: "scroll")
    package static let yesLetter = Bilingual(fr: "o", en: "y")
    package static let yes = Bilingual(fr: "oui", en: "yes")
    package static let noLetter = Bilingual(fr: "n", en: "n")
    package static let no = Bilingual(fr: "non", en: "no")
    package static let mineLetter = Bilingual(fr: "m", en: "m")
    package static let mine = Bilingual(fr: "garder la mienne", en: "keep mine")
    package static let theirsLetter = Bilingual(fr: "s", en: "t")
    package static let theirs = Bilingual(fr: "garder la sienne", en: "keep theirs")
    package static let writeLetter = Bilingual(fr: "e", en: "e")
    package static let write = Bilingual(fr: "écrire autre chose", en: "write something else")
    package static let laterLetter = Bilingual(fr: "p", en: "l")
    package static let decideLater = Bilingual(
      fr: "décider plus tard, mon texte est gardé", en: "decide later, my text is kept")
    package static let later = Bilingual(fr: "plus tard", en: "later")
    package static let takeUp = Bilingual(fr: "reprendre", en: "take it up")
    package static let throwAway = Bilingual(
      fr: "supprimer définitivement", en: "throw away for good")
    package static let undo = Bilingual(fr: "annuler ce changement", en: "undo this change")
    package static let unfold = Bilingual(fr: "déplier", en: "unfold")
    package static let scope = Bilingual(fr: "action / base", en: "action / store")
    package static let close = Bilingual(fr: "fermer", en: "close")
    package static let goBack = Bilingual(fr: "revenir", en: "go back")
    package static let choose = Bilingual(fr: "choisir", en: "choose")
    package static let several = Bilingual(fr: "en choisir plusieurs", en: "choose several")
    package static let takeOut = Bilingual(fr: "ôter", en: "take out")
    package static let sort = Bilingual(fr: "trier", en: "sort")
    package static let sortFurther = Bilingual(fr: "ajouter ou retourner", en: "add or turn round")
    package static let ungroup = Bilingual(fr: "ne pas regrouper", en: "no groups")
    package static let show = Bilingual(fr: "montrer", en: "show")
    package static let delete = Bilingual(fr: "supprimer", en: "delete")
    package static let preview = Bilingual(fr: "voir l’effet", en: "preview")
    package static let change = Bilingual(fr: "changer", en: "change")
    package static let status = Bilingual(fr: "statut", en: "status")
    package static let run = Bilingual(fr: "lancer", en: "run")
    package static let otherMenu = Bilingual(fr: "autre menu", en: "other menu")

    // MARK: Typing

    package static let typing = Bilingual(fr: "En tapant du texte", en: "While typing text")
    package static let insertionPoint = Bilingual(
      fr: "déplacer le curseur", en: "move the insertion point")
    package static let toStart = Bilingual(fr: "au début du champ", en: "to the start of the field")
    package static let toEnd = Bilingual(fr: "à la fin du champ", en: "to the end of the field")
    package static let deleteBackward = Bilingual(
      fr: "effacer le caractère d’avant", en: "delete the character before")
    package static let deleteForward = Bilingual(
      fr: "effacer le caractère d’après", en: "delete the character after")
    package static let deleteWord = Bilingual(
      fr: "effacer le mot d’avant", en: "delete the word before")
    package static let deleteToStart = Bilingual(
      fr: "effacer jusqu’au début", en: "delete to the start")
    package static let helpHere = Bilingual(
      fr: "les touches du dialogue où l’on est", en: "the keys of the dialogue one is in")

    // MARK: Names, for the list of keys

    package static let form = Bilingual(fr: "Formulaire d’une action", en: "Form of an action")
    package static let line = Bilingual(
      fr: "Ligne d’une nouvelle action", en: "Line of a new action")
    package static let itemStatus = Bilingual(fr: "Statut d’une action", en: "Status of an action")
    package static let search = Bilingual(fr: "Chercher", en: "Find")
    package static let counts = Bilingual(
      fr: "Ce que comptent les nombres affichés", en: "What the numbers on the screen count")
    package static let confirmDelete = Bilingual(
      fr: "Question avant de supprimer", en: "Question before deleting")
    package static let conflict = Bilingual(
      fr: "Deux modifications d’un même champ", en: "Two edits of one field")
    package static let drafts = Bilingual(fr: "Brouillon retrouvé", en: "Draft found")
    package static let itemHistory = Bilingual(
      fr: "Historique d’une action", en: "History of an action")
    package static let storeHistory = Bilingual(
      fr: "Historique de la base", en: "History of the store")
    package static let sortTitle = Bilingual(fr: "Trier", en: "Sort")
    package static let group = Bilingual(fr: "Regrouper", en: "Group")
    package static let filters = Bilingual(fr: "Filtrer", en: "Filter")
    package static let filterChoices = Bilingual(
      fr: "Filtrer : les choix", en: "Filter: the choices")
    package static let filterStatuses = Bilingual(
      fr: "Filtrer : les statuts", en: "Filter: the statuses")
    package static let owners = Bilingual(
      fr: "Filtrer : les responsables", en: "Filter: the owners")
    package static let bulkField = Bilingual(
      fr: "Changement groupé", en: "Bulk change")
    package static let bulkValue = Bilingual(
      fr: "Changement groupé : le statut", en: "Bulk change: the status")
    package static let bulkOwner = Bilingual(
      fr: "Changement groupé : le responsable", en: "Bulk change: the owner")
    package static let bulkText = Bilingual(
      fr: "Changement groupé : l’échéance, la note", en: "Bulk change: due date, note")
    package static let bulkPreview = Bilingual(
      fr: "Changement groupé : l’effet", en: "Bulk change: the preview")
    package static let views = Bilingual(fr: "Vues", en: "Views")
    package static let deleteView = Bilingual(
      fr: "Question avant de supprimer une vue", en: "Question before deleting a view")
    package static let saveView = Bilingual(fr: "Garder une vue", en: "Save a view")
    package static let replaceView = Bilingual(
      fr: "Question avant de remplacer une vue", en: "Question before replacing a view")
    package static let linkReport = Bilingual(
      fr: "Nouvelle d’un maillon", en: "News of a link")
    package static let otherField = Bilingual(fr: "autre champ", en: "another field")
    package static let undoing = Bilingual(
      fr: "Annuler ce que quelqu’un a changé depuis", en: "Undoing what somebody has changed since")
    package static let leaveLetter = Bilingual(fr: "l", en: "l")
    package static let leave = Bilingual(fr: "laisser tel quel", en: "leave it as it is")
    package static let onlyThisLetter = Bilingual(fr: "c", en: "o")
    package static let onlyThis = Bilingual(
      fr: "annuler ce champ seulement", en: "undo only this field")
    package static let onlyThisAgain = Bilingual(
      fr: "rétablir ce champ seulement", en: "redo only this field")
    package static let recordForm = Bilingual(
      fr: "Formulaire d’une écriture, d’une fonction", en: "Form of an entry, a function")
    package static let fieldOrSuggestion = Bilingual(
      fr: "autre champ, ou autre proposition", en: "another field, or another suggestion")
    package static let goTo = Bilingual(fr: "Aller à", en: "Go to")
    package static let help = Bilingual(fr: "Aide", en: "Help")
    package static let palette = Bilingual(fr: "Commandes", en: "Commands")
    package static let menu = Bilingual(fr: "Menus", en: "Menus")
  }
}
