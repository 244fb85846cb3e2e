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

/// The entry that libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let reader else {
    print("BARAZA_FUZZ: loader, changesets, keys, amounts or dates")
    exit(64)
  }
  reader.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
