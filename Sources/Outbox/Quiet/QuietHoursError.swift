/// Why quiet hours are refused; the caller puts the place in the configuration before it.
public struct QuietHoursError: Error, Hashable, Sendable {
  /// The key that is wrong: `from`, `until`, `days`, or `quiet` for all entries together.
  public let key: String
  /// What is wrong and what to do, as the rest of a sentence that starts with the key's name.
  public let problem: String

  init(_ key: String, _ problem: String) {
    (self.key, self.problem) = (key, problem)
  }
}

extension QuietHoursError: CustomStringConvertible {
  /// `'from' is not a time of day (got '8'); write "22:00"`.
  public var description: String { "'\(key)' \(problem)" }
}
