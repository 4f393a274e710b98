import Civil
import Testing

/// The moment that a text in RFC 3339 says.
func at(_ text: String, _ place: SourceLocation = #_sourceLocation) throws -> Moment {
  try #require(Moment(rfc3339: text), sourceLocation: place)
}

/// The date that a text such as `2026-11-23` says.
func on(_ text: String, _ place: SourceLocation = #_sourceLocation) throws -> CivilDate {
  try #require(CivilDate(iso: text), sourceLocation: place)
}

/// The reading that a text such as `2026-11-23T07:59` says.
func reading(_ text: String, _ place: SourceLocation = #_sourceLocation) throws -> CivilDateTime {
  try #require(CivilDateTime(iso: text), sourceLocation: place)
}

/// A zone of this system.
func zone(_ name: String) throws -> Zone { try ZoneDatabase().zone(name) }
