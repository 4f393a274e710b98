/// How surely the close of a window is known.
public enum Basis: String, Hashable, Sendable, Codable {
  /// The platform itself shows this moment.
  case asserted
  /// It follows from exact facts by the pack's arithmetic.
  case computed
  /// It follows from a date without a time, or from a figure the pack assumes.
  case estimated
}
