import Civil
import Model
import Rules
import Schedule
import Testing

/// What holds of every walk in which windows move, whatever happens in whatever order.
struct CorrectionProperties {
  /// What makes, moves, hides and shows windows again.
  private static let movers = [
    "protection-set", "protection-set", "extension-granted", "extension-granted", "received",
    "extension-requested", "dispute-opened", "dispute-edited", "dispute-cancelled",
    "seller-offered", "evidence-requested", "solutions-proposed", "refund-approved",
  ]

  /// Goes through random tales that become known in random order, under every pack.
  private func walk(_ seeds: Range<Int>, _ check: (Live, Pack, Int) throws -> Void) throws {
    for pack in try Shipped.all() {
      for seed in seeds {
        var tale = Tale(seed: seed, upTo: 12, kinds: CorrectionProperties.movers)
        var live = Live(tale.order([]), under: pack)
        live.learn(tale.shuffled(), from: tale.someDay(within: 60), pause: Length(days: 7))
        try check(live, pack, seed)
      }
    }
  }

  @Test func `no window is told a stage twice, nor its move, and no key comes twice`() throws {
    try walk(0..<25) { live, pack, seed in
      let keys = live.watch.ledger.map(\.key)
      #expect(Set(keys).count == keys.count, "seed \(seed) of \(pack.id)")
      let told = live.watch.ledger.filter { $0.state == .raised && $0.repetition == 0 }
        .map { "\($0.rule) \($0.revision) \($0.stage)" }
      #expect(Set(told).count == told.count, "seed \(seed) of \(pack.id)")
    }
  }

  @Test func `a move is told only where an old close still ahead was told before`() throws {
    var moves = 0
    try walk(200..<300) { live, pack, seed in
      for (index, alert) in live.alerts.enumerated() {
        guard let from = alert.movedFrom else {
          #expect(alert.stage != Agenda.correctionStage, "seed \(seed) of \(pack.id)")
          continue
        }
        moves += 1
        #expect(from > alert.at, "seed \(seed) of \(pack.id)")
        let before = live.watch.ledger.filter {
          $0.rule == alert.rule && $0.state == .raised && $0.at <= alert.at
            && $0.key != alert.key
        }
        #expect(before.contains { $0.revision == from.seconds }, "seed \(seed) of \(pack.id)")
        #expect(!live.alerts[..<index].contains { $0.key == alert.key })
      }
    }
    #expect(moves > 20)
  }

  /// A window that was away and comes back must not find its stages used up.
  @Test func `of a window that stands in the end, the last stage is told`() throws {
    try walk(600..<625) { live, pack, seed in
      for (rule, verdict) in pack.assess(live.watch.order, at: .latest).verdicts {
        guard let window = verdict.window else { continue }
        let stages = WindowStages(
          window, rule: rule, order: live.watch.order, ledger: live.watch.ledger)
        let last = rule.ladder.last?.stage.description
        #expect(
          stages.told.contains { $0.stage == last && $0.state == .raised },
          "\(rule.id) of seed \(seed) of \(pack.id)")
      }
    }
  }
}
