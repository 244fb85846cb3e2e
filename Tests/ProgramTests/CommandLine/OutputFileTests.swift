import Driving
import Foundation
import Testing

/// "An export to a full disk: one sentence; nothing half-done."
@Suite("A file that a verb writes")
struct OutputFileTests {
  private func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private func export(
    _ place: Place, to file: String, format: String = "html", language: String = "fr"
  ) throws -> Place.Outcome {
    try place.run("export", "budget", "--format", format, "--output", file, "--language", language)
  }

  @Test("It is there whole, and the sentence says so; a second one takes its place")
  func whole() throws {
    let place = try Place()
    let file = place.folder + "/budget.html"
    let first = try export(place, to: file)
    #expect(first.status == 0 && first.output == "Écrit : \(file)\n", "\(first)")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.hasSuffix("</html>\n"))
    chmod(file, 0o640)
    try "other".write(toFile: file, atomically: false, encoding: .utf8)
    #expect(try export(place, to: file).status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try !names(in: place.folder).contains { $0.hasSuffix(".part") })
  }

  @Test(
    "On a full disk there is one sentence, exit 74, and what was there is as it was",
    .enabled(if: Disk.canMount, "mounting is not permitted here"), arguments: ["fr", "en"])
  func full(language: String) throws {
    let place = try Place()
    let disk = try Disk(in: place, size: "16k")
    try "before".write(toFile: disk.folder + "/old.html", atomically: false, encoding: .utf8)
    for name in ["old.html", "new.html"] {
      let run = try export(place, to: disk.folder + "/" + name, language: language)
      #expect(run.status == 74, "\(run)")
      #expect(run.output.isEmpty)
      #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
      let reason = language == "fr" ? "plus de place sur le disque" : "no space left on device"
      #expect(run.errors.contains(reason) && run.errors.contains(name), "\(run.errors)")
    }
    #expect(try names(in: disk.folder) == ["old.html"])
    #expect(
      try String(contentsOfFile: disk.folder + "/old.html", encoding: .utf8) == "before")
  }

  @Test(
    "On a disk that can only be read there is one sentence, exit 77",
    .enabled(if: Disk.canMount, "mounting is not permitted here"))
  func readOnly() throws {
    let place = try Place()
    let disk = try Disk(in: place, size: "64k")
    try disk.makeReadOnly()
    let run = try export(place, to: disk.folder + "/new.html")
    #expect(run.status == 77, "\(run)")
    #expect(run.errors.contains("le disque est en lecture seule"), "\(run.errors)")
  }

  @Test("A device that takes nothing says so, and stays a device")
  func device() throws {
    let place = try Place()
    let run = try export(place, to: "/dev/full", language: "en")
    #expect(run.status == 74 && run.errors.contains("no space left on device"), "\(run)")
    var status = stat()
    #expect(stat("/dev/full", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    #expect(try export(place, to: "/dev/null").status == 0)
  }

  @Test(
    "A place that is none is said to be: exit 73",
    arguments: [
      ("missing/x.html", "no such folder"), ("", "a folder"),
      ("file/x.html", "in a folder’s place"),
    ])
  func place(name: String, reason: String) throws {
    let place = try Place()
    try place.write("x", to: "file")
    let run = try export(place, to: place.folder + "/" + name, language: "en")
    #expect(run.status == 73, "\(run)")
    #expect(run.errors.contains(reason), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test("A symbolic link stays one, and what it points to is written")
  func link() throws {
    let place = try Place()
    try place.write("before", to: "real.html")
    let link = place.folder + "/link.html"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: place.folder + "/real.html")
    #expect(try export(place, to: link).status == 0)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: link)
        == place.folder + "/real.html")
    #expect(
      try String(contentsOfFile: place.folder + "/real.html", encoding: .utf8)
        .hasPrefix("<!DOCTYPE html>"))
  }
}
