// What each state of the decoder does with one more byte.

extension KeyDecoder {
  mutating func take(_ byte: UInt8, into events: inout [TerminalEvent]) {
    switch state {
    case .ground: takeGround(byte, into: &events)
    case .escape: takeEscape(byte, into: &events)
    case .escapeTwice: takeEscapeTwice(byte, into: &events)
    case .control: takeControl(byte, into: &events)
    case .consoleFunction: takeConsoleFunction(byte, into: &events)
    case .keypad: takeKeypad(byte, into: &events)
    case .oldMouse: takeOldMouse(byte, into: &events)
    case .answer(let introducer, let length):
      takeAnswer(byte, introducer: introducer, length: length, into: &events)
    case .answerEscape(let introducer):
      takeAnswerEscape(byte, introducer: introducer, into: &events)
    case .text(let length, let alt): takeText(byte, length: length, alt: alt, into: &events)
    case .paste: takePaste(byte, into: &events)
    }
  }

  mutating func takeGround(_ byte: UInt8, into events: inout [TerminalEvent]) {
    switch byte {
    case 0x1B: enter(.escape)
    case 0x80...: beginText(byte, alt: false)
    default: events.append(.key(SingleByteKey.key(byte)))
    }
  }

  mutating func takeEscape(_ byte: UInt8, into events: inout [TerminalEvent]) {
    if silences > 0, !Self.introducers.contains(byte) {
      finish(.key(.escape), into: &events)
      return take(byte, into: &events)
    }
    switch byte {
    case 0x1B: enter(.escapeTwice)
    case UInt8(ascii: "["): enter(.control)
    case UInt8(ascii: "O"): enter(.keypad)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      enter(.answer(introducer: byte, length: 0))
    case 0x0A, 0x0D: finish(.key(.alt("\n")), into: &events)
    case 0x08, 0x7F: finish(.key(.alt("\u{7F}")), into: &events)
    case 0x20..<0x7F: finish(known([byte]) ?? .key(.alt(Character(byte))), into: &events)
    case 0x80...: beginText(byte, alt: true)
    default:
      finish(.key(.escape), into: &events)
      take(byte, into: &events)
    }
  }

  /// What begins a sequence after ESC.
  private static let introducers = Array("[O]PX^_".utf8)

  mutating func takeEscapeTwice(_ byte: UInt8, into events: inout [TerminalEvent]) {
    switch byte {
    case UInt8(ascii: "["): enter(.control)
    case UInt8(ascii: "O"): enter(.keypad)
    default:
      finish(.key(.escape), into: &events)
      enter(.escape)
      take(byte, into: &events)
    }
  }

  mutating func takeControl(_ byte: UInt8, into events: inout [TerminalEvent]) {
    if byte == UInt8(ascii: "["), buffer.isEmpty { return enter(.consoleFunction) }
    // Some rxvt keys with Shift end in a byte that never ends a sequence of the standard.
    let isShifted = byte == UInt8(ascii: "$") && !buffer.isEmpty && buffer.allSatisfy(isDigit)
    switch byte {
    case 0x20..<0x40 where !isShifted: collect(byte)
    case 0x20..<0x7F: endControl(byte, into: &events)
    default: interrupt(with: byte, into: &events)
    }
  }

  mutating func takeConsoleFunction(_ byte: UInt8, into events: inout [TerminalEvent]) {
    guard (0x20..<0x7F).contains(byte) else { return interrupt(with: byte, into: &events) }
    let builtIn = (0x41...0x45).contains(byte) ? Key.function(Int(byte) - 0x40) : nil
    finish(known(Array("[[".utf8) + [byte]) ?? builtIn.map { .key($0) }, into: &events)
  }

  mutating func takeKeypad(_ byte: UInt8, into events: inout [TerminalEvent]) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"): collect(byte)
    case 0x20..<0x7F:
      finish(
        known([UInt8(ascii: "O")] + buffer + [byte]) ?? KeypadKey.key(byte).map { .key($0) },
        into: &events)
    default: interrupt(with: byte, into: &events)
    }
  }

  mutating func takeOldMouse(_ byte: UInt8, into events: inout [TerminalEvent]) {
    guard byte >= 0x20 else { return interrupt(with: byte, into: &events) }
    buffer.append(byte)
    guard buffer.count == 3 else { return }
    let mouse = MouseReport(
      code: Int(buffer[0]) - 32, column: Int(buffer[1]) - 32, row: Int(buffer[2]) - 32,
      isRelease: false)
    finish(mouse.event.map { .mouse($0) }, into: &events)
  }

  mutating func takeAnswer(
    _ byte: UInt8, introducer: UInt8, length: Int, into events: inout [TerminalEvent]
  ) {
    switch byte {
    case 0x07: endAnswer(introducer, into: &events)
    case 0x1B:
      state = .answerEscape(introducer: introducer)
    default:
      if length >= Self.answerLimit { return reset() }
      collect(byte)
      state = .answer(introducer: introducer, length: length + 1)
    }
  }

  mutating func takeAnswerEscape(
    _ byte: UInt8, introducer: UInt8, into events: inout [TerminalEvent]
  ) {
    if byte == UInt8(ascii: "\\") { return endAnswer(introducer, into: &events) }
    enter(.escape)
    take(byte, into: &events)
  }

  private mutating func endAnswer(_ introducer: UInt8, into events: inout [TerminalEvent]) {
    let isCommand = introducer == UInt8(ascii: "]")
    let answer = isCommand ? TerminalAnswer(operatingSystemCommand: buffer) : nil
    finish(answer.map { .answer($0) }, into: &events)
  }

  mutating func takeText(
    _ byte: UInt8, length: Int, alt: Bool, into events: inout [TerminalEvent]
  ) {
    guard (0x80..<0xC0).contains(byte) else {
      reset()
      return take(byte, into: &events)
    }
    buffer.append(byte)
    guard buffer.count == length else { return }
    let scalar = String(validating: buffer, as: UTF8.self)?.unicodeScalars.first
    reset()
    guard let scalar, scalar.value >= 0xA0 else { return }
    if alt { events.append(.key(.alt(Character(scalar)))) } else { type(scalar, into: &events) }
  }

  mutating func takePaste(_ byte: UInt8, into events: inout [TerminalEvent]) {
    if buffer.count >= Self.pasteLimit, byte & 0xC0 != 0x80, !buffer.suffix(6).contains(0x1B) {
      events.append(.paste(String(decoding: buffer, as: UTF8.self)))
      buffer.removeAll(keepingCapacity: true)
    }
    buffer.append(byte)
    guard byte == UInt8(ascii: "~"), buffer.suffix(6).elementsEqual(Self.pasteEnd) else { return }
    let text = String(decoding: buffer.dropLast(6), as: UTF8.self)
    finish(.paste(text), into: &events)
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
