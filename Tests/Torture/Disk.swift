import Driving
import Foundation

/// The disk under a store's folder, as `bench/powercut.c` remembers it.
struct Disk {
  private let folder: String
  private let kept: String
  private let library: String

  init(of folder: String, library: String?) throws {
    guard let library else { throw Unproven("--cut needs --library; see script/torture") }
    self.folder = folder
    self.library = library
    kept = folder + "-disk"
    try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
  }

  /// What the session must find in its environment.
  var variables: [String: String] {
    ["LD_PRELOAD": library, "POWERCUT_FOLDER": folder, "POWERCUT_DISK": kept]
  }

  /// Makes the folder what it would be after the loss of power.
  ///
  /// - Parameter isTorn: Without it everything that was not synchronised is lost. With it, every sector
  ///   of 512 bytes that was not may be as it was written or as it was synchronised, by chance.
  func restore(isTorn: Bool, _ dice: inout Dice) throws {
    let names = try String(contentsOfFile: kept + "/names", encoding: .utf8).split(separator: "\n")
    var files: [String: Data] = [:]
    for line in names {
      let parts = line.split(separator: " ", maxSplits: 1)
      let durable = contents(of: "\(kept)/content-\(parts[0])")
      let written = contents(of: "\(folder)/\(parts[1])")
      files[String(parts[1])] = isTorn ? mixed(durable, written, &dice) : durable
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
    for (name, data) in files { try data.write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
    for name in try FileManager.default.contentsOfDirectory(atPath: kept) {
      try FileManager.default.removeItem(atPath: "\(kept)/\(name)")
    }
  }

  private func contents(of path: String) -> Data {
    FileManager.default.contents(atPath: path) ?? Data()
  }

  private func mixed(_ durable: Data, _ written: Data, _ dice: inout Dice) -> Data {
    let longer = max(durable.count, written.count)
    var mixed = durable + Data(count: longer - durable.count)
    for start in stride(from: 0, to: written.count, by: 512) where dice.comes(50) {
      let sector = start..<min(start + 512, written.count)
      mixed.replaceSubrange(sector, with: written[sector])
    }
    return mixed
  }
}
