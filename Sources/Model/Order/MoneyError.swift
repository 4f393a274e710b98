/// Why a text is not an amount of money.
public struct MoneyError: Error, Hashable, Sendable {
  /// What is wrong and what to write, to be put behind the key's name.
  public let message: String

  init(_ message: String) {
    self.message = message
  }
}
