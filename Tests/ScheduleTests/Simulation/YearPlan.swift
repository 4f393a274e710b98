import Civil
import Model
import Rules
import Schedule

/// What a year of many orders is to bring, reckoned for each order by itself.
struct YearPlan {
  /// Reckoned once for all tests.
  static let whole = Result { try YearPlan(orders: 300) }

  static let start = moment("2026-01-01T00:00:00Z")
  static let end = start + Length(days: 400)

  let pack: Pack
  let orders: [Order]
  /// Every alert to come.
  private(set) var keys: [AlertKey] = []
  /// Every moment at which something comes or a fact begins to count.
  private(set) var moments: Set<Moment> = [start]

  init(orders count: Int) throws {
    pack = try Shipped.aliexpress()
    orders = (0..<count).map { order(History(seed: 1_000 + $0).events, id: "\($0)") }
    for order in orders {
      var walk = Forecast(order, under: pack, ledger: [], from: YearPlan.start)
      while let now = walk.wakeAt, let due = walk.step(until: YearPlan.end) {
        keys += due.map(\.key)
        moments.insert(now)
      }
    }
  }
}
