import Domain
import Foundation
import Store
import ViewModels
import Wiring

extension Wiring {
  /// What a workspace of this program needs: its clocks, its themes, its background.
  static func client(
    of store: Store, author: String, isReadOnly: Bool, background: Background = .none,
    rescue: @escaping () throws -> Void = {}
  ) -> WorkspaceClient {
    client(
      of: store, author: author, isReadOnly: isReadOnly,
      clocks: Clocks(
        now: { Environment.now }, local: Environment.local(time:), steady: { Environment.steady },
        // Processes started one after the other have neighbouring numbers; these end far apart.
        phase: Int(getpid()) * 97 % 250),
      background: background, themes: { ThemeShelf().choices },
      columns: { ColumnFile.read() }, keepColumns: ColumnFile.write, newID: { UUID().uuidString },
      rescue: rescue)
  }

  /// Other threads for what takes long.
  static func background(
    of store: Store, _ reader: BackgroundReader, _ errands: StoreErrands
  ) -> Background {
    Background(
      within: { try store.reading(within: $0, $1) },
      start: { reader.start($0, $1) }, stop: { reader.stop($0) },
      send: { errands.send($1, waiting: $0) }, stopErrand: { errands.stopReading() },
      steady: { Environment.steady })
  }
}
