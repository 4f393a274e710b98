import Civil
import Model
import Rules
import Schedule
import Testing

/// What is told depends on the facts, never on the order in which they are listed.
struct ArrangementProperties {
  @Test func `the same facts listed otherwise give the same plan with the same keys`() throws {
    for pack in try Shipped.all() {
      for seed in 0..<30 {
        var tale = Tale(seed: seed)
        let (listed, other) = (plan(tale.order, pack), plan(tale.order(tale.shuffled()), pack))
        #expect(listed == other, "seed \(seed) of \(pack.id)")
      }
    }
  }

  /// Every alert and stage passed over from the first fact to the end.
  private func plan(_ order: Order, _ pack: Pack) -> ([Alert], [LedgerEntry]) {
    var walk = Forecast(order, under: pack)
    let alerts = walk.alerts(from: .earliest, until: .latest)
    return (alerts, walk.ledger)
  }

  @Test func `the same facts and ledger listed otherwise give the same agenda`() throws {
    for pack in try Shipped.all() {
      for seed in 0..<30 {
        var tale = Tale(seed: seed)
        var watch = Watch([], pack)
        watch.order = tale.order(Array(tale.events.prefix(3)))
        watch.pass(at: tale.someDay(within: 90))
        watch.pass(at: tale.someDay(within: 120))
        let now = tale.someDay(within: 150)
        let agendas = [(tale.events, watch.ledger), (tale.shuffled(), watch.ledger.reversed())]
          .map { Agenda(for: tale.order($0), under: pack, ledger: $1, at: now) }
        #expect(agendas[0] == agendas[1], "seed \(seed) of \(pack.id)")
      }
    }
  }
}
