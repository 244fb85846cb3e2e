import Foundation
import Glibc

/// A small disk of its own, gone when the test is over; only where mounting is permitted.
final class Disk {
  enum Failure: Error {
    case cannotMount(errorNumber: Int32)
  }

  /// Whether this machine lets the tests mount; tried once.
  static let canMount: Bool = {
    do {
      let place = try Place(withDemoStore: false)
      _ = try Disk(in: place, size: "64k")
      return true
    } catch {
      return false
    }
  }()

  let folder: String
  private let place: Place

  init(in place: Place, size: String) throws {
    self.place = place
    folder = place.folder + "/disk"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard mount("tmpfs", folder, "tmpfs", 0, "size=\(size)") == 0 else {
      throw Failure.cannotMount(errorNumber: errno)
    }
  }

  deinit {
    umount2(folder, Int32(MNT_DETACH))
  }

  func makeReadOnly() throws {
    guard mount("tmpfs", folder, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0
    else { throw Failure.cannotMount(errorNumber: errno) }
  }

  /// Leaves room for a few pages only.
  func fill() throws {
    var status = statvfs()
    statvfs(folder, &status)
    let free = Int(status.f_bavail) * Int(status.f_bsize)
    try Data(count: max(0, free - 200_000)).write(to: URL(fileURLWithPath: folder + "/filling"))
  }

  /// Takes the filling away.
  func empty() throws {
    try FileManager.default.removeItem(atPath: folder + "/filling")
  }
}
