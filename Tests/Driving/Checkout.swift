import Foundation

/// The checkout that the tests were built from.
public enum Checkout {
  /// Its folder.
  public static let folder: String = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder.path
  }()

  /// The data files of the demonstration.
  public static let demoData = folder + "/demo-data/lualaba"
}
