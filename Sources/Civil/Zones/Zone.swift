/// A time zone as the system's tzdata describes it.
///
/// Two zones are equal when they have the same name, whatever their files said.
public struct Zone: Sendable {
  /// The name it was loaded by, such as `Europe/Berlin`.
  public let name: String
  private let table: TransitionTable

  /// Coordinated universal time; needs no file.
  public static let utc = Zone(name: "UTC", rule: ZoneRule(standard: .utc, summer: nil))

  /// A zone from the bytes of a compiled zone file, TZif versions 1 to 4 (RFC 9636).
  ///
  /// - Parameters:
  ///   - name: What to call the zone; it is not checked.
  ///   - bytes: The whole file; any bytes are safe to hand in.
  /// - Throws: `ZoneError` of the kind `corrupt` when the bytes break the format's rules.
  public init(name: String, tzif bytes: [UInt8]) throws(ZoneError) {
    var reader = TZifReader(name: name, bytes: bytes)
    self.name = name
    table = try reader.table()
  }

  init(name: String, rule: ZoneRule) {
    self.name = name
    table = TransitionTable(times: [], indices: [], types: [rule.standard], rule: rule)
  }

  /// Seconds east of UTC at that moment.
  public func offset(at moment: Moment) -> Int { Int(type(at: moment).offset) }

  /// What the zone's time is called at that moment, as tzdata writes it: `CET`, `+03`.
  public func abbreviation(at moment: Moment) -> String { type(at: moment).abbreviation }

  /// What a wall clock in the zone shows at that moment, within the years 0001 to 9999.
  public func civil(at moment: Moment) -> CivilDateTime {
    CivilDateTime(localSeconds: localSeconds(at: moment))
  }

  /// The moment for readers: `2026-12-03 08:59 CET`; an unnamed offset is shown as `UTC+03:00`.
  ///
  /// Seconds are dropped, so the text is never later than the moment.
  public func format(_ moment: Moment) -> String {
    let civil = civil(at: moment)
    let time = "\(padded(civil.time.hour, to: 2)):\(padded(civil.time.minute, to: 2))"
    return "\(civil.date) \(time) \(type(at: moment).label)"
  }

  /// Whether both zones tell the same time at every moment, whatever their names.
  func hasSameClocks(as other: Zone) -> Bool { table == other.table }

  func localSeconds(at moment: Moment) -> Int64 { moment.seconds + type(at: moment).offset }

  func segment(at seconds: Int64) -> Segment { table.segment(at: seconds) }

  private func type(at moment: Moment) -> LocalType { table.segment(at: moment.seconds).type }
}

extension Zone: Hashable, CustomStringConvertible {
  /// Whether both zones have the same name.
  public static func == (left: Zone, right: Zone) -> Bool { left.name == right.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The name.
  public var description: String { name }
}
