public import Toml

/// Something that a test of a pack expected and that did not come out so.
public struct PackTestFailure: Hashable, Sendable {
  /// Where the test stands, or the row of it that failed.
  public let place: Place
  /// What is wrong and what came instead; may have several lines.
  public let message: String
}

extension PackTestFailure: CustomStringConvertible {
  /// `FILE:LINE:COL: message`.
  public var description: String { "\(place): \(message)" }
}
