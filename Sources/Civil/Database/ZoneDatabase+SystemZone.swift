import Glibc

extension ZoneDatabase {
  /// The zone this system shows its times in, found the way the C library finds it.
  ///
  /// - Parameter environmentTZ: The value of the variable `TZ`, nil when it is not set. A name, a
  ///   path, either behind a colon, or a POSIX rule; empty or not understood means UTC.
  /// - Returns: Without `TZ` the zone of `/etc/localtime`, else of `/etc/timezone`, else UTC.
  public func systemZone(environmentTZ: String?) -> Zone {
    guard let environmentTZ else { return settingsZone }
    let text = String(environmentTZ.drop { $0 == ":" })
    if text.hasPrefix("/") { return zone(linkedAt: text) ?? .utc }
    if let zone = try? zone(text) { return zone }
    guard let rule = ZoneRule(posix: text.utf8) else { return .utc }
    return Zone(name: text, rule: rule)
  }

  private var settingsZone: Zone {
    guard let zone = zone(linkedAt: "\(settings)/localtime") else { return namedZone ?? .utc }
    // A copied file does not tell its name; `timezone` may, if it has not fallen behind.
    guard zone.name.hasPrefix("/"), let namedZone, namedZone.hasSameClocks(as: zone)
    else { return zone }
    return namedZone
  }

  /// The zone named in `timezone`.
  private var namedZone: Zone? {
    guard let file = try? FileReading("\(settings)/timezone"),
      let bytes = try? file.contents(atMost: 4096)
    else { return nil }
    let name = String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self)
    return try? zone(name)
  }

  /// The zone in a file, under the name that its path or its link's target tells.
  private func zone(linkedAt path: String) -> Zone? {
    for place in [Self.target(ofLink: path), path] {
      if let place, let name = Self.name(inPath: place), let zone = try? zone(name) { return zone }
    }
    return (try? zone(Self.name(inPath: path) ?? path, atPath: path)) ?? nil
  }

  /// What follows the folder `zoneinfo`.
  private static func name(inPath path: String) -> String? {
    let parts = path.split(separator: "/")
    guard let folder = parts.lastIndex(of: "zoneinfo"), folder + 1 < parts.count else { return nil }
    return parts[(folder + 1)...].joined(separator: "/")
  }

  private static func target(ofLink path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
