import Model
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    ("23.47 USD", Int64(2347), "USD"), ("0.05 EUR", 5, "EUR"), ("1000 JPY", 1000, "JPY"),
    ("1.234 KWD", 1234, "KWD"), ("7 RUB", 700, "RUB"), ("7.5 RUB", 750, "RUB"),
  ])
  func `an amount is kept in minor units`(text: String, minor: Int64, currency: String) throws {
    #expect(try Money(parsing: text) == Money(minor: minor, currency: currency))
  }

  @Test(arguments: ["23.47 USD", "0.05 EUR", "1000 JPY", "1.234 KWD"])
  func `an amount prints as it is written`(text: String) throws {
    #expect(try Money(parsing: text).description == text)
  }

  @Test(arguments: [
    "", "23.47", "USD", "23,47 USD", "23.475 USD", "1.5 JPY", ". USD", "1. USD", "-1 USD", "1 usd",
    "1 USD USD", "1e3 USD", "١ USD", "99999999999999999999 USD",
  ])
  func `what is not an amount is refused`(text: String) {
    #expect(throws: MoneyError.self) { try Money(parsing: text) }
  }

  @Test func `a missing currency is named as what is missing`() {
    let error = #expect(throws: MoneyError.self) { try Money(parsing: "23.47") }
    #expect(error?.message == "has no currency (got '23.47'); write \"23.47 USD\"")
  }
}
