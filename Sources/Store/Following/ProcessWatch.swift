import CProcess
import Glibc

/// Learns from the kernel (pidfd) that processes have died, so that nobody has to ask.
///
/// The legal order is: `follow` some processes, wait until `descriptor` can be read, then `hear()`, then
/// `takeLoss()`. Where the kernel says nothing, every `takeLoss()` asks after them.
final class ProcessWatch {
  /// Can be read when a followed process has died, until that is heard; for `poll`. All processes are
  /// behind this one. Nothing where the kernel tells of none.
  let descriptor: Int32?

  /// The processes whose death the kernel tells, and the descriptor of each.
  private var followed: [ProcessMark: Int32] = [:]
  /// Those that have to be asked after.
  private var unfollowed: Set<ProcessMark> = []
  private var hasLost = false
  /// Another folder in tests.
  private let system: ProcFolder

  convenience init(system: ProcFolder = ProcFolder()) {
    let all = epoll_create1(Int32(EPOLL_CLOEXEC))
    self.init(descriptor: all < 0 ? nil : all, system: system)
  }

  init(descriptor: Int32?, system: ProcFolder = ProcFolder()) {
    self.descriptor = descriptor
    self.system = system
  }

  deinit {
    follow([])
    if let descriptor { close(descriptor) }
  }

  /// Follows these processes, and no others any more.
  ///
  /// - Returns: Those of them that live.
  @discardableResult
  func follow(_ processes: Set<ProcessMark>) -> Set<ProcessMark> {
    unfollowed.formIntersection(processes)
    followed.keys.filter { !processes.contains($0) }.forEach(drop)
    for process in processes.subtracting(followed.keys).subtracting(unfollowed) { begin(process) }
    return unfollowed.union(followed.keys)
  }

  private func begin(_ process: ProcessMark) {
    let number = descriptor(of: process)
    if let number { followed[process] = number } else { unfollowed.insert(process) }
    // It may have died just now, and its number been given again.
    if number.map(Self.hasEnded) ?? false || !process.isAlive(system) { drop(process) }
  }

  private static func hasEnded(_ number: Int32) -> Bool {
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) == 1
  }

  private func drop(_ process: ProcessMark) {
    unfollowed.remove(process)
    // Closing takes it out of `descriptor`, too.
    if let number = followed.removeValue(forKey: process) { close(number) }
  }

  /// What wakes whoever waits for `descriptor` when a process dies. Nothing if it is dead already, the
  /// kernel is too old, or there are no descriptors left.
  private func descriptor(of process: ProcessMark) -> Int32? {
    guard let descriptor, let id = Int32(exactly: process.pid) else { return nil }
    let number = baraza_follow_process(id)
    guard number >= 0 else { return nil }
    var event = epoll_event(events: EPOLLIN.rawValue, data: epoll_data_t(fd: number))
    if epoll_ctl(descriptor, EPOLL_CTL_ADD, number, &event) == 0 { return number }
    close(number)
    return nil
  }

  // MARK: - Deaths

  /// Hears of deaths.
  ///
  /// - Returns: Whether there were any.
  func hear() -> Bool {
    guard let descriptor else { return false }
    var (event, hasHeard) = (epoll_event(), false)
    while epoll_wait(descriptor, &event, 1, 0) == 1 {
      let number = event.data.fd
      followed.keys.filter { followed[$0] == number }.forEach(drop)
      (hasLost, hasHeard) = (true, true)
    }
    return hasHeard
  }

  /// Whether a process has died since this was asked last.
  func takeLoss() -> Bool {
    let dead = unfollowed.filter { !$0.isAlive(system) }
    unfollowed.subtract(dead)
    defer { hasLost = false }
    return hasLost || !dead.isEmpty
  }
}
