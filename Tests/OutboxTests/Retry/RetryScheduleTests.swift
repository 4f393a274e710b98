import Civil
import Outbox
import Testing

private let now = Samples.now

/// When a delivery that failed is tried again.
struct RetryScheduleTests {
  private func wait(
    _ attempts: Int, seed: UInt64 = 1, retryAfter: Length? = nil, closes: Moment? = nil
  ) -> Int64? {
    RetrySchedule.next(
      afterAttempts: attempts, seed: seed, retryAfter: retryAfter, closes: closes, at: now
    ).map { ($0 - now).seconds }
  }

  private static let waits: [Int64] = [
    5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400,
  ]

  @Test(arguments: 1...9) func `a wait is at most a tenth longer and never shorter`(attempts: Int) {
    let plain = Self.waits[attempts - 1]
    let all = (0..<500).compactMap { wait(attempts, seed: $0) }
    #expect(all.count == 500)
    #expect(all.allSatisfy { (plain...(plain + plain / 10)).contains($0) })
    if plain > 100 { #expect(Set(all).count > 10, "spread") }
  }

  @Test func `the same seed gives the same moment`() {
    #expect(wait(4, seed: 99) == wait(4, seed: 99))
  }

  @Test(arguments: [10, 11, 1_000, 0, -1]) func `after the last attempt there is no other`(
    attempts: Int
  ) {
    #expect(wait(attempts) == nil)
    #expect(RetrySchedule.attempts == 10)
  }

  @Test func `waits shrink to an eighth of the time left`() {
    let closes = now + Length(hours: 8)
    #expect(wait(9, closes: closes) == 3_600)
    #expect(wait(1, closes: closes) == 5)
  }

  @Test func `close to the end there are at least fifteen seconds between attempts`() {
    #expect(wait(5, closes: now + Length(seconds: 30)) == 15)
  }

  @Test func `several attempts fit in before the close`() {
    let closes = now + Length(hours: 1)
    var at = now
    var count = 0
    for attempt in 1...9 {
      guard
        let next = RetrySchedule.next(
          afterAttempts: attempt, seed: 3, retryAfter: nil, closes: closes, at: at)
      else { break }
      at = next
      if at < closes { count += 1 }
    }
    #expect(count >= 8)
  }

  @Test func `a close that is past hurries nobody`() {
    #expect((wait(3, closes: now - Length(hours: 1)) ?? 0) >= 1_800)
  }

  @Test func `patience that is asked for is given`() {
    #expect(wait(1, retryAfter: Length(seconds: 120)) == 120)
    #expect((wait(3, retryAfter: Length(seconds: 120)) ?? 0) >= 1_800)
  }

  @Test func `patience never reaches past a quarter of the time left`() {
    let closes = now + Length(hours: 2)
    #expect(wait(1, retryAfter: Length(days: 3), closes: closes) == 1_800)
  }

  @Test(arguments: [10, 50, 1_000]) func `nothing is given up while there is time left`(
    attempts: Int
  ) {
    #expect(wait(attempts, closes: now + Length(hours: 11)) == 4_950)
    #expect(wait(attempts, closes: now - Length(seconds: 1)) == nil)
  }

  @Test func `there is always a wait`() {
    #expect((wait(1, retryAfter: .zero, closes: now + Length(seconds: 1)) ?? 0) >= 1)
  }
}
