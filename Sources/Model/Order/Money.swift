/// An amount in one currency, kept in the currency's smallest unit.
public struct Money: Hashable, Sendable, Codable {
  /// The amount in minor units: cents, kopecks; whole yen.
  public let minor: Int64
  /// Three capital letters, ISO 4217.
  public let currency: String

  /// Creates an amount of minor units.
  public init(minor: Int64, currency: String) {
    self.minor = minor
    self.currency = currency
  }

  /// How many digits the currency has after the point (ISO 4217, table A.1, read 2026-11-22).
  public static func digits(of currency: String) -> Int {
    switch currency {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND",
      "VUV", "XAF", "XOF", "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }

  /// The amount in whole units, for conditions that compare it.
  public var units: Double {
    Double(minor) / Double(scale)
  }

  private var scale: Int64 {
    (0..<Money.digits(of: currency)).reduce(1) { product, _ in product * 10 }
  }
}

extension Money: CustomStringConvertible {
  /// `23.47 USD`: the form the order book is written in.
  public var description: String {
    let digits = Money.digits(of: currency)
    guard digits > 0 else { return "\(minor) \(currency)" }
    let (whole, part) = minor.magnitude.quotientAndRemainder(dividingBy: UInt64(scale))
    let fraction = String(part)
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return "\(minor < 0 ? "-" : "")\(whole).\(zeros)\(fraction) \(currency)"
  }
}
