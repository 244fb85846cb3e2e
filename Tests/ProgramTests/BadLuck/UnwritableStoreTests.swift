import Driving
import Foundation
import Glibc
import Testing

@Suite("A store that cannot be written")
struct UnwritableStoreTests {
  @Test("a store in a folder that does not exist: reading says so, loading makes the folder")
  func missingFolder() throws {
    let place = try Place(withDemoStore: false)
    let store = place.folder + "/new/folder/baraza.sqlite"
    let list = try place.run("list", "actions", "--store", store, "--language", "en")
    #expect(list.status == 66)
    #expect(list.errors.hasPrefix("baraza: \(store): there is no store here."))
    #expect(!FileManager.default.fileExists(atPath: place.folder + "/new"))
    #expect(try place.run("load", Checkout.demoData, "--store", store).status == 0)
    #expect(FileManager.default.fileExists(atPath: store))
  }

  @Test("a folder that cannot be made is named in a sentence, exit 73")
  func folderBelowAFile() throws {
    let place = try Place(withDemoStore: false)
    let file = try place.write("a file", to: "file")
    for folder in [file, "/proc/baraza", "/dev/null"] {
      let store = folder + "/sub/baraza.sqlite"
      let load = try place.run("load", Checkout.demoData, "--store", store, "--language", "en")
      #expect(load.status == 73, "\(load.errors)")
      #expect(load.errors.contains("\(folder)/sub: this folder does not exist"))
      #expect(load.errors.split(separator: "\n").count == 1)
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "a file")
  }

  @Test(
    "a store on a disk that is read-only can be read, and a change is refused with exit 77",
    .enabled(if: Disk.canMount, "mounting is not permitted here"))
  func readOnlyDisk() throws {
    let place = try Place()
    let disk = try Disk(in: place, size: "4m")
    let store = disk.folder + "/baraza.sqlite"
    try DemoStore.bytes.get().write(to: URL(fileURLWithPath: store))
    try disk.makeReadOnly()
    let options = ["--store", store, "--language", "en"]
    #expect(try JSONRows(place.run(["list", "actions", "--json"] + options)).rows.count == 32)
    #expect(try place.run(["show", "budget"] + options).status == 0)
    #expect(try place.run(["check"] + options).status == 0)
    for verb in [["add", "Recenser"], ["undo"], ["load", Checkout.demoData]] {
      let outcome = try place.run(verb + options)
      #expect(outcome.status == 77, "\(verb): \(outcome.errors)")
      #expect(outcome.errors.contains("not writable"), "\(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
  }

  @Test(
    "a store file without the right to write is refused with exit 77",
    .enabled(if: geteuid() != 0, "permissions do not bind root; the read-only disk stands for it"))
  func readOnlyFile() throws {
    let place = try Place()
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: place.store)
    #expect(try place.actions().rows.count == 32)
    let add = try place.run("add", "Recenser", "--language", "en")
    #expect(add.status == 77)
    #expect(add.errors.contains("not writable"))
  }

  @Test(
    "a disk that fills up: one sentence, exit 74, and every number printed is kept",
    .enabled(if: Disk.canMount, "mounting is not permitted here"))
  func fullDisk() throws {
    let place = try Place()
    let disk = try Disk(in: place, size: "1m")
    let store = disk.folder + "/baraza.sqlite"
    try DemoStore.bytes.get().write(to: URL(fileURLWithPath: store))
    try disk.fill()
    let note = String(repeating: "note ", count: 1900)
    var kept: [String] = []
    var refusal: Place.Outcome?
    for _ in 0..<200 where refusal == nil {
      let add = try place.run(
        "add", "Recenser", "--note", note, "--store", store, "--language", "en")
      if add.status == 0 {
        kept += add.lines.map(String.init)
      } else {
        refusal = add
      }
    }
    let full = try #require(refusal)
    #expect(full.status == 74, "\(full.errors)")
    #expect(full.output.isEmpty)
    #expect(full.errors.contains("the disk is full"), "\(full.errors)")
    #expect(full.errors.split(separator: "\n").count == 1)
    try disk.empty()
    #expect(try place.run("check", "--store", store).status == 0)
    let numbers = try JSONRows(place.run("list", "actions", "--json", "--store", store)).texts(
      "number")
    #expect(numbers.count == 32 + kept.count)
    #expect(Set(numbers).isSuperset(of: kept))
    #expect(try place.run("add", "Recenser", "--store", store).status == 0)
  }

  @Test(
    "a load into a full disk leaves no half of a store",
    .enabled(if: Disk.canMount, "mounting is not permitted here"))
  func loadIntoFullDisk() throws {
    let place = try Place(withDemoStore: false)
    let disk = try Disk(in: place, size: "256k")
    let store = disk.folder + "/baraza.sqlite"
    let load = try place.run("load", Checkout.demoData, "--store", store, "--language", "en")
    #expect(load.status == 74, "\(load.errors)")
    #expect(load.errors.contains("the disk is full"), "\(load.errors)")
    #expect(load.errors.split(separator: "\n").count == 1)
    let list = try place.run("list", "actions", "--store", store)
    #expect(list.status != 0 || list.lines.count <= 1, "half a store: \(list.output)")
  }

  @Test("output that cannot be written ends with exit 74")
  func fullOutput() throws {
    let place = try Place()
    let room = try Room(place, columns: 100, rows: 10, shell: true)
    try room.type("'\(Executable.baraza)' list actions > /dev/full; echo code $?")
    try room.press("Enter")
    try room.see("code 74")
  }
}
