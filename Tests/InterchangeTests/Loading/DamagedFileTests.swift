import Domain
import Driving
import Testing
import Wording

@testable import Interchange

@Suite("No damage to a file makes the reader fail or print anything harmful")
struct DamagedFileTests {
  @Test(arguments: 0..<100)
  func randomDamage(seed: Int) throws {
    var random = Dice(seed: UInt64(seed))
    let folder = try TestFolder()
    for (name, text) in TestFolder.whole.sorted(by: { $0.key < $1.key }) {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let byte = [UInt8(0x22), 0x2C, 0x0A, 0x00, 0x1B, 0x3B, 0xC2, 0x9B, 0x39]
          .randomElement(using: &random)
        bytes[place] = byte ?? UInt8.random(in: 0...255, using: &random)
      }
      try folder.write(bytes, to: name)
    }
    let reading = folder.read()
    #expect((reading.dossier == nil) == !reading.problems.isEmpty)
    for language in Language.allCases {
      let sentences = reading.sentences(in: Wording(language))
      #expect(!sentences.joined().unicodeScalars.contains(where: Harmless.isHarmful))
    }
  }
}
