import Testing

@testable import Wording

@Suite struct RussianNumberTests {
  @Test(arguments: 0...121)
  func `every count has the form of the grammar`(count: Int) {
    let ones = Set([1, 21, 31, 41, 51, 61, 71, 81, 91, 101, 121])
    let few = Set([0, 20, 30, 40, 50, 60, 70, 80, 90, 100].flatMap { [$0 + 2, $0 + 3, $0 + 4] })
    let expected = ones.contains(count) ? "день" : few.contains(count) ? "дня" : "дней"
    #expect(RussianNumber(count).form("день", "дня", "дней") == expected)
  }
}
