import Domain
import Wording

/// A command of one pane: what is known of it, when it can run, and what it does.
struct PaneCommand: Sendable {
  /// What a pane says about a command: why it cannot run now, or nothing when it can.
  typealias Reason = @Sendable (any PaneModel, Surroundings) -> Bilingual?
  /// What a pane does, and what comes of it.
  typealias Deed = @Sendable (any PaneModel, Surroundings) throws -> [Effect]

  let command: Command
  let text: CommandText
  let subject: Subject
  /// Its keys, as `settings.toml` writes keys, the one to show first.
  let keys: String
  /// Whether it can be run from every pane.
  let isEverywhere: Bool
  /// Whether it changes the store.
  let changesStore: Bool
  /// Whether it waits a moment when somebody else has just changed the row it would act on.
  let isDestructive: Bool
  let reason: Reason
  let deed: Deed

  /// A command for whatever pane it is run on.
  init(
    _ command: Command, _ text: CommandText, _ subject: Subject, keys: String,
    unless reason: @escaping Reason = { _, _ in nil }, deed: @escaping Deed
  ) {
    self.command = command
    self.text = text
    self.subject = subject
    self.keys = keys
    isEverywhere = false
    changesStore = false
    isDestructive = false
    self.reason = reason
    self.deed = deed
  }

  /// A command of one kind of pane.
  init<Model: PaneModel>(
    of kind: Model.Type, _ command: Command, _ text: CommandText, _ subject: Subject, keys: String,
    isEverywhere: Bool = false, changesStore: Bool = false, isDestructive: Bool = false,
    unless reason: @escaping @Sendable (Model, Surroundings) -> Bilingual? = { _, _ in nil },
    deed: @escaping @Sendable (Model, Surroundings) throws -> [Effect]
  ) {
    self.command = command
    self.text = text
    self.subject = subject
    self.keys = keys
    self.isEverywhere = isEverywhere
    self.changesStore = changesStore
    self.isDestructive = isDestructive
    self.reason = { model, surroundings in
      (model as? Model).flatMap { reason($0, surroundings) }
    }
    self.deed = { model, surroundings in
      try (model as? Model).map { try deed($0, surroundings) } ?? []
    }
  }
}
