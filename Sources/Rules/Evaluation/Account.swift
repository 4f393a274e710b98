/// What is known of a buyer's account beyond one order.
public struct Account: Hashable, Sendable {
  /// How many of the buyer's other orders have an open dispute.
  public var openDisputes: Int

  /// Creates what is known of an account.
  public init(openDisputes: Int = 0) {
    self.openDisputes = openDisputes
  }
}
