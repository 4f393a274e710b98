public import Model

/// What is doubtful about the money an event speaks of, held against the order's price.
public enum AmountDoubt: Hashable, Sendable {
  /// It is in another currency than the price, so that nothing can compare the two.
  case otherCurrency(Money, price: Money)
  /// It is more than was paid.
  case abovePrice(Money, price: Money)
  /// It is nothing.
  case zero(Money)

  /// Looks for what is doubtful; nil when nothing is, or nothing is known.
  public init?(about event: Event, of order: Order) {
    guard let amount = event.amount else { return nil }
    if let price = order.amount, price.currency != amount.currency {
      self = .otherCurrency(amount, price: price)
    } else if amount.minor == 0 {
      self = .zero(amount)
    } else if let price = order.amount, amount.minor > price.minor {
      self = .abovePrice(amount, price: price)
    } else {
      return nil
    }
  }

  /// What is doubtful and what to do, as the rest of a sentence about the amount.
  public var message: String {
    switch self {
    case .otherCurrency(let amount, let price):
      "is in another currency than the order's \(price) (got '\(amount)'); "
        + "write what it is in \(price.currency)"
    case .abovePrice(let amount, let price):
      "is more than the order's \(price) (got '\(amount)'); check the amount"
    case .zero(let amount):
      "is nothing (got '\(amount)'); check the amount"
    }
  }
}
