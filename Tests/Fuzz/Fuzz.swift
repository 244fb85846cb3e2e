import Domain
import Foundation
import Terminal
import Wording

@testable import Interchange
@testable import Store

/// What libFuzzer feeds, chosen by `$BARAZA_FUZZ`: each reads bytes from outside, and none may trap or hang.
private enum Reader: String {
  case loader, changesets, keys, amounts, dates

  /// Reads bytes as whatever they may be.
  func read(_ bytes: [UInt8]) {
    switch self {
    case .loader: _ = CSVReader.read(bytes, log: ProblemLog(file: "fuzz.csv"))
    case .changesets: _ = try? ChangesetParser.parse(Data(bytes))
    case .keys:
      var decoder = KeyDecoder()
      _ = decoder.feed(bytes)
      for _ in 0..<4 { _ = decoder.flush() }
    case .amounts:
      let amount = PrintedAmount(String(decoding: bytes, as: UTF8.self))
      for reading in amount.readings { precondition(reading.value.minorUnits >= 0) }
    case .dates:
      let text = String(decoding: bytes, as: UTF8.self)
      if let day = Day(iso: text) { precondition(day.iso == text) }
      _ = DueDate.read(text, today: Day(ordinal: 20_000))
    }
  }
}

private let reader = ProcessInfo.processInfo.environment["BARAZA_FUZZ"]
  .flatMap(Reader.init(rawValue:))

/// libFuzzer itself: it calls a function with one input after the other.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The entry under the name that the package manager gives to this product's.
@_cdecl("fuzz_main")
public func runAll(
  _ count: CInt, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  guard reader != nil else {
    print("BARAZA_FUZZ: loader, changesets, keys, amounts or dates")
    return 64
  }
  var (count, words) = (count, words)
  return runFuzzer(&count, &words) { bytes, count in
    reader?.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  }
}
