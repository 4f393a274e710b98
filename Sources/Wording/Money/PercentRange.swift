public import Model

/// A share of a price that lies between two whole percentages.
public struct PercentRange: Hashable, Sendable {
  /// The smaller percentage, 0 to 100.
  public let least: Int
  /// The larger one, not below the smaller and at most 100.
  public let most: Int

  /// Creates a range; figures outside 0 to 100 are brought inside, exchanged ones put in order.
  public init(least: Int, most: Int) {
    let (low, high) = (min(max(least, 0), 100), min(max(most, 0), 100))
    (self.least, self.most) = (min(low, high), max(low, high))
  }

  /// `30–50%`, in Russian with a no-break space before the sign; a single figure stands alone.
  public func worded(in language: Language) -> String {
    let figures = least == most ? "\(most)" : "\(least)–\(most)"
    return Texts(en: "\(figures)%", ru: "\(figures)\u{A0}%")[language]
  }

  /// The range in money: the least rounded down to a minor unit, the most rounded up.
  ///
  /// Rounding so, a claim inside the percentages is never outside the amounts; the most is never
  /// above the price. A price below zero counts as nothing.
  public func amounts(of price: Money) -> MoneyRange {
    let minor = max(price.minor, 0)
    return MoneyRange(
      least: Money(minor: share(least, of: minor, up: false), currency: price.currency),
      most: Money(minor: share(most, of: minor, up: true), currency: price.currency))
  }

  /// Hundredths and the rest apart, lest the product of a huge price overflow.
  private func share(_ percent: Int, of minor: Int64, up: Bool) -> Int64 {
    let (hundreds, rest) = minor.quotientAndRemainder(dividingBy: 100)
    let product = rest * Int64(percent)
    return hundreds * Int64(percent) + (product + (up ? 99 : 0)) / 100
  }
}
