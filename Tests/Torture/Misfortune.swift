import Domain
import Foundation
import Glibc
import Store

/// What happens in a room; each leaves it so that `Room.prove` can look for everything in it.
enum Misfortune {
  static func diskFull(_ room: Room) throws -> Ending {
    guard mount("tmpfs", room.home, "tmpfs", 0, "size=16m") == 0 else {
      throw Skipped(reason: "a small disk can only be mounted by root")
    }
    room.atTheEnd = { [home = room.home] in _ = umount2(home, Int32(MNT_DETACH)) }
    let path = room.home + "/small.sqlite"
    room.move(to: path)
    try Scene.make(at: path, items: 40)
    try room.begin()
    try room.edit(50)
    let filling = room.home + "/filling"
    try fill(room.home, filling, leaving: 100_000)
    let (failure, sentence) = try room.editUntilRefused()
    guard case .full = failure else { throw Unproven("told: \(sentence)") }
    _ = try room.store.allItems()
    try room.delete(filling)
    try room.edit(50)
    return Ending(
      told: [("saving", sentence)],
      after: "reading went on; once there was room again, saving did too, without a restart")
  }

  private static func fill(_ folder: String, _ path: String, leaving rest: Int) throws {
    var status = statvfs()
    statvfs(folder, &status)
    let free = Int(status.f_bavail) * Int(status.f_bsize)
    try Data(count: max(0, free - rest)).write(to: URL(fileURLWithPath: path))
  }

  // MARK: - The file

  static func fileDeleted(_ room: Room) throws -> Ending {
    try room.edit(50)
    try room.delete(room.path)
    let (copy, sentence) = try detached(room)
    let opening = try room.toldOnOpening()
    guard let copy else { throw Unproven("no copy was made") }
    try room.prove(at: copy)
    try room.store.close()
    try room.rename(copy, room.path)
    try room.begin()
    try room.edit(50)
    return Ending(
      told: [("saving", sentence), ("opening meanwhile", opening.sentence)],
      after: "the copy holds everything; put in the file's place, it is worked on after a restart")
  }

  static func fileMoved(_ room: Room) throws -> Ending {
    try room.edit(50)
    let aside = room.home + "/aside.sqlite"
    try room.rename(room.path, aside)
    let (_, sentence) = try detached(room)
    let opening = try room.toldOnOpening()
    try room.rename(aside, room.path)
    try room.edit(50)
    return Ending(
      told: [("saving", sentence), ("opening meanwhile", opening.sentence)],
      after: "when the very file was back, saving went on without a restart")
  }

  static func fileReplaced(_ room: Room) throws -> Ending {
    try room.edit(50)
    let (aside, other) = (room.home + "/aside.sqlite", room.home + "/other.sqlite")
    try Scene.make(at: other, items: 3)
    try room.rename(room.path, aside)
    try room.rename(other, room.path)
    let (_, sentence) = try detached(room)
    let (failure, opening) = try room.toldOnOpening()
    guard case .detached = failure else { throw Unproven("told on opening: \(opening)") }
    try room.rename(aside, room.path)
    try room.edit(50)
    return Ending(
      told: [("saving", sentence), ("opening meanwhile", opening)],
      after: "the other store was not touched; when the very file was back, saving went on")
  }

  static func folderMoved(_ room: Room) throws -> Ending {
    try room.edit(50)
    let aside = room.folder.path + "/aside"
    try room.rename(room.home, aside)
    let (_, sentence) = try detached(room)
    try room.rename(aside, room.home)
    try room.edit(50)
    return Ending(
      told: [("saving", sentence)],
      after: "when the folder was back, saving went on without a restart")
  }

  private static func detached(_ room: Room) throws -> (copy: String?, sentence: String) {
    let acknowledged = room.acknowledged
    let (failure, sentence) = try room.editUntilRefused()
    guard case .detached(_, let copy) = failure else { throw Unproven("told: \(sentence)") }
    guard room.acknowledged == acknowledged else {
      throw Unproven("changes were acknowledged after the file was gone")
    }
    return (copy, sentence)
  }

