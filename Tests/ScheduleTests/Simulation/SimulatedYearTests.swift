import Civil
import Model
import Rules
import Schedule
import Testing

/// Four hundred days of many orders: no alert is lost, whenever the daemon is killed.
struct SimulatedYearTests {
  private let plan: YearPlan
  private var expected: Set<AlertKey> { Set(plan.keys) }

  init() throws {
    plan = try YearPlan.whole.get()
  }

  @Test func `undisturbed, each alert comes exactly once and no wake is for nothing`() {
    var year = Year(plan)
    year.live()
    #expect(plan.keys.count > 500)
    #expect(expected.count == plan.keys.count)
    #expect(Set(year.mailbox.received.keys) == expected)
    #expect(year.mailbox.count == expected.count)
    #expect(year.wakes.count == plan.moments.count)
    #expect(Set(year.wakes) == plan.moments)
  }

  @Test func `killed after every single sending, each alert comes twice with one key`() {
    var last = 0
    var year = Year(plan) { step, number in
      // The send that repeats the killed one gets through.
      guard step == .sent, number != last + 1 else { return false }
      last = number
      return true
    }
    year.live()
    #expect(year.kills == expected.count)
    #expect(Set(year.mailbox.received.keys) == expected)
    #expect(year.mailbox.received.values.allSatisfy { $0 == 2 })
  }

  @Test(arguments: [Year.Step.judged, .committed])
  func `killed before or after every other commit, each alert comes exactly once`(at: Year.Step) {
    var isTurn = false
    var year = Year(plan) { step, _ in
      guard step == at else { return false }
      isTurn.toggle()
      return isTurn
    }
    year.live()
    #expect(year.kills > 300)
    #expect(Set(year.mailbox.received.keys) == expected)
    #expect(year.mailbox.count == expected.count)
  }

  @Test(arguments: 0..<2)
  func `killed at random, no alert is lost and each copy has its key`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var year = Year(plan) { _, _ in Int.random(in: 0..<3, using: &random) == 0 }
    year.live()
    #expect(year.kills > 300)
    #expect(Set(year.mailbox.received.keys) == expected)
  }
}
