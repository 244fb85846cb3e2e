import Driving
import Testing

/// Required: "a full limit (files, size, memory) says which", and no verb goes on for ever for want of memory.
@Suite("Where little memory may be used")
struct MemoryLimitTests {
  @Test(
    "whatever the limit, a verb ends; what it prints when all is well is whole",
    arguments: [["list", "chain"], ["show", "actions"], ["history"], ["check"], ["add", "x"]])
  func ends(verb: [String]) throws {
    let place = try Place()
    let whole = try place.run(verb)
    var wasWell = false
    for limit in stride(from: 90_000, through: 200_000, by: 10_000) {
      let script = "ulimit -v \(limit); exec '\(Executable.baraza)' \"$@\""
      let outcome = try place.run(
        program: "/bin/sh", ["-c", script, "sh"] + verb,
        environment: ["SWIFT_BACKTRACE": "enable=no"])
      guard outcome.status == 0 else { continue }
      wasWell = true
      if verb[0] != "add" { #expect(outcome.output == whole.output, "\(limit)") }
    }
    #expect(wasWell, "the highest limit is none")
  }
}
