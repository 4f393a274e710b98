public import Civil

/// A point of a ladder at which to speak, named by its offset from the close: `-7d`, `+0s`.
public struct Stage: Hashable, Sendable, Codable {
  /// Which side of the close it stands on.
  public enum Side: String, Hashable, Sendable, Codable {
    /// Counted back from the earliest plausible close.
    case before
    /// Counted on from the nominal close.
    case after
  }

  /// Which side of the close it stands on.
  public let side: Side
  /// How far from the close.
  public let offset: Length

  /// Creates a point of a ladder.
  public init(_ side: Side, _ offset: Length) {
    self.side = side
    self.offset = offset
  }

  /// The moment of this stage in a window with these closes.
  public func moment(closes: Moment, safeCloses: Moment) -> Moment {
    side == .before ? safeCloses - offset : closes + offset
  }
}

extension Stage: CustomStringConvertible {
  /// `-7d` before the close, `+0s` at or after it.
  public var description: String {
    "\(side == .before ? "-" : "+")\(offset)"
  }
}
