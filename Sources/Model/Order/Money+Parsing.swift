extension Money {
  /// Reads `23.47 USD`.
  ///
  /// - Parameter text: An amount with a point, a space and three capital letters.
  /// - Throws: `MoneyError` with what is wrong and what to write.
  public init(parsing text: String) throws(MoneyError) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: true)
    guard let number = parts.first else { throw MoneyError("is empty; write \"23.47 USD\"") }
    guard parts.count > 1 else {
      let isNumber = Money.minorUnits(number, digits: 3) != nil
      throw MoneyError(
        "has no currency (got '\(text)'); write \"\(isNumber ? text : "23.47") USD\"")
    }
    guard parts.count == 2 || parts.last.map(Money.isCurrency) != true else {
      throw MoneyError(
        "has blanks within the number (got '\(text)'); write \"1234.50 \(parts.last ?? "")\"")
    }
    guard parts.count == 2, Money.isCurrency(parts[1]) else {
      throw MoneyError(
        "must end with a currency of three capital letters (got '\(text)'); write \"23.47 USD\"")
    }
    let currency = String(parts[1])
    guard let minor = Money.minorUnits(number, digits: Money.digits(of: currency)) else {
      throw MoneyError(
        "is not an amount of \(currency) with at most \(Money.digits(of: currency)) digits after "
          + "the point (got '\(text)'); write \"23.47 USD\"")
    }
    self.init(minor: minor, currency: currency)
  }

  private static func isCurrency(_ text: Substring) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
  }

  private static func minorUnits(_ text: Substring, digits: Int) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? parts[1] : ""
    guard parts.count <= 2, parts.count == 1 || !fraction.isEmpty, fraction.utf8.count <= digits,
      let whole = parts.first, !whole.isEmpty, isDigits(whole), isDigits(fraction)
    else { return nil }
    return Int64(whole + fraction + String(repeating: "0", count: digits - fraction.utf8.count))
  }

  private static func isDigits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }
}
