import Foundation

/// Where things are on the machine the tests run on.
enum Executable {
  /// The built program: it lies beside the test bundle, whatever the scratch path is called.
  static let baraza: String = {
    let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let named = CommandLine.arguments.drop { $0 != "--test-bundle-path" }.dropFirst().first
    let places = [named.map { URL(fileURLWithPath: $0) }, bundle].compactMap(\.self)
      .map { $0.deletingLastPathComponent().appendingPathComponent("baraza").path }
    let found = places.first { FileManager.default.isExecutableFile(atPath: $0) }
    return found ?? "baraza: not beside \(bundle.path)"
  }()

  /// A program on the search path, or nothing when it is not installed.
  static func find(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return folders.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
