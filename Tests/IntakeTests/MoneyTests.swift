import Intake
import Model
import Testing
import Toml

struct MoneyTests {
  @Test(
    arguments: [
      ("23.47 USD", Money(minor: 2347, currency: "USD")),
      ("1500 JPY", Money(minor: 1500, currency: "JPY")),
      ("0.5 EUR", Money(minor: 50, currency: "EUR")),
      ("90071992547409.91 RUB", Money(minor: 9_007_199_254_740_991, currency: "RUB")),
    ])
  func `an amount is kept in its smallest unit`(text: String, money: Money) throws {
    #expect(try order(sample("amount = '\(text)'")).amount == money)
  }

  @Test(
    arguments: [
      "''", "'23.47'", "23.47", "23", "'23,47 USD'", "'23.475 USD'", "'-1 USD'", "'1e3 USD'",
      "'23.47 usd'", "'23.47 USD EUR'", "'$23.47'", "'90071992547409.92 RUB'",
      "'99999999999999999999 RUB'", "true", "\"1\\n2 USD\"", "'١٢ USD'",
    ])
  func `what is not an amount is one finding`(written: String) {
    #expect(findings(in: sample("amount = \(written)")).count == 1)
  }

  @Test func `foreign text cannot forge a line of the report`() {
    let found = findings(in: sample(#"amount = "1\norders.toml:1:1: all is well""#))
    #expect(found.count == 1)
    #expect(!found[0].contains("\n"))
  }

  @Test(
    arguments: [
      ("10.00 EUR", "is in another currency than the order's 50.00 USD"),
      ("50.01 USD", "is more than the order's 50.00 USD"), ("0 USD", "is nothing"),
    ])
  func `an amount that does not fit the price is remarked on`(
    written: String, problem: String
  ) throws {
    let event = "[[orders.events]]\nkind = 'dispute-opened'\nat = 2026-11-20\n"
    let remarks = try book(sample("amount = '50 USD'", event + "amount = '\(written)'")).remarks
    #expect(remarks.count == 1)
    #expect(remarks.first?.description.hasPrefix("orders.toml:5:1: order 'aliexpress 1'") == true)
    #expect(remarks.first?.description.contains("'dispute-opened' \(problem)") == true)
    let fine = sample("amount = '50 USD'", event + "amount = '50 USD'")
    #expect(try book(fine).remarks.isEmpty)
  }
}
