import Model

/// A place in a text of the kit that a fact of the order fills.
public enum Placeholder: String, Hashable, Sendable, CaseIterable {
  /// The order's number.
  case order
  /// What was bought.
  case title
  /// The shop.
  case seller
  /// What was paid.
  case amount
  /// What is claimed: money, or the share of the price that the claim guide gives.
  case claim
  /// The reason of the claim.
  case reason
  /// When the order was placed.
  case placed
  /// When it was shipped.
  case shipped
  /// The tracking number.
  case tracking
  /// When protection ends.
  case protection
  /// What the seller offers.
  case offer
  /// The number of the dispute or case.
  case `case`
  /// How many more days to ask for.
  case days
}

extension Placeholder {
  /// What the reader is asked to fill in where the fact is not known, such as `[order number]`.
  var blank: Texts {
    let (en, ru) = words
    return Texts(en: "[\(en)]", ru: "[\(ru)]")
  }

  private var words: (en: String, ru: String) {
    switch self {
    case .order: ("order number", "номер заказа")
    case .title: ("item", "товар")
    case .seller: ("shop", "магазин")
    case .amount: ("amount paid", "сумма заказа")
    case .claim: ("amount claimed", "сумма требования")
    case .reason: ("reason", "причина")
    case .placed: ("date of the order", "дата заказа")
    case .shipped: ("date of dispatch", "дата отправки")
    case .tracking: ("tracking number", "трек-номер")
    case .protection: ("end of protection", "конец защиты")
    case .offer: ("amount offered", "сумма предложения")
    case .case: ("case number", "номер спора")
    case .days: ("number of days", "число дней")
    }
  }
}
