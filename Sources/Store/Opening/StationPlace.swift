import CProcess
import Crypto
import Glibc

/// Where a station writes: on which machine, and in which file. A store that is opened elsewhere was moved
/// or copied, and which of the two only a person can say.
struct StationPlace: Hashable {
  /// The machine, so that nobody can tell which: a digest of its identity and of the station's key.
  let machine: String
  /// The file: its number and the moment it was made, which a copy does not share; its path where the
  /// file system knows neither for good.
  let file: String

  /// - Parameters:
  ///   - path: The store's path.
  ///   - station: The station's 31 bits.
  init(of path: String, station: Int64) {
    let digest = SHA256.hash(data: Array("baraza \(station) \(Self.machineIdentity)".utf8))
    machine = digest.prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let resolved = StoreFile(path: path).resolvedPath
    var birth = baraza_birth()
    file =
      baraza_file_birth(resolved, &birth) == 1
      ? "\(birth.inode) \(birth.seconds).\(birth.nanoseconds)" : resolved
  }

  init(machine: String, file: String) { (self.machine, self.file) = (machine, file) }

  private static let machineIdentity: String = {
    for path in ["/etc/machine-id", "/var/lib/dbus/machine-id"] {
      let words = ProcFolder.lines(of: path).first.map(String.init) ?? ""
      if words.count >= 32 { return words }
    }
    return hostName
  }()

  private static var hostName: String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let start = buffer.baseAddress, gethostname(start, 255) == 0 else { return "" }
      start[255] = 0
      return String(cString: start)
    }
  }
}
