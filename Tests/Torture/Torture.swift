import ArgumentParser

/// Not part of the shipped program: it proves what `baraza` promises about sharing a store, power cuts
/// and other misfortunes. `script/torture` builds and drives it.
@main
struct Torture: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Proves that a store loses nothing.",
    subcommands: [
      Hands.self, Power.self, BadLuck.self, Monkey.self, Hand.self, Typist.self, Commits.self,
      Seals.self, Attack.self,
    ])
}

/// Something that a proof has shown not to hold.
struct Unproven: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
