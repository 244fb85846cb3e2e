import Driving
import Foundation
import Testing

/// docs/architecture.md: "imports go one way". A plain build does not enforce it; this does.
@Suite struct LayerTests {
  /// What each target may import: ours, and the libraries that matter for the walls.
  static let allowed: [String: Set<String>] = [
    "Domain": ["Foundation"],
    "Wording": ["Domain"],
    "Store": [
      "Domain", "GRDB", "CSQLiteSession", "CProcess", "Crypto", "Foundation", "Glibc",
      "Synchronization",
    ],
    "Interchange": ["Wording", "Domain", "Foundation", "Glibc"],
    "ViewModels": ["Wording", "Domain", "Synchronization"],
    "Terminal": ["Glibc"],
    "Interface": ["ViewModels", "Wording", "Domain", "Terminal", "TOMLKit", "Foundation"],
    "CursesTerminal": ["Terminal", "CNcurses", "CCrash", "Glibc"],
    "Wiring": ["Store", "ViewModels", "Domain"],
    "baraza": [
      "Wiring", "Interface", "ViewModels", "Wording", "Domain", "Store", "Interchange", "Terminal",
      "CursesTerminal", "ArgumentParser", "CProcess", "Dispatch", "Foundation", "Glibc",
      "Synchronization",
    ],
  ]

  static let sources = URL(fileURLWithPath: Checkout.folder)
    .appendingPathComponent("Sources")

  @Test("every import of a target is one that its layer allows", arguments: allowed.keys.sorted())
  func importsGoOneWay(target: String) throws {
    let allowed = try #require(Self.allowed[target])
    let imports = try Self.imports(of: target)
    #expect(!imports.isEmpty || target == "Terminal" || target == "Domain")
    for (file, module) in imports {
      #expect(allowed.contains(module), "\(file) imports \(module)")
    }
  }

  @Test("every folder of Swift files in Sources is a target with a layer")
  func everyTargetHasALayer() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
    let swiftFolders = try folders.filter { try !Self.files(of: $0).isEmpty }
    #expect(Set(swiftFolders) == Set(Self.allowed.keys))
  }

  @Test("only the wiring, and the program that uses it, know both the store and the screen")
  func onlyTheWiringJoins() throws {
    let joining = try Self.allowed.keys.filter { target in
      let modules = Set(try Self.imports(of: target).map(\.module))
      return modules.isSuperset(of: ["Store", "ViewModels"])
    }
    #expect(joining.sorted() == ["Wiring", "baraza"])
  }

  private static func files(of target: String) throws -> [URL] {
    let folder = sources.appendingPathComponent(target)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return paths.filter { $0.hasSuffix(".swift") }.map { folder.appendingPathComponent($0) }
  }

  private static func imports(of target: String) throws -> [(file: String, module: String)] {
    try files(of: target).flatMap { file in
      modules(importedBy: try String(contentsOf: file, encoding: .utf8))
        .map { (file.lastPathComponent, $0) }
    }
  }

  /// The modules that a file imports, whatever stands before or after the word.
  private static func modules(importedBy text: String) -> [String] {
    let code = SwiftSource(path: "", text: text).code
    let kinds = "(?:typealias|struct|class|enum|protocol|let|var|func)"
    guard
      let pattern = try? Regex(
        "(?m)(?:^|;)[ \\t]*(?:@?\\w+[ \\t]+)*import[ \\t]+(?:\(kinds)[ \\t]+)?(\\w+)",
        as: (Substring, Substring).self)
    else { return [] }
    return code.matches(of: pattern).map { String($0.output.1) }
  }

  @Test("an import is seen in whatever form it is written")
  func importsAreSeen() {
    let text = """
      import A
      @testable import B
      @preconcurrency public import struct C.Thing
      internal import D; import E.Part
        package import func F.deed
      // import Comment
      let important = "import Text"

      """
    #expect(Self.modules(importedBy: text) == ["A", "B", "C", "D", "E", "F"])
  }
}
