import CSQLiteSession
import Driving
import Foundation

/// A way to attack.
enum Assault: String, CaseIterable {
  case damagedBytes = "stores with damaged bytes"
  case oddValues = "stores with odd values"
  case changesets = "mutated changesets"
  case dataFiles = "mutated data files"
  case keyboard = "bytes typed, with sizes"

  /// Attacks once.
  ///
  /// - Throws: `Unproven` where the program does what it must not.
  func carryOut(on target: AttackTarget, _ dice: inout Dice) throws {
    switch self {
    case .damagedBytes: try Assault.damage(target, &dice)
    case .oddValues: try Assault.putOddValues(target, &dice)
    case .changesets: try Assault.mutateChangesets(target, &dice)
    case .dataFiles: try Assault.mutateFiles(target, &dice)
    case .keyboard: try Assault.type(target, &dice)
    }
  }

  /// What is read and changed of an attacked store: some of it each time, in any order.
  private static let verbs: [[String]] =
    ["actions", "stakeholders", "budget", "responsibilities", "entries", "functions", "chain"]
    .flatMap { [["list", $0, "--json"], ["list", $0]] }
    + ["chain", "budget", "matrix", "actions", "indicators"].map {
      ["show", $0, "--keys", "down h"]
    }
    + [
      ["check"], ["history"], ["history", "--json"], ["undo"], ["undo", "2"], ["add", "x"],
      ["set", "A-003", "--note", "n"], ["history", "A-003"],
      ["list", "actions", "--text", "fiche"],
    ]

  private static func use(_ target: AttackTarget, _ dice: inout Dice) throws {
    for _ in 0..<4 { try target.run(dice.pick(verbs)) }
  }

  // MARK: - Stores

  private static func damage(_ target: AttackTarget, _ dice: inout Dice) throws {
    var bytes = target.soundBytes
    for _ in 0..<Int.random(in: 1...6, using: &dice) {
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      let length = min(dice.pick([1, 1, 1, 4, 64, 4096]), bytes.count - place)
      for index in place..<place + length { bytes[index] = UInt8.random(in: 0...255, using: &dice) }
    }
    if dice.comes(10) { bytes.removeLast(Int.random(in: 1..<bytes.count, using: &dice)) }
    try target.put(bytes)
    try use(target, &dice)
  }

  private static let oddNumbers = [
    "-9223372036854775808", "9223372036854775807", "-1", "0", "4294967296",
  ]
  private static let oddTexts = [
    "''", "'x'", "CAST(x'C328FF' AS TEXT)", "replace(hex(zeroblob(500000)), '00', 'ab')",
    "char(27) || '[31m' || char(144)", "'{}'", "'2026-02-31'", "'9999999999999999999999'",
  ]

  private static func putOddValues(_ target: AttackTarget, _ dice: inout Dice) throws {
    try target.put(target.soundBytes)
    let database = try RawDatabase(target.store)
    let columns = try database.rows(
      """
      SELECT m.name, c.name, c.type FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
      WHERE m.type = 'table' AND m.sql LIKE '%STRICT%'
      """)
    // Where a value is refused, as by a key, another one is tried.
    database.tryOut("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF")
    for _ in 0..<Int.random(in: 1...3, using: &dice) {
      let column = dice.pick(columns)
      let value = column[2] == "INTEGER" ? dice.pick(oddNumbers) : dice.pick(oddTexts)
      let condition =
        dice.comes(50) ? "TRUE" : "rowid = (SELECT min(rowid) FROM \"\(column[0])\")"
      database.tryOut(
        "UPDATE \"\(column[0])\" SET \"\(column[1])\" = \(value) WHERE \(condition)")
    }
    database.close()
    try use(target, &dice)
  }

