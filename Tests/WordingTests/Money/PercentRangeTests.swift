import Model
import Testing
import Wording

@Suite struct PercentRangeTests {
  @Test func `percentages are written as each language writes them`() {
    let range = PercentRange(least: 30, most: 50)
    #expect(range.worded(in: .english) == "30–50%")
    #expect(range.worded(in: .russian) == "30–50\u{A0}%")
    #expect(PercentRange(least: 100, most: 100).worded(in: .english) == "100%")
  }

  @Test func `the least is rounded down and the most up`() {
    let range = PercentRange(least: 30, most: 50).amounts(of: Money(minor: 2347, currency: "USD"))
    #expect(range.worded(in: .english) == "7.04–11.74 USD")
    #expect(range.worded(in: .russian) == "7,04–11,74 USD")
  }

  @Test func `a single amount stands alone`() {
    let whole = PercentRange(least: 100, most: 100).amounts(of: Money(minor: 99, currency: "USD"))
    #expect(whole.worded(in: .english) == "0.99 USD")
  }

  @Test(
    arguments: [0, 1, 7, 99, 100, 101, 2347, .max] as [Int64],
    [(0, 0), (1, 99), (30, 50), (100, 100)]
  )
  func `the range lies within the price and holds every claim in it`(
    minor: Int64, share: (Int, Int)
  ) {
    let range = PercentRange(least: share.0, most: share.1)
      .amounts(of: Money(minor: minor, currency: "USD"))
    #expect(0 <= range.least.minor && range.least.minor <= range.most.minor)
    #expect(range.most.minor <= minor)
    let exact = Double(minor) / 100
    #expect(Double(range.least.minor) <= exact * Double(share.0) + 0.001)
    #expect(Double(range.most.minor) >= exact * Double(share.1) - 0.001)
  }

  @Test func `figures that cannot be are brought into order`() {
    #expect(PercentRange(least: 150, most: -3) == PercentRange(least: 0, most: 100))
    #expect(
      PercentRange(least: 10, most: 20).amounts(of: Money(minor: -5, currency: "USD")).most.minor
        == 0)
  }
}
