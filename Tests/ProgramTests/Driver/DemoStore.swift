import Driving
import Foundation

/// The store of the demonstration as one file: loaded once, copied for every test.
enum DemoStore {
  enum Failure: Error {
    case notLoaded(status: Int32, errors: String)
  }

  static let bytes = Result<Data, any Error> {
    let place = try Place(withDemoStore: false)
    let load = try place.run("load", Checkout.demoData)
    guard load.status == 0 else {
      throw Failure.notLoaded(status: load.status, errors: load.errors)
    }
    return try Data(contentsOf: URL(fileURLWithPath: place.store))
  }
}
