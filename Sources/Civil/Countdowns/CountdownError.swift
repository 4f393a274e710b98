/// Why a text is not a countdown; the description is ready to be shown behind a place.
public struct CountdownError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The whole text that was refused.
  public let text: String
  /// What is wrong, with the part that is to blame in quotes.
  public let problem: String

  /// One line: what is wrong, and what to write instead.
  public var description: String {
    "\(problem) (got \(quoted(text))); write '2 days 15h 36m 10s' or '2d 15:36:10'"
  }
}
