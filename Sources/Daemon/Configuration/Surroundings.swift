/// What the process was given by whoever started it, read once.
public nonisolated struct Surroundings: Sendable {
  /// The environment's variables.
  public var environment: [String: String]
  /// This machine's name.
  public var hostname: String
  /// The effective user's number.
  public var userID: UInt32

  /// Creates surroundings from their parts.
  public init(environment: [String: String], hostname: String, userID: UInt32) {
    self.environment = environment
    self.hostname = hostname
    self.userID = userID
  }

  /// The value of a variable; nil when it is unset or empty.
  public subscript(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
