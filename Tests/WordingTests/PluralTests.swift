import Driving
import Foundation
import Testing

@testable import Wording

@Suite("Plurals follow numbers: French from two on, English for all but one")
struct PluralTests {
  @Test(
    "a number and its noun",
    arguments: [
      (0, "0 ligne", "0 lines"), (1, "1 ligne", "1 line"), (2, "2 lignes", "2 lines"),
      (1500, "1 500 lignes", "1,500 lines"),
    ])
  func counted(count: Int, french: String, english: String) {
    let phrase = Plural.counted(count, fr: ("ligne", "lignes"), en: ("line", "lines"))
    #expect(phrase.fr == french.replacing("1 500", with: Wording(.french).number(1500)))
    #expect(phrase.en == english)
  }

  @Test("no other phrase decides on a plural, or leaves it open in brackets")
  func onlyPlace() throws {
    let root = Checkout.folder + "/Sources/Wording"
    let files = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    var count = 0
    for file in files where file.hasSuffix(".swift") && file != "Values/Plural.swift" {
      let text = try String(contentsOfFile: root + "/" + file, encoding: .utf8)
      count += 1
      #expect(!text.contains(/(== 1|< 2) \? *"/), "\(file) chooses a plural")
      #expect(!text.contains(/\p{L}\(s\)/), "\(file) leaves a plural open")
    }
    #expect(count > 40)
  }
}
