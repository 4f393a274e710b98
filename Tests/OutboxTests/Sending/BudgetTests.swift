import Civil
import Outbox
import Testing

private let now = Samples.now

/// How many messages may go, and when the next one.
struct BudgetTests {
  @Test(arguments: ["20/1h", "1/1s", "1000000/31d", "3/1d12h"])
  func `what is read is written the same`(text: String) throws {
    #expect("\(try Budget(parsing: text))" == text)
  }

  @Test(arguments: [
    ("20", #"'20' is not a number of messages in a time; write "20/1h""#),
    ("20/1h/2", #"'20/1h/2' is not a number of messages in a time; write "20/1h""#),
    ("0/1h", #"'0/1h' needs a number from 1 to 1000000 before the '/' (got '0'); write "20/1h""#),
    (
      "+5/1h", #"'+5/1h' needs a number from 1 to 1000000 before the '/' (got '+5'); write "20/1h""#
    ),
    ("/1h", #"'/1h' needs a number from 1 to 1000000 before the '/' (got ''); write "20/1h""#),
    ("5/0s", #"'5/0s' needs a time from 1s to 31d behind the '/' (got '0s'); write "5/1h""#),
    ("5/32d", #"'5/32d' needs a time from 1s to 31d behind the '/' (got '32d'); write "5/1h""#),
    (
      "5/hour",
      #"'5/hour' needs a length of time behind the '/': 'hour' is not a length of time; write '7d', '36h', '90m', '45s' or a sum such as '3d4h'"#
    ),
  ])
  func `a mistake teaches how to write it`(text: String, message: String) {
    let error = #expect(throws: BudgetError.self) { try Budget(parsing: text) }
    #expect(error?.description == message)
  }

  @Test func `the window slides`() throws {
    let budget = try Budget(parsing: "3/1h")
    let minutes = { (count: Int64) in now - Length(minutes: count) }
    #expect(budget.allowance(after: [], at: now) == .free(3))
    #expect(budget.allowance(after: [minutes(60), minutes(59)], at: now) == .free(2))
    let full = [minutes(10), minutes(50), minutes(30), minutes(90)]
    #expect(budget.allowance(after: full, at: now) == .spent(until: now + Length(minutes: 10)))
    let over = full + [minutes(5)]
    #expect(budget.allowance(after: over, at: now) == .spent(until: now + Length(minutes: 30)))
  }

  @Test func `a clock gone back holds nothing up for longer than the span`() throws {
    let budget = try Budget(parsing: "2/1h")
    let future = [now + Length(days: 9), now + Length(days: 8)]
    #expect(budget.allowance(after: future, at: now) == .spent(until: now + Length(hours: 1)))
  }

  @Test func `who asks first never sends more than the budget in any span`() throws {
    var random = SeededGenerator(seed: 51)
    for _ in 0..<200 {
      let count = Int.random(in: 1...6, using: &random)
      let seconds = Int64.random(in: 1...500, using: &random)
      let budget = try Budget(parsing: "\(count)/\(seconds)s")
      var sends: [Moment] = []
      var at = now
      for _ in 0..<60 {
        at = at + Length(seconds: Int64.random(in: 0...60, using: &random))
        switch budget.allowance(after: sends.shuffled(using: &random), at: at) {
        case .free(let free):
          #expect(free == count - sends.count { $0 + budget.span > at })
          sends.append(at)
        case .spent(let until):
          #expect(until > at && until <= at + budget.span)
          guard case .free = budget.allowance(after: sends, at: until) else {
            Issue.record("not free when it was to be")
            continue
          }
          let before = budget.allowance(after: sends, at: until - Length(seconds: 1))
          #expect(before == .spent(until: until))
        }
      }
      for send in sends {
        #expect(sends.count { $0 > send - budget.span && $0 <= send } <= count)
      }
    }
  }
}
