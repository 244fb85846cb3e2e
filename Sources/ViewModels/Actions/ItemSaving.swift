import Domain
import Wording

/// Saves an edited item, field by field, and says what came of it: the same from the form, from `d` and
/// from a conflict.
struct ItemSaving {
  let client: ActionsClient
  let surroundings: Surroundings

  /// Saves an item.
  ///
  /// - Parameters:
  ///   - form: The form that the words come from, if they do.
  ///   - sentence: What is said when it is saved.
  ///   - beforeReading: What is to happen before the list is read anew.
  func save(
    _ item: ActionItem, from base: ActionItemContent, to content: ActionItemContent,
    form: ItemForm? = nil, saying sentence: Bilingual? = nil,
    beforeReading: @escaping () -> Void = {}
  ) -> [Effect] {
    sending(item, from: base, to: content) { outcome in
      switch outcome {
      case .saved(_, let merge):
        beforeReading()
        return (form == nil ? [] : [.close]) + [said(item, merge, sentence)]
      case .gone(let change): return gone(item, change, form)
      case .conflict(let theirs, let fields, let change):
        return [
          ask(
            form, item: theirs, base: base, mine: content, fields: fields, change: change)
        ]
      }
    }
  }

  /// Saves an item, and forgets what was being typed when it is saved; then everything is read anew.
  func sending(
    _ item: ActionItem, from base: ActionItemContent, to content: ActionItemContent,
    then goOn: @escaping (SaveOutcome) -> [Effect]
  ) -> [Effect] {
    let (save, id, today) = (client.save, item.id, surroundings.today)
    return [
      .send(
        .writing {
          try save(id, base, content, today)
        } settling: {
          $0.isSaved
        } then: {
          goOn($0) + [.reread]
        })
    ]
  }

  /// Asks, field after field, whose words are to stay.
  func ask(
    _ form: ItemForm?, item: ActionItem, base: ActionItemContent, mine: ActionItemContent,
    fields: Set<ActionField>, change: Change?
  ) -> Effect {
    let texts = surroundings.texts
    let others = item.content.taking(
      base.fields(differingFrom: mine).subtracting(fields), from: mine)
    let goBack = form.map { form in
      { (field: FieldName) in
        form.rebase(onto: item.content)
        if let field = field.actionField { form.focus = field }
      }
    }
    return .open(
      ConflictDialogue(
        subject: item.number.description, by: surroundings.signature(change),
        fields: ActionField.allCases.filter(fields.contains).map { field in
          ConflictDialogue.Contested(
            field: field.name, base: texts.text(base.value(of: field)),
            mine: texts.text(mine.value(of: field)),
            theirs: texts.text(item.content.value(of: field)))
        },
        way: ConflictDialogue.Way(
          goBack: goBack,
          save: { kept, surroundings in
            ItemSaving(client: client, surroundings: surroundings).decided(
              item, others.taking(Set(kept.compactMap(\.actionField)), from: mine), form)
          }), surroundings.wording))
  }

  /// Saves what was decided.
  private func decided(
    _ item: ActionItem, _ wanted: ActionItemContent, _ form: ItemForm?
  ) -> [Effect] {
    let number = item.number.description
    let closing: [Effect] = (form == nil ? [.close] : [.close, .close]) + [.forgetDraft]
    guard !wanted.fields(differingFrom: item.content).isEmpty else {
      return closing + [.reread, .say(Phrase.Conflict.keptTheirs(number), .plain)]
    }
    return sending(item, from: item.content, to: wanted) { outcome in
      switch outcome {
      case .saved: return closing + [.say(Phrase.Message.saved(number), .plain)]
      case .conflict(let theirs, let fields, let change):
        // Somebody was quicker once more.
        let next = ask(
          form, item: theirs, base: item.content, mine: wanted, fields: fields, change: change)
        return [.close, next]
      case .gone: return [.close, .say(Phrase.Message.gone(number), .warning)]
      }
    }
  }

  private func said(_ item: ActionItem, _ merge: Merge?, _ sentence: Bilingual?) -> Effect {
    let number = item.number.description
    guard let merge else { return .say(sentence ?? Phrase.Message.saved(number), .plain) }
    let fields = surroundings.texts.names(of: merge.fields)
    return .say(
      Phrase.Sharing.savedWith(number, fields, by: surroundings.signature(merge.change)), .plain)
  }

  /// What was typed is not lost: it can be saved as a new item.
  private func gone(_ item: ActionItem, _ change: Change?, _ form: ItemForm?) -> [Effect] {
    let number = item.number.description
    guard let form else { return [.say(Phrase.Message.gone(number), .warning)] }
    let by = surroundings.signature(change)
    return [
      .replace(ItemFormDialogue(form: form.orphaned(), client: client)),
      .say(Phrase.Message.goneWhileTyping(number, by: by), .warning),
    ]
  }
}
