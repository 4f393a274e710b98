import Civil
import Model
import Rules
import Schedule
import Testing

/// A daemon that sleeps through its wakes, as in a suspended laptop.
struct DowntimeTests {
  private let pack: Pack

  init() throws {
    pack = try Shipped.aliexpress()
  }

  @Test(arguments: 0..<40)
  func `whatever was slept through, each stage that is past is told or passed over`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var watch = Watch(History(seed: seed).events, pack)
    var now = moment("2026-01-01T00:00:00Z")
    for _ in 0..<12 {
      now = now + Length(minutes: .random(in: 1...(50 * 1440), using: &random))
      let pass = watch.pass(at: now)
      #expect(Set(pass.due.map(\.rule)).count == pass.due.count, "one alert a window and pass")
      for (rule, verdict) in pack.assess(watch.order, at: now).verdicts {
        guard let window = verdict.window else { continue }
        let stages = WindowStages(window, rule: rule, order: watch.order, ledger: watch.ledger)
        #expect(Set(stages.told.map(\.stage)) == past(rule, window, at: now))
      }
    }
    #expect(Set(watch.ledger.map(\.key)).count == watch.ledger.count)
  }

  private func past(_ rule: Rule, _ window: Window, at now: Moment) -> Set<String> {
    let stages = rule.ladder.map(\.stage).filter { stage in
      let at = stage.moment(closes: window.closes, safeCloses: window.safeCloses)
      return max(at, window.opens ?? at) <= now
    }
    return Set(stages.map(\.description))
  }
}
