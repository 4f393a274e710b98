/// Why a sink cannot be set up; the caller puts the place in the configuration before it.
public struct SettingsError: Error, Hashable, Sendable {
  /// The key of the sink's table that is wrong: `to`, `url`.
  public let key: String
  /// What is wrong and what to do, as the rest of a sentence that starts with the key's name.
  public let message: String

  init(_ key: String, _ message: String) {
    (self.key, self.message) = (key, message)
  }
}

extension SettingsError: CustomStringConvertible {
  /// `'to' is empty; write at least one address`.
  public var description: String { "'\(key)' \(message)" }
}