  private static func mutateChangesets(_ target: AttackTarget, _ dice: inout Dice) throws {
    try target.put(target.soundBytes)
    let database = try RawDatabase(target.store)
    database.tryOut("DROP TRIGGER change_is_never_edited")
    for row in try database.rows("SELECT key, hex(changeset) FROM change WHERE kind = 'do'") {
      var bytes = Array(row[1].utf8)
      for _ in 0..<Int.random(in: 1...4, using: &dice) where !bytes.isEmpty {
        let place = Int.random(in: bytes.indices, using: &dice)
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: bytes.removeLast(bytes.count - place)
        case 1: bytes[place] = dice.pick(Array("0123456789ABCDEF".utf8))
        case 2: bytes += bytes.prefix(place)
        default: bytes.replaceSubrange(place..<place, with: Array("FF7F".utf8))
        }
      }
      if !bytes.count.isMultiple(of: 2) { bytes.removeLast() }
      let text = String(decoding: bytes, as: UTF8.self)
      database.tryOut("UPDATE change SET changeset = x'\(text)' WHERE key = \(row[0])")
    }
    database.close()
    for verb in [["check"], ["history"], ["undo"], ["undo", "2"], ["undo", "3"], ["add", "x"]] {
      try target.run(verb)
    }
  }

  // MARK: - Data files and the keyboard

  private static func mutateFiles(_ target: AttackTarget, _ dice: inout Dice) throws {
    let folder = target.folder + "/files"
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.copyItem(atPath: target.data, toPath: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    for _ in 0..<Int.random(in: 1...3, using: &dice) {
      let path = folder + "/" + dice.pick(names)
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      let snippets = [
        [0x22], [0x3B], [0x2C], [0x0D], [0xFF, 0xFE], [0xC2, 0x90], [0], [0x0A, 0x0A], [0x3D],
      ]
      for _ in 0..<Int.random(in: 1...5, using: &dice) where !bytes.isEmpty {
        let place = Int.random(in: bytes.indices, using: &dice)
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
        case 1: bytes.insert(contentsOf: dice.pick(snippets).map(UInt8.init), at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 40))
        default: bytes += bytes[place..<min(bytes.count, place + 200)]
        }
      }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    }
    try target.put(target.soundBytes)
    let before = try target.run(["list", "actions", "--json"]).output
    let load = try target.run(["load", folder])
    let after = try target.run(["list", "actions", "--json"]).output
    guard load.code == 0 || before == after else {
      throw Unproven("a refused load has changed something")
    }
    guard try target.run(["check"]).code == 0 else { throw Unproven("a load has left a fault") }
  }

  private static func type(_ target: AttackTarget, _ dice: inout Dice) throws {
    try target.put(target.soundBytes)
    let terminal = try MonkeyTerminal(
      target.baraza, ["--store", target.store], environment: target.environment)
    _ = try terminal.hears(within: 5000)
    for _ in 0..<30 where terminal.whetherEnded() == nil {
      let count = Int.random(in: 1...40, using: &dice)
      try terminal.type(
        (0..<count).map { _ in
          dice.comes(20) ? 0x1B : UInt8.random(in: 0...255, using: &dice)
        })
      if dice.comes(40) {
        terminal.resize(
          columns: dice.pick([0, 1, 20, 60, 80, 200, 1000, 32_768, 65_535]),
          rows: dice.pick([0, 1, 5, 24, 60, 1000, 32_768]))
      }
      try terminal.listen(for: 2)
    }
    terminal.signal(SIGTERM)
    // Ctrl-Z may have been among the bytes.
    terminal.signal(SIGCONT)
    var time = TimeLeft()
    while terminal.whetherEnded() == nil {
      guard time.isAny() else { throw Unproven("the screen hangs") }
      try terminal.listen(for: 5)
    }
    // Ctrl-C and Ctrl-\ end it as they end every program.
    if case .signal(let number)? = terminal.whetherEnded(),
      ![SIGTERM, SIGQUIT, SIGINT].contains(number)
    {
      throw Unproven("the screen ended with signal \(number)")
    }
    let left = terminal.grammar.leftBehind
    guard left.isEmpty else { throw Unproven("the terminal is left with \(left)") }
    guard try target.run(["check"]).code == 0 else { throw Unproven("keys have left a fault") }
  }
}
