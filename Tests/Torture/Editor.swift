import Domain
import Driving
import Store

/// A session that does what people do, at random: edits items as it saw them a while ago, makes its
/// edits anew when somebody was quicker, adds, deletes, undoes, changes many at once.
struct Editor {
  let name: String
  private(set) var counts = Counts()
  private let store: Store
  private var dice: Dice
  private var seen: [ActionItem]
  private var words = 0
  private let write: (Entry) throws -> Void

  /// - Parameter write: Called with each thing that the store has acknowledged, after it has.
  init(
    _ store: Store, name: String, seed: UInt64, write: @escaping (Entry) throws -> Void
  ) throws {
    self.store = store
    self.name = name
    self.write = write
    dice = Dice(seed: seed)
    seen = try store.allItems()
  }

  /// Does one thing.
  mutating func step() throws {
    if words % 40 == 39 { seen = try store.allItems() }
    words += 1
    switch Int.random(in: 0..<100, using: &dice) {
    case 0..<66: try edit()
    case 66..<72: try add()
    case 72..<76: try delete()
    case 76..<80: try editMany()
    case 80..<88: try undo()
    case 88..<92: try redo()
    case 92..<95: try report()
    case 95..<99: try keepDraft()
    default: try comeAndGo()
    }
  }

  // MARK: - Edits

  private mutating func edit() throws {
    guard !seen.isEmpty else { return try add() }
    let place = Int.random(in: seen.indices, using: &dice)
    let (fields, wish) = wish(for: seen[place].content)
    for _ in 0..<100 {
      let base = seen[place].content
      let item = seen[place]
      let new = base.taking(fields, from: wish)
      let outcome = try timed { store in
        try store.save(item.id, from: base, to: new, today: Scene.today)
      }
      switch outcome {
      case .saved(let saved, let merge):
        seen[place] = saved
        counts.edits += 1
        counts.merged += merge == nil ? 0 : 1
        return try write(
          .deed(Deed(kind: .done, values: Value.all(item.number, new, Array(fields)))))
      case .conflict(let theirs, _, _):
        counts.conflicts += 1
        seen[place] = theirs
      case .gone:
        seen.remove(at: place)
        return
      }
    }
    throw Unproven("an edit met a conflict a hundred times")
  }

  /// What is to be written: always a text that nobody else writes, and perhaps other fields.
  private mutating func wish(
    for content: ActionItemContent
  ) -> (fields: Set<ActionField>, content: ActionItemContent) {
    var (fields, wish): (Set<ActionField>, ActionItemContent) = ([], content)
    if dice.comes(50) {
      (wish.title, fields) = (uniqueText, [.title])
    } else {
      (wish.note, fields) = (uniqueText, [.note])
    }
    if dice.comes(30) {
      (wish.status, fields) = (dice.pick(ActionStatus.allCases), fields.union([.status]))
    }
    if dice.comes(20) { (wish.owner, fields) = (dice.pick(Scene.owners), fields.union([.owner])) }
    if dice.comes(20) { (wish.due, fields) = (day(), fields.union([.due])) }
    if dice.comes(15) { (wish.links, fields) = (links(), fields.union([.links])) }
    return (fields.intersection(content.fields(differingFrom: wish)), wish)
  }

  private var uniqueText: String { "\(name) mot \(words)" }

  private mutating func day() -> Day? {
    dice.comes(20) ? nil : Scene.today.adding(days: Int.random(in: -60...60, using: &dice))
  }

  private mutating func links() -> [ActionLink] {
    Scene.links.filter { _ in dice.comes(50) }.map { .chainLink($0) }
  }

  private mutating func add() throws {
    let content = ActionItemContent(
      title: uniqueText, owner: dice.pick(Scene.owners), due: day(), links: links())
    let item = try timed { try $0.add(content, created: Scene.today) }
    seen.append(item)
    counts.adds += 1
    try write(.deed(Deed(kind: .done, values: Value.all(item.number, content))))
  }

