/// Why there is no configuration to work with.
public nonisolated struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// `where: what is wrong; what to do`.
  public let description: String

  /// Creates an error; the text is taken as it is.
  public init(_ description: String) {
    self.description = description
  }
}
