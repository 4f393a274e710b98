/// Why a text is not a length of time; the description is ready to be shown behind a place.
public struct LengthError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text that was refused.
  public let text: String
  /// What is wrong with it, as the rest of a sentence that starts with the text.
  public let problem: String

  /// One line: what is wrong, and what to write instead.
  public var description: String {
    "\(quoted(text)) \(problem); write '7d', '36h', '90m', '45s' or a sum such as '3d4h'"
  }
}