  // MARK: - The folder

  static func folderClosed(_ room: Room) throws -> Ending {
    // Permissions do not bind root.
    let isRoot = geteuid() == 0
    let nobody: uid_t = 65534
    if isRoot {
      for place in ["", "/room.sqlite", "/room.sqlite-wal", "/room.sqlite-shm"] {
        chown(room.home + place, nobody, nobody)
      }
      chmod(room.folder.path, 0o755)
      // The saved user stays root, so that there is a way back.
      guard setreuid(nobody, uid_t.max) == 0, seteuid(nobody) == 0 else {
        throw Skipped(reason: "root cannot become nobody")
      }
    }
    defer {
      if isRoot {
        seteuid(0)
        setreuid(0, 0)
      }
    }
    defer { chmod(room.home, 0o700) }
    try room.edit(50)
    chmod(room.home, 0o500)
    try room.edit(50)
    let opening = try room.toldOnOpening()
    chmod(room.home, 0o700)
    try room.edit(50)
    return Ending(
      told: [("opening meanwhile", opening.sentence)],
      after: "the open session saved all the time: its files were open")
  }

  // MARK: - The log

  static func logDeleted(_ suffixes: [String]) -> (Room) throws -> Ending {
    { room in
      let times = room.isShort ? 5 : 50
      _ = try room.startOther()
      for _ in 0..<times {
        try room.edit(Int.random(in: 1...20, using: &room.dice))
        for suffix in suffixes { unlink(room.path + suffix) }
        if room.dice.comes(50) {
          try room.receiveVisitor()
        }
      }
      try room.edit(20)
      try room.endOthers()
      return Ending(
        after: "nobody was told anything; both sessions went on through \(times) deletions, and "
          + "a third one could be opened at any time")
    }
  }

  static func logDeletedBesideStopped(_ room: Room) throws -> Ending {
    let other = try room.startOther()
    var told: Set<String> = []
    for _ in 0..<(room.isShort ? 3 : 20) {
      try room.edit(10)
      other.signal(SIGSTOP)
      unlink(room.path + "-wal")
      // A session that was stopped in the middle of a commit must be waited for.
      do { try room.edit(5) } catch let failure as StoreFailure {
        guard case .locked = failure else { throw failure }
        told.insert(room.sentence(failure))
      }
      other.signal(SIGCONT)
      try room.edit(10)
    }
    try room.endOthers()
    return Ending(
      told: told.map { ("when it was stopped in the middle of a commit", $0) },
      after: "both sessions went on, one through the other's repair")
  }

  // MARK: - Time

  static func clockSetBack(_ room: Room) throws -> Ending {
    try room.edit(50)
    for _ in 0..<3 {
      room.setClock(back: Int64.random(in: 1000...1_000_000_000, using: &room.dice))
      try room.edit(50)
    }
    let order = try room.store.history(limit: 10_000).map(\.id)
    guard order == order.sorted(by: >) else {
      throw Unproven("the history is not in the order in which things were done")
    }
    return Ending(
      after: "edits, undo and drafts went on; the history keeps the order in which things were done"
    )
  }

  static func stopped(seconds: Int) -> (Room) throws -> Ending {
    { room in
      let other = try room.startOther(pause: 0)
      var told: Set<String> = []
      for _ in 0..<(room.isShort ? 1 : 3) {
        try room.edit(10)
        other.signal(SIGSTOP)
        let end = SuspendingClock.now + .seconds(seconds)
        while SuspendingClock.now < end {
          // Stopped in the middle of a commit, it holds the lock.
          do { try room.edit(1) } catch let failure as StoreFailure {
            guard case .locked = failure else { throw failure }
            told.insert(room.sentence(failure))
          }
          _ = try room.store.allItems()
        }
        other.signal(SIGCONT)
      }
      try room.endOthers()
      try room.edit(10)
      return Ending(
        told: told.map { ("saving while it was stopped in the middle of a commit", $0) },
        after:
          "reading went on for the \(seconds) s; the stopped session and this one then saved on")
    }
  }
}
