import Civil
import Model
import Rules
import Schedule
import Testing

/// Facts that reach the daemon late and in any order.
struct ArrivalTests {
  private let pack: Pack
  private let facts = [
    event("protection-set", "2026-11-01T00:00:00Z", until: "2026-12-03T07:59:00Z"),
    event("dispute-opened", "2026-11-20T12:00:00Z"),
    event("dispute-cancelled", "2026-11-22T12:00:00Z"),
  ]
  private static let orders = [
    [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0],
  ]

  init() throws {
    pack = try Shipped.aliexpress()
  }

  /// Learns the facts in this order on the 24th, 27th and 30th of November, then sleeps and wakes.
  private func watch(_ order: [Int]) -> (watch: Watch, passes: [Agenda]) {
    var watch = Watch([], pack, knownSince: moment("2026-11-01T00:00:00Z"))
    var passes: [Agenda] = []
    for (index, day) in zip(order, ["24", "27", "30"]) {
      watch.order.events.append(facts[index])
      passes.append(watch.pass("2026-11-\(day)T00:00:00Z"))
      while let wake = passes.last?.wakeAt, day == "30" || wake < arrival(after: day) {
        passes.append(watch.pass(at: wake))
      }
    }
    return (watch, passes)
  }

  private func arrival(after day: String) -> Moment {
    moment("2026-11-\(day)T00:00:00Z") + Length(days: 3)
  }

  @Test(arguments: orders)
  func `whatever the order, no key comes twice and no window speaks twice at a time`(order: [Int]) {
    let (watch, passes) = watch(order)
    #expect(Set(watch.ledger.map(\.key)).count == watch.ledger.count)
    for pass in passes {
      #expect(Set(pass.due.map(\.rule)).count == pass.due.count)
    }
  }

  @Test(arguments: orders)
  func `whatever the order, the last days are the same`(order: [Int]) {
    let last = watch(order).watch.told.filter { $0 >= "2026-12-01" }
    #expect(
      last == [
        "2026-12-01T07:59:00Z open-dispute-2d", "2026-12-02T19:59:00Z open-dispute-12h",
        "2026-12-02T22:59:00Z open-dispute-12h#1", "2026-12-03T01:59:00Z open-dispute-12h#2",
        "2026-12-03T04:59:00Z open-dispute-12h#3", "2026-12-03T07:59:00Z open-dispute+0s",
        "2026-12-11T07:59:00Z late-window-7d", "2026-12-15T07:59:00Z late-window-3d",
        "2026-12-17T07:59:00Z late-window-1d", "2026-12-18T01:59:00Z late-window-6h",
        "2026-12-18T03:59:00Z late-window-6h#1", "2026-12-18T05:59:00Z late-window-6h#2",
      ])
  }

  @Test(arguments: orders)
  func `whatever the order, the first stage is told as soon as it can be`(order: [Int]) {
    let first = watch(order).watch.told.first { $0.contains("open-dispute-7d") }
    // As soon as the end is known and no dispute, or its cancelling as well.
    let expected =
      switch order {
      case [0, 1, 2], [0, 2, 1]: "2026-11-26T07:59:00Z"
      case [2, 0, 1]: "2026-11-27T00:00:00Z"
      default: "2026-11-30T00:00:00Z"
      }
    #expect(first == "\(expected) open-dispute-7d")
  }
}
