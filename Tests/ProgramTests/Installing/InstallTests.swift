import Driving
import Foundation
import Testing

/// `script/install` with the program that was built for the tests.
@Suite("Installing: everything is found where it is put, and goes without a trace")
struct InstallTests {
  private let place: Place
  private var prefix: String { place.folder + "/prefix" }

  init() throws { place = try Place() }

  private func install(_ words: String..., language: String = "fr_FR.UTF-8") throws -> Place.Outcome
  {
    try place.run(
      program: Checkout.folder + "/script/install", ["--prefix", prefix] + words,
      environment: ["LC_ALL": language])
  }

  private func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: prefix).sorted()
  }

  @Test("the installed program finds its themes and its demonstration, far from the checkout")
  func complete() throws {
    let made = try install("--program", Executable.baraza)
    #expect(made.status == 0, "\(made.errors)")
    let baraza = prefix + "/bin/baraza"
    let show = try place.run(
      program: baraza, ["show", "actions", "--theme", "projector-light", "--format", "ansi"])
    #expect(show.status == 0, "\(show.errors)")
    // Without a terminal it loads the data and then says that there is none.
    let demo = try place.run(program: baraza, ["demo", "--language", "en"])
    #expect(demo.status == 69, "\(demo.errors)")
    let list = try place.run(
      program: baraza, ["list", "actions", "--store", place.folder + "/data/baraza/demo.sqlite"])
    #expect(list.lines.count > 30)
  }

  @Test("a program that was copied without its themes works, and says why there are no colours")
  func alone() throws {
    let copy = place.folder + "/baraza"
    // A copy made here would be held open for writing by whatever another test starts meanwhile, and
    // a file that is open for writing cannot be run.
    #expect(try place.run(program: "/bin/cp", [Executable.baraza, copy]).status == 0)
    let pty = try Pty(place, ["--language", "fr"], program: copy)
    try pty.see("Sans couleurs", "share/baraza/themes")
    pty.type("q")
    #expect(try pty.end() == .exit(0))
  }

  @Test("manuals in both languages, and completions that the three shells can read")
  func companions() throws {
    _ = try install("--program", Executable.baraza)
    let files = try files()
    for name in [
      "share/man/man1/baraza.1.gz", "share/man/fr/man1/baraza.1.gz",
      "share/zsh/site-functions/_baraza", "share/fish/vendor_completions.d/baraza.fish",
      "share/doc/baraza/copyright",
    ] { #expect(files.contains(name)) }
    let completion = prefix + "/share/bash-completion/completions/baraza"
    let check = try place.run(
      program: "/bin/bash", ["-c", "source '\(completion)' && complete -p baraza"])
    #expect(check.status == 0 && check.output.contains("baraza"), "\(check.errors)")
    let themes = try FileManager.default.contentsOfDirectory(
      atPath: Checkout.folder + "/themes")
    for theme in themes { #expect(files.contains("share/baraza/themes/\(theme)")) }
  }

  @Test("uninstalling takes out all that was installed, twice too, and nothing else")
  func uninstall() throws {
    try FileManager.default.createDirectory(
      atPath: prefix + "/share/baraza", withIntermediateDirectories: true)
    try place.write("mine", to: "prefix/share/baraza/mine")
    let before = try files()
    for _ in 1...2 { #expect(try install("--program", Executable.baraza).status == 0) }
    #expect(try files().count > before.count + 40)
    #expect(try install("--uninstall").status == 0)
    #expect(try files() == before)
    #expect(FileManager.default.fileExists(atPath: place.store))
    #expect(try install("--uninstall").status == 66)
  }

  @Test("what cannot be done is said, with the exit code for it")
  func refusals() throws {
    #expect(try install("--frobnicate").status == 64)
    #expect(try install("--program", place.folder + "/none").status == 66)
    try place.write("a file", to: "prefix")
    let refused = try install("--program", Executable.baraza)
    #expect(refused.status == 73 && refused.errors.contains(prefix))
  }
}
