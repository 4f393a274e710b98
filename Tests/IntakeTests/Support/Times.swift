import Civil
import Testing

/// The moment that a text in RFC 3339 says.
func moment(_ text: String, _ place: SourceLocation = #_sourceLocation) throws -> Moment {
  try #require(Moment(rfc3339: text), sourceLocation: place)
}

/// The moment or day that a text says.
func stamp(
  _ text: String, _ place: SourceLocation = #_sourceLocation
) throws -> Stamp {
  try #require(Stamp(parsing: text), sourceLocation: place)
}
