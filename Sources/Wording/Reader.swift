public import Civil
public import Model

/// For whom texts are written: in which language, by which clock.
public struct Reader: Sendable {
  /// The language of every text.
  public let language: Language
  /// The zone of the clock on the reader's wall.
  public let zone: Zone
  private let zones: ZoneDatabase

  /// Creates a reader; the database finds the zones in which platforms print their dates.
  public init(language: Language, zone: Zone, zones: ZoneDatabase = ZoneDatabase()) {
    self.language = language
    self.zone = zone
    self.zones = zones
  }

  /// The zone of a pack; UTC where the system has lost it, for an alert must be told all the same.
  public func packZone(_ name: String) -> Zone {
    (try? zones.zone(name)) ?? .utc
  }
}

extension Reader: Hashable {
  /// Whether language and zone are the same.
  public static func == (left: Reader, right: Reader) -> Bool {
    left.language == right.language && left.zone == right.zone
  }

  /// Hashes language and zone.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(language)
    hasher.combine(zone)
  }
}
