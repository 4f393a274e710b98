/// When something happened, as exactly as it is known: a moment, or only a day.
///
/// In JSON and text a moment is RFC 3339 in UTC, a day is `2026-11-23`.
public enum Stamp: Hashable, Sendable {
  /// A known instant.
  case moment(Moment)
  /// Some time on that day, in the zone of whoever dated it.
  case day(CivilDate)

  /// A stamp from RFC 3339 or a date, or nil for any other text.
  public init?(parsing text: String) {
    if let moment = Moment(rfc3339: text) {
      self = .moment(moment)
    } else if let date = CivilDate(iso: text) {
      self = .day(date)
    } else {
      return nil
    }
  }

  /// The first moment it can have been.
  public func earliest(in zone: Zone) -> Moment {
    switch self {
    case .moment(let moment): moment
    case .day(let date): zone.startOfDay(date)
    }
  }

  /// The last moment it can have been; never before `earliest(in:)`.
  public func latest(in zone: Zone) -> Moment {
    switch self {
    case .moment(let moment): moment
    case .day(let date): zone.endOfDay(date)
    }
  }
}

extension Stamp: CustomStringConvertible {
  /// RFC 3339 in UTC, or the date alone.
  public var description: String {
    switch self {
    case .moment(let moment): moment.description
    case .day(let date): date.description
    }
  }
}

extension Stamp: Codable {
  /// Reads RFC 3339 or a date.
  ///
  /// - Throws: `DecodingError` when the value is not such a string.
  public init(from decoder: any Decoder) throws {
    self = try decoder.singleString("a moment in RFC 3339 or a date") { Stamp(parsing: $0) }
  }

  /// Writes the description.
  ///
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