  private mutating func delete() throws {
    guard seen.count > 20 else { return }
    let place = Int.random(in: seen.indices, using: &dice)
    let item = seen.remove(at: place)
    guard
      case .saved(let gone, _) = try timed({ try $0.delete(item.id, expecting: item.content) })
    else {
      counts.conflicts += 1
      return
    }
    counts.deletes += 1
    try write(
      .deed(Deed(kind: .done, values: Value.all(gone.number, gone.content, isGone: true))))
  }

  private mutating func editMany() throws {
    let chosen = Array(seen.shuffled(using: &dice).prefix(Int.random(in: 2...40, using: &dice)))
    let edit = bulkEdit()
    let outcome = try timed { try $0.edit(chosen, edit, today: Scene.today) }
    counts.conflicts += outcome.overtaken.count
    guard !outcome.changed.isEmpty else { return }
    counts.bulk += 1
    let value = Value.text(edit.applied(to: ActionItemContent(title: "")).value(of: edit.field))
    let values = outcome.changed.map { (Value.name($0, edit.field), value) }
    try write(.deed(Deed(kind: .done, values: Dictionary(uniqueKeysWithValues: values))))
  }

  private mutating func bulkEdit() -> BulkChange {
    switch Int.random(in: 0..<4, using: &dice) {
    case 0: .status(dice.pick(ActionStatus.allCases))
    case 1: .owner(dice.pick(Scene.owners))
    case 2: .due(day())
    default: .note(uniqueText)
    }
  }

  private mutating func undo() throws {
    guard case .done(let label) = try timed({ try $0.undo() }) else { return counts.refused += 1 }
    counts.undos += 1
    try write(.deed(Deed(kind: .undone, label: "\(ChangeLabel.undid(label))")))
  }

  private mutating func redo() throws {
    guard case .done(let label) = try timed({ try $0.redo() }) else { return counts.refused += 1 }
    counts.redos += 1
    try write(.deed(Deed(kind: .redone, label: "\(ChangeLabel.redid(label))")))
  }

  private mutating func report() throws {
    let report = LinkReport(
      link: dice.pick(Scene.links), territory: dice.pick(Scene.territories),
      status: dice.pick(LinkStatus.allCases), day: Scene.today, note: uniqueText, author: name,
      origin: .recorded)
    try timed { try $0.report(report) }
    counts.reports += 1
    let place = "\(report.link)/\(report.territory)"
    let values = ["\(place)/note": report.note, "\(place)/status": report.status.rawValue]
    try write(.deed(Deed(kind: .done, values: values)))
  }

  // MARK: - Beside the list of changes

  private mutating func keepDraft() throws {
    let id = "draft-\(name)-\(dice.pick([1, 2, 3]))"
    if dice.comes(20) {
      try timed { try $0.deleteDraft(id) }
      try write(.draftGone(id: id))
    } else {
      let count = words
      try timed { try $0.save(Draft.typed(count, id: id)) }
      try write(.draft(id: id, typed: count, at: 0))
    }
    counts.drafts += 1
  }

  private mutating func comeAndGo() throws {
    if dice.comes(50) {
      try timed { try $0.endSession() }
    } else {
      try timed { try $0.enter() }
    }
    counts.sessions += 1
  }

  /// Runs a commit and keeps how long the slowest one took.
  private mutating func timed<Answer>(_ commit: (Store) throws -> Answer) rethrows -> Answer {
    let begun = SuspendingClock.now
    let answer = try commit(store)
    let took = (SuspendingClock.now - begun) / .milliseconds(1)
    counts.slowestMilliseconds = max(counts.slowestMilliseconds, took)
    return answer
  }
}

extension Draft {
  /// A form in which so many characters have been typed.
  static func typed(_ count: Int, id: String) -> Draft {
    Draft(
      id: id, form: .newItem, base: nil,
      typed: ["title": String(repeating: "x", count: 1), "note": "\(count)"])
  }

  /// How many characters had been typed when it was kept.
  var typedCount: Int? { typed["note"].flatMap { Int($0) } }
}
