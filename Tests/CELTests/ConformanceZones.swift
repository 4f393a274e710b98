import Foundation

/// Zone offsets as a host gives them; only the tests take them from Foundation.
enum ConformanceZones {
  @Sendable static func offset(_ zone: String, _ epochSeconds: Int64) -> Int? {
    guard let zone = TimeZone(identifier: zone) else { return nil }
    return zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(epochSeconds)))
  }
}
