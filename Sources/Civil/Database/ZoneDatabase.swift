/// The system's compiled zone files.
///
/// Each look-up checks that the file is still the one last read, so a tzdata update takes effect
/// at once. Copies share what they have read.
public struct ZoneDatabase: Sendable {
  /// Where zone files live on the systems there are, in the order in which to look.
  public static let systemFolders = [
    "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo",
  ]

  let folders: [String]
  /// The folder with `localtime` and `timezone`.
  let settings: String
  private let cache = ZoneCache()

  /// Far above the largest real file, so that a wrong path cannot fill the memory.
  private static let sizeLimit = 256 * 1024

  /// A database over these folders.
  ///
  /// - Parameters:
  ///   - folders: Where to look, first match wins; a caller that honours `TZDIR` puts its value
  ///     first.
  ///   - settings: The folder with the links `localtime` and `timezone`.
  public init(folders: [String] = ZoneDatabase.systemFolders, settings: String = "/etc") {
    (self.folders, self.settings) = (folders, settings)
  }

  /// The zone of that name.
  ///
  /// - Parameter name: As in tzdata, such as `Europe/Berlin`; capitals matter.
  /// - Returns: The zone under that very name, also where it is a link to another one.
  /// - Throws: `ZoneError`; for an unknown name with a similar known one, where there is one.
  public func zone(_ name: String) throws(ZoneError) -> Zone {
    guard Self.isName(name) else { throw .badName(name) }
    for folder in folders {
      if let zone = try zone(name, atPath: "\(folder)/\(name)") { return zone }
    }
    // A system without tzdata still knows UTC.
    if name == "UTC" { return .utc }
    throw .unknown(name, suggestion: ZoneNames(folders: folders).nearest(to: name))
  }

  /// The zone in that file, nil when there is no such file.
  func zone(_ name: String, atPath path: String) throws(ZoneError) -> Zone? {
    let bytes: [UInt8]
    let identity: FileIdentity
    do throws(FileTrouble) {
      guard let file = try FileReading(path) else { return nil }
      identity = file.identity
      if let zone = cache.zone(at: path, identity), zone.name == name { return zone }
      bytes = try file.contents(atMost: Self.sizeLimit)
    } catch {
      throw .unreadable(name, path, error.reason)
    }
    let zone = try Zone(name: name, tzif: bytes)
    cache.keep(zone, at: path, identity)
    return zone
  }

  /// Whether the text may be put behind a folder: it has to stay inside.
  private static func isName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return name.utf8.count <= 255 && name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
      && parts.allSatisfy {
        !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
      }
  }
}
