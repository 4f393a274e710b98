import Model
import Testing
import Wording

@Suite struct MoneyWordingTests {
  @Test(
    arguments: [
      ("23.47 USD", "23.47 USD", "23,47 USD"), ("0.05 EUR", "0.05 EUR", "0,05 EUR"),
      ("999.00 USD", "999.00 USD", "999,00 USD"),
      ("1234.50 USD", "1,234.50 USD", "1\u{A0}234,50 USD"),
      ("12345678.90 USD", "12,345,678.90 USD", "12\u{A0}345\u{A0}678,90 USD"),
      ("120000 JPY", "120,000 JPY", "120\u{A0}000 JPY"), ("7 JPY", "7 JPY", "7 JPY"),
      ("1.234 KWD", "1.234 KWD", "1,234 KWD"),
    ])
  func `money is written as each language writes it`(
    text: String, en: String, ru: String
  ) throws {
    let money = try Money(parsing: text)
    #expect(money.worded(in: .english) == en)
    #expect(money.worded(in: .russian) == ru)
  }

  @Test func `a debt keeps its sign and the largest amount its digits`() {
    #expect(Money(minor: -123_450, currency: "USD").worded(in: .english) == "-1,234.50 USD")
    #expect(
      Money(minor: .max, currency: "USD").worded(in: .english) == "92,233,720,368,547,758.07 USD")
  }
}
