import Civil
import Model
import Outbox
import Testing

private let now = Samples.now
private let act = Length(hours: 6)

/// Which deliveries go by themselves, which together, and which wait.
struct SendPlanTests {
  private func deliveries(
    _ count: Int, level: Level = .notice, from first: Int64 = 0, closes: Moment = Samples.close,
    enqueuedAt: Moment = now
  ) -> [Delivery] {
    (first..<first + Int64(count)).map {
      Samples.delivery(
        $0, Samples.alert(key: "k\($0)", level: level, closes: closes), enqueuedAt: enqueuedAt)
    }
  }

  private func plan(
    _ due: [Delivery], _ grouping: Grouping = .few, released: Set<Int64> = [], at now: Moment = now
  ) -> SendPlan {
    SendPlan(due, grouping: grouping, released: released, actTime: act, at: now)
  }

  /// `-` for each delivery alone, the kind and count of each digest.
  private func shape(_ plan: SendPlan) -> [String] {
    plan.parcels.map { parcel in
      guard case .digest(let kind, let members) = parcel else { return "-" }
      return "\(kind.rawValue) \(members.count)"
    }
  }

  @Test(
    arguments: [
      (0, []), (1, ["-"]), (3, ["-", "-", "-"]), (4, ["together 4"]), (50, ["together 50"]),
      (51, ["together 50", "together 1"]), (120, ["together 50", "together 50", "together 20"]),
    ] as [(Int, [String])])
  func `up to three go by themselves, more go together`(count: Int, expected: [String]) {
    #expect(shape(plan(deliveries(count))) == expected)
  }

  @Test func `critical alerts always go by themselves, and first`() {
    let due = deliveries(5) + deliveries(6, level: .critical, from: 10)
    #expect(shape(plan(due)) == ["-", "-", "-", "-", "-", "-", "together 5"])
  }

  @Test func `what the night has held comes as one summary`() {
    let due = deliveries(5)
    #expect(shape(plan(due, released: [0, 1])) == ["held 2", "-", "-", "-"])
    #expect(shape(plan(Array(due.prefix(1)), released: [0])) == ["-"])
    #expect(shape(plan(due, released: [0])) == ["together 5"])
  }

  @Test func `a group waits for its first member's time and no longer`() {
    let grouping = Grouping.within(Length(minutes: 2))
    let due = deliveries(1, enqueuedAt: now - Length(seconds: 90)) + deliveries(1, from: 1)
    let waiting = plan(due, grouping)
    #expect(waiting.parcels.isEmpty && waiting.held.count == 2)
    #expect(waiting.until == now + Length(seconds: 30))
    let gone = plan(due, grouping, at: now + Length(seconds: 30))
    #expect(shape(gone) == ["together 2"] && gone.until == nil)
    #expect(shape(plan(deliveries(1), grouping, at: now + Length(minutes: 2))) == ["-"])
  }

  @Test func `a group waits neither for the deadline nor for a clock gone back`() {
    let grouping = Grouping.within(Length(hours: 2))
    let near = deliveries(1, closes: now + act + Length(seconds: 40))
    #expect(plan(near, grouping).until == now + Length(seconds: 40))
    #expect(shape(plan(deliveries(1, closes: now + act), grouping)) == ["-"])
    #expect(
      shape(plan(deliveries(2, enqueuedAt: now + Length(days: 1)), grouping)) == ["together 2"])
  }

  private func limited(
    _ plan: SendPlan, _ budget: String, spent: Int, ago: Length = Length(minutes: 50)
  ) throws -> SendPlan {
    plan.limited(
      by: try Budget(parsing: budget), after: Array(repeating: now - ago, count: spent),
      actTime: act, at: now)
  }

  @Test func `a budget with room changes nothing`() throws {
    let plan = plan(deliveries(3))
    #expect(try limited(plan, "20/1h", spent: 17) == plan)
    #expect(plan.limited(by: nil, after: [now], actTime: act, at: now) == plan)
  }

  @Test func `what does not fit becomes the last message there is`() throws {
    let plan = plan(deliveries(3))
    #expect(shape(try limited(plan, "20/1h", spent: 18)) == ["-", "overflow 2"])
    #expect(shape(try limited(plan, "20/1h", spent: 19)) == ["overflow 3"])
  }

  @Test func `with nothing left it waits until there is`() throws {
    let limited = try limited(plan(deliveries(3)), "20/1h", spent: 20)
    #expect(limited.parcels.isEmpty && limited.held.count == 3)
    #expect(limited.until == now + Length(minutes: 10))
  }

  @Test func `critical alerts pass over a budget but are counted in it`() throws {
    let due = deliveries(2) + deliveries(3, level: .critical, from: 10)
    #expect(shape(try limited(plan(due), "4/1h", spent: 0)) == ["-", "-", "-", "overflow 2"])
    let full = try limited(plan(due), "2/1h", spent: 2)
    #expect(shape(full) == ["-", "-", "-"] && full.held.count == 2)
  }

  @Test func `what cannot wait for the budget goes all the same`() throws {
    let due = deliveries(1, closes: now + act + Length(minutes: 9)) + deliveries(1, from: 1)
    let limited = try limited(plan(due), "2/1h", spent: 2)
    #expect(shape(limited) == ["overflow 1"])
    #expect(limited.held.map(\.id) == [1] && limited.until == now + Length(minutes: 10))
  }

  @Test func `a storm beyond one digest waits for the next message`() throws {
    let limited = try limited(plan(deliveries(500)), "3/1h", spent: 2)
    #expect(shape(limited) == ["overflow 50"] && limited.held.count == 450)
    #expect(limited.until == now + Length(minutes: 10))
  }

  @Test func `nothing is lost, nothing is doubled, nothing waits too long`() throws {
    var random = SeededGenerator(seed: 61)
    for _ in 0..<600 {
      let count = Int.random(in: 0...70, using: &random)
      let due = (0..<count).map { number in
        let close = now + Length(minutes: Int64.random(in: 0...1_200, using: &random))
        let alert = Samples.alert(
          key: "k\(number)", level: Level.allCases.randomElement(using: &random) ?? .info,
          closes: close)
        return Samples.delivery(
          Int64(number), Bool.random(using: &random) ? alert : Samples.failure(key: "f\(number)"),
          enqueuedAt: now - Length(minutes: Int64.random(in: -5...20, using: &random)))
      }
      let group = Length(minutes: Int64.random(in: 0...20, using: &random))
      let plan = plan(
        due, Bool.random(using: &random) ? .few : .within(group),
        released: Set(due.map(\.id).filter { _ in Int.random(in: 0..<5, using: &random) == 0 }))
      let sends = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        now - Length(minutes: Int64.random(in: 0...90, using: &random))
      }
      let budget = try Budget(parsing: "\(Int.random(in: 1...8, using: &random))/1h")
      check(plan, due)
      let limited = plan.limited(by: budget, after: sends, actTime: act, at: now)
      check(limited, due)
      #expect(plan.limited(by: nil, after: sends, actTime: act, at: now) == plan)
    }
  }

  private func check(_ plan: SendPlan, _ due: [Delivery]) {
    let placed = plan.parcels.flatMap(\.deliveries) + plan.held
    #expect(placed.map(\.id).sorted() == due.map(\.id))
    #expect(plan.held.isEmpty == (plan.until == nil))
    #expect(plan.held.allSatisfy { $0.alert.level != .critical })
    guard let until = plan.until else { return }
    #expect(until > now)
    for window in plan.held.compactMap(\.alert.window) {
      #expect(until <= window.safeCloses - act)
    }
  }
}
