import Driving
import Foundation
import Testing

/// The short forms of `script/torture`, with the program that was built for the tests.
@Suite("What people share is not lost: script/torture, short", .serialized)
struct ShortFormTests {
  @Test(
    "not one acknowledged change is lost by hands, kills, power cuts, bad luck or a monkey",
    arguments: ["hands", "power", "badluck", "monkey", "attack"])
  func holds(proof: String) throws {
    let (status, output) = try Script.run(proof, "--short")
    #expect(status == 0, "\(output)")
  }

  @Test("options that make no sense are refused with exit 64", arguments: ["", "sleep", "--kills"])
  func usage(words: String) throws {
    #expect(try Script.run(words).status == 64)
  }
}

/// Runs `script/torture`.
private enum Script {
  static func run(_ words: String...) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Checkout.folder + "/script/torture")
    process.arguments = words.filter { !$0.isEmpty } + ["--program", program]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: text, as: UTF8.self))
  }

  /// The built program lies beside the test bundle, whatever the scratch path is called.
  private static var program: String {
    let bundle = CommandLine.arguments.drop { $0 != "--test-bundle-path" }.dropFirst().first
    return URL(fileURLWithPath: bundle ?? CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("torture").path
  }
}
