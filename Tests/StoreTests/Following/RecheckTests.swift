import Store
import Testing

@Suite("After a write a store is looked into again, for about a second")
struct RecheckTests {
  var recheck = Recheck()

  /// All looks from now on, each taken when it is due.
  private mutating func looks() -> [Int] {
    var looks: [Int] = []
    while let look = recheck.nextLook {
      looks.append(look)
      recheck.looked(at: look)
    }
    return looks
  }

  @Test(
    "a write alone is no reason to look: the first look comes 2 ms later, then ever more rarely")
  mutating func waits() {
    #expect(looks() == [])
    recheck.happened([.written], at: 100)
    #expect(looks() == [102, 104, 108, 116, 132, 164, 228, 356, 612, 1124])
    #expect(recheck.nextLook == nil)
  }

  @Test("another write begins anew, and puts off no look that was to come sooner")
  mutating func again() {
    recheck.happened([.written], at: 100)
    recheck.happened([.written], at: 101)
    recheck.happened([.written], at: 102)
    #expect(recheck.nextLook == 102)
    recheck.looked(at: 102)
    #expect(looks().prefix(3) == [104, 108, 116])
    recheck.happened([.written], at: 5000)
    for _ in 0..<5 { recheck.looked(at: recheck.nextLook ?? 0) }
    #expect(recheck.nextLook == 5064)
    recheck.happened([.written], at: 5040)
    #expect(recheck.nextLook == 5042)
  }

  @Test("a commit that is told of is looked at once, and few looks remain of those for its writing")
  mutating func told() {
    recheck.happened([.written], at: 100)
    recheck.happened([.committed], at: 101)
    #expect(looks() == [101, 113, 161, 353, 1121])
    recheck.happened([.written, .committed], at: 2000)
    #expect(looks() == [2000, 2012, 2060, 2252, 3020])
  }

  @Test("a write after a commit that was told of is looked for like any other")
  mutating func foreign() {
    recheck.happened([.written, .committed, .written], at: 100)
    #expect(looks().prefix(4) == [100, 102, 106, 114])
  }

  @Test("a file that has gone or come is looked at once")
  mutating func place() {
    recheck.happened([.removed, .replaced, .written], at: 100)
    #expect(recheck.nextLook == 100)
  }

  @Test("a look for another reason changes no plan")
  mutating func otherLooks() {
    recheck.happened([.written], at: 100)
    recheck.looked(at: 101)
    #expect(recheck.nextLook == 102)
  }
}
