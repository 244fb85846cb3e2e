import Testing

/// The house: what keeps one pane, one dialogue and one file from growing into the next.
@Suite struct HouseTests {
  private let models: [SwiftSource]
  private let screens: [SwiftSource]

  /// Both floors, read once for all tests.
  private static let floors = Result {
    (
      models: try SwiftSource.all(in: "Sources/ViewModels"),
      screens: try SwiftSource.all(in: "Sources/Interface")
    )
  }

  init() throws { (models, screens) = try Self.floors.get() }

  // MARK: - Files

  @Test("no file of Sources is longer than 250 lines")
  func filesAreShort() throws {
    for source in try SwiftSource.all(in: "Sources") {
      let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= 250, "\(source.path) has \(lines) lines")
    }
  }

  @Test("no circle of files that name each other has more than 8 files in ViewModels")
  func modelsHaveNoLargeCircle() {
    for circle in FileGraph(models).circles {
      #expect(circle.count <= 8, "\(circle.joined(separator: " "))")
    }
  }

  @Test("no circle of files that name each other has more than 6 files in Store")
  func storeHasNoLargeCircle() throws {
    for circle in FileGraph(try SwiftSource.all(in: "Sources/Store")).circles {
      #expect(circle.count <= 6, "\(circle.joined(separator: " "))")
    }
  }

  @Test("no type of ViewModels is extended in more than 8 files")
  func noTypeIsEverywhere() {
    var files: [String: [String]] = [:]
    for source in models {
      for type in source.extendedTypes { files[type, default: []].append(source.file) }
    }
    #expect(!files.isEmpty)
    for (type, files) in files { #expect(files.count <= 8, "\(type): \(files.sorted())") }
  }

  // MARK: - Panes

  /// The types that are panes, with the file that says so.
  private var panes: [(type: String, source: SwiftSource)] {
    models.flatMap { source in source.types(conformingTo: "PaneModel").map { ($0, source) } }
  }

  @Test("every pane stands in the list of panes")
  func panesAreListed() throws {
    let list = try #require(models.first { $0.path == "Panes/PaneList.swift" }).namedTypes
    #expect(panes.count >= 4)
    for pane in panes { #expect(list.contains(pane.type), "\(pane.type) is not in PaneList") }
  }

  @Test("a pane has a folder of its own, and no type of it is named in another pane’s folder")
  func panesDoNotNameEachOther() {
    let folders = panes.map(\.source.subject)
    #expect(Set(folders).count == folders.count, "\(folders)")
    let floors = models + screens
    for folder in folders {
      let own = Set(floors.filter { $0.subject == folder }.flatMap(\.sharedTypes))
      for other in floors where other.subject != folder && folders.contains(other.subject) {
        let named = own.intersection(other.namedTypes)
        #expect(named.isEmpty, "\(other.path) names \(named.sorted()) of \(folder)")
      }
    }
  }

  // MARK: - Dialogues

  @Test("every dialogue stands in the list of dialogues, and is alone in a file of its name")
  func dialoguesAreListed() throws {
    let list = try #require(models.first { $0.path == "Dialogues/DialogueList.swift" }).namedTypes
    let dialogues = models.flatMap { source in
      source.types(conformingTo: "Dialogue").map { ($0, source) }
    }
    #expect(dialogues.count >= 18)
    for (type, source) in dialogues {
      #expect(list.contains(type), "\(type) is not in DialogueList")
      #expect(source.file == "\(type).swift")
      #expect(source.sharedTypes == [type], "\(source.path) declares more")
    }
  }

  // MARK: - Comments

  @Test("a comment that names a test names one that exists")
  func commentsNameTests() throws {
    let suites = Set(try SwiftSource.all(in: "Tests").flatMap(\.declaredTypes))
    var count = 0
    for source in try SwiftSource.all(in: "Sources") {
      for comment in source.comments {
        for name in Self.tests(namedIn: comment) {
          count += 1
          #expect(suites.contains(name), "\(source.path) speaks of \(name)")
        }
      }
    }
    #expect(count > 30)
  }

  /// Every `…Tests`, and whatever stands in `(test: …)` or `(tests: …)`.
  private static func tests(namedIn comment: String) -> Set<String> {
    let marked = comment.matches(of: /\(tests?: ([^)]*)\)/).flatMap { match in
      match.1.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    return Set(marked).union(comment.matches(of: /`(\w+Tests)`/).map { String($0.1) })
  }
}
