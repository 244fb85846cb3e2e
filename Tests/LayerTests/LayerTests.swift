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
      "CursesTerminal", "ArgumentParser", "Foundation", "Glibc", "Synchronization",
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
      try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1,
          index == 0 || words[0].hasPrefix("@") || words[0] == "public"
        else { return nil }
        let module = words[index + 1].split(separator: ".").first.map(String.init) ?? ""
        return (file.lastPathComponent, module)
      }
    }
  }
}
