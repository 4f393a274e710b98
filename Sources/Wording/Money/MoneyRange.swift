public import Model

/// Two amounts of one currency with everything between them.
public struct MoneyRange: Hashable, Sendable {
  /// The smaller amount.
  public let least: Money
  /// The larger amount, of the same currency.
  public let most: Money

  init(least: Money, most: Money) {
    self.least = least
    self.most = most
  }

  /// `7.04–11.74 USD`, `7,04–11,74 USD`; a single amount stands alone.
  public func worded(in language: Language) -> String {
    guard least != most else { return most.worded(in: language) }
    return "\(least.figures(in: language))–\(most.worded(in: language))"
  }
}
