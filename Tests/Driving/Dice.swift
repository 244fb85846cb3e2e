/// Random numbers that are the same everywhere for the same seed (SplitMix64).
package struct Dice: RandomNumberGenerator {
  private var state: UInt64

  /// Dice that begin with a seed.
  package init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Whether something happens that does so in this many of a hundred cases.
  package mutating func comes(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }

  /// One of some choices, all equally likely.
  package mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &self)]
  }

  /// A number for another set of dice.
  package mutating func seed() -> UInt64 { UInt64.random(in: 1...999_999, using: &self) }
}
