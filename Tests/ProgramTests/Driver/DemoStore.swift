import CSQLiteSession
import Driving
import Foundation

/// The store of the demonstration as one file: loaded once, copied for every test.
enum DemoStore {
  enum Failure: Error {
    case notLoaded(status: Int32, errors: String)
    case notFreed(code: Int32)
  }

  static let bytes = Result<Data, any Error> {
    let place = try Place(withDemoStore: false)
    let load = try place.run("load", Checkout.demoData)
    guard load.status == 0 else {
      throw Failure.notLoaded(status: load.status, errors: load.errors)
    }
    try forgetPlace(of: place.store)
    return try Data(contentsOf: URL(fileURLWithPath: place.store))
  }

  /// Lets a store forget where it was written, so that no test is asked whether its copy is one.
  static func forgetPlace(of store: String) throws {
    var connection: OpaquePointer?
    defer { sqlite3_close_v2(connection) }
    var code = sqlite3_open_v2(store, &connection, SQLITE_OPEN_READWRITE, nil)
    if code == SQLITE_OK {
      let forgotten = "UPDATE station SET machine = NULL, file = NULL"
      code = sqlite3_exec(connection, forgotten, nil, nil, nil)
    }
    guard code == SQLITE_OK else { throw Failure.notFreed(code: code) }
  }
}
