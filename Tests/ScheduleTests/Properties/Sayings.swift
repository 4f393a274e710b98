import Civil
import Model
import Rules
import Schedule

/// Random things that a person says to an order's alerts in the course of 2026.
struct Sayings {
  private let order: OrderRef
  private let rules: [Rule]
  private var random: SeededGenerator

  init(seed: Int, order: OrderRef, rules: [Rule]) {
    self.order = order
    self.rules = rules
    random = SeededGenerator(seed: UInt64(seed) &+ 77_000)
  }

  mutating func next() -> StandingHush {
    let kind = Hush.Kind.allCases.randomElement(using: &random) ?? .ack
    let rule = chance(1, of: 2) ? rules.randomElement(using: &random) : nil
    let step = chance(1, of: 4) ? rule?.ladder.randomElement(using: &random) : nil
    let since = someDay()
    let length = Length(minutes: within(60...120 * 1440))
    let isByCondition = kind == .silence && chance(1, of: 2)
    let hush = Hush(
      kind, order: isByCondition ? nil : order, rule: rule?.id,
      stage: step?.stage.description,
      condition: isByCondition ? conditions.randomElement(using: &random) : nil, author: "kim",
      since: since, until: kind == .ack && chance(1, of: 2) ? nil : since + length)
    return StandingHush(hush, zones: ZoneDatabase())
  }

  mutating func someDay() -> Moment {
    moment("2026-01-01T00:00:00Z") + Length(minutes: within(0...400 * 1440))
  }

  mutating func within(_ range: ClosedRange<Int64>) -> Int64 { .random(in: range, using: &random) }

  private mutating func chance(_ hits: Int, of count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) < hits
  }

  private let conditions = [
    #"alert.level == "notice""#, #"alert.level == "critical""#, "alert.repetition > 0",
    #"order.seller == "nobody""#, #"order.platform == "aliexpress""#,
  ]
}
