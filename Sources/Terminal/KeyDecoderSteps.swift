// The steps that the states of the decoder share.

extension KeyDecoder {
  mutating func enter(_ next: State) {
    state = next
    silences = 0
    buffer.removeAll(keepingCapacity: true)
  }

  mutating func reset() {
    state = .ground
    silences = 0
    buffer = []
  }

  mutating func finish(_ event: TerminalEvent?, into events: inout [TerminalEvent]) {
    reset()
    if let event { events.append(event) }
  }

  mutating func collect(_ byte: UInt8) {
    if buffer.count < Self.sequenceLimit { buffer.append(byte) }
  }

  mutating func endControl(_ final: UInt8, into events: inout [TerminalEvent]) {
    if buffer.count >= Self.sequenceLimit { return reset() }
    if final == UInt8(ascii: "M"), buffer.isEmpty { return enter(.oldMouse) }
    if final == UInt8(ascii: "~"), buffer.elementsEqual("200".utf8) { return enter(.paste) }
    let event =
      known([UInt8(ascii: "[")] + buffer + [final])
      ?? ControlSequence(buffer, final: final).event
    finish(event, into: &events)
  }

  /// What the terminal description says about ESC and these bytes.
  func known(_ bytes: [UInt8]) -> TerminalEvent? {
    sequences.isEmpty ? nil : sequences[[0x1B] + bytes].map { .key($0) }
  }

  /// A byte that cannot belong to the sequence ends it and counts for itself.
  mutating func interrupt(with byte: UInt8, into events: inout [TerminalEvent]) {
    abandon(into: &events)
    take(byte, into: &events)
  }

  /// Gives up on a sequence. One that never got beyond its introducer was Alt and that letter.
  mutating func abandon(into events: inout [TerminalEvent]) {
    switch state {
    case .control where buffer.isEmpty: events.append(.key(.alt("[")))
    case .keypad where buffer.isEmpty: events.append(.key(.alt("O")))
    case .answer(let introducer, 0):
      events.append(.key(.alt(Character(introducer))))
    case .answerEscape: events.append(.key(.escape))
    case .ground, .escape, .escapeTwice, .control, .consoleFunction, .keypad, .oldMouse, .answer,
      .text, .paste:
      break
    }
    reset()
  }

  mutating func beginText(_ byte: UInt8, alt: Bool) {
    let length: Int
    switch byte {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    // No character begins like this; the terminal does not speak UTF-8, or a part was lost.
    default: return reset()
    }
    enter(.text(length: length, alt: alt))
    buffer.append(byte)
  }

  /// A typed scalar joins the character typed just before it if both came together and are one.
  func type(_ scalar: Unicode.Scalar, into events: inout [TerminalEvent]) {
    if case .key(.character(let previous))? = events.last {
      let joined = String(previous) + String(scalar)
      if joined.count == 1 {
        events[events.count - 1] = .key(.character(Character(joined)))
        return
      }
    }
    events.append(.key(.character(Character(scalar))))
  }
}

extension Character {
  init(_ ascii: UInt8) {
    self.init(Unicode.Scalar(ascii))
  }
}
