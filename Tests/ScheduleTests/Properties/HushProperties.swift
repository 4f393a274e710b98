import Civil
import Model
import Rules
import Schedule
import Testing

/// What holds of every walk, whatever was said to whatever alerts.
struct HushProperties {
  /// An order's whole time under some hushes, each wake gone to.
  private struct Walk {
    let alerts: [Alert]
    let ledger: [LedgerEntry]
    let wakes: [Moment]
    let agendas: [Agenda]

    init(_ order: Order, _ pack: Pack, _ hushes: [StandingHush], from start: Moment) {
      var watch = Watch([], pack)
      watch.order = order
      watch.hushes = hushes
      var (wakes, agendas): ([Moment], [Agenda]) = ([], [])
      var next: Moment? = start
      while let now = next {
        agendas.append(watch.pass(at: now))
        wakes.append(now)
        next = agendas.last?.wakeAt
      }
      alerts = agendas.flatMap(\.due)
      ledger = watch.ledger
      (self.wakes, self.agendas) = (wakes, agendas)
    }
  }

  private static let start = moment("2025-12-01T00:00:00Z")

  private func each(
    _ seeds: Range<Int>, _ check: (Order, Pack, [StandingHush], inout Sayings) throws -> Void
  ) throws {
    let pack = try Shipped.aliexpress()
    for seed in seeds {
      let order = Tale(seed: 0).order(History(seed: seed).events)
      var sayings = Sayings(seed: seed, order: order.ref, rules: pack.rules)
      try check(order, pack, (0..<4).map { _ in sayings.next() }, &sayings)
    }
  }

  @Test func `the last stage before a close always speaks, at its moment`() throws {
    var (checked, hidden) = (0, 0)
    try each(0..<50) { order, pack, hushes, _ in
      let usual = Walk(order, pack, [], from: HushProperties.start).alerts
      let hushed = Walk(order, pack, hushes, from: HushProperties.start).alerts
      hidden += max(0, usual.count - hushed.count)
      for alert in usual where alert.repetition == 0 {
        let ladder = pack.rules.first { $0.id == alert.rule }?.ladder ?? []
        let last = ladder.last { $0.stage.side == .before }?.stage.description
        guard let last, alert.stage == last || alert.skipped.contains(last) else { continue }
        checked += 1
        #expect(
          hushed.contains { $0.key == alert.key && $0.at == alert.at },
          "\(word(alert)) at \(alert.at) under \(hushes)")
      }
    }
    #expect(checked > 40)
    #expect(hidden > 40)
  }

  @Test func `a hush makes nothing speak earlier, nor what would not have spoken`() throws {
    try each(150..<185) { order, pack, hushes, _ in
      let usual = Walk(order, pack, [], from: HushProperties.start)
      let moments = Dictionary(uniqueKeysWithValues: usual.alerts.map { ($0.key, $0.at) })
      let dealt = Set(usual.ledger.map(\.key))
      let hushed = Walk(order, pack, hushes, from: HushProperties.start)
      for alert in hushed.alerts where alert.stage != Agenda.correctionStage {
        if let at = moments[alert.key] { #expect(alert.at >= at, "\(word(alert))") }
        #expect(alert.repetition > 0 || dealt.contains(alert.key), "\(word(alert))")
      }
      #expect(Set(hushed.ledger.map(\.key)).count == hushed.ledger.count, "\(hushes)")
    }
  }

  @Test func `hushes of others, not yet begun, over or lifted change nothing`() throws {
    try each(250..<275) { order, pack, hushes, _ in
      let idle = hushes.flatMap { said -> [StandingHush] in
        var (other, lifted) = (said.hush, said.hush)
        other.order = OrderRef(platform: "aliexpress", id: "other")
        lifted.liftedAt = lifted.since
        return [other, lifted].map { StandingHush($0, zones: ZoneDatabase()) }
      }
      let usual = Walk(order, pack, [], from: HushProperties.start)
      #expect(Walk(order, pack, idle, from: HushProperties.start).agendas == usual.agendas)
    }
  }

  @Test func `between a pass and its wake nothing changes, and at the wake something does`() throws
  {
    var looks = 0
    try each(330..<355) { order, pack, hushes, sayings in
      let walk = Walk(order, pack, hushes, from: HushProperties.start)
      var ledger: [LedgerEntry] = []
      for (index, agenda) in walk.agendas.enumerated() {
        ledger += agenda.entries
        guard let wake = agenda.wakeAt else { continue }
        #expect(wake > walk.wakes[index])
        let between = [
          wake.seconds - 1, sayings.within(walk.wakes[index].seconds...wake.seconds - 1),
        ]
        for look in between.map(Moment.init(seconds:)) {
          looks += 1
          let idle = Agenda(for: order, under: pack, ledger: ledger, hushes: hushes, at: look)
          #expect(idle.due.isEmpty, "\(idle.words) at \(look) before \(wake) under \(hushes)")
          #expect(idle.entries.isEmpty, "at \(look) before \(wake) under \(hushes)")
          #expect(idle.wakeAt == wake, "at \(look) under \(hushes)")
        }
      }
      for (agenda, wake) in zip(walk.agendas, walk.wakes).dropFirst() where agenda.entries.isEmpty {
        let before = Moment(seconds: wake.seconds - 1)
        #expect(pack.assess(order, at: before).nextEventAt == wake, "a wake at \(wake) for nothing")
      }
    }
    #expect(looks > 150)
  }

  @Test func `lifted, they leave all that is ahead as it would have been`() throws {
    var ahead = 0
    try each(400..<435) { order, pack, hushes, sayings in
      let lift = sayings.someDay()
      let lifted = hushes.map { said in
        var said = said.hush
        said.liftedAt = lift
        return StandingHush(said, zones: ZoneDatabase())
      }
      let usual = Walk(order, pack, [], from: HushProperties.start).alerts
      let walk = Walk(order, pack, lifted, from: HushProperties.start).alerts
      for alert in usual where alert.at > lift && alert.repetition == 0 && alert.movedFrom == nil {
        ahead += 1
        #expect(walk.contains { $0.key == alert.key && $0.at == alert.at }, "\(word(alert))")
      }
    }
    #expect(ahead > 40)
  }
}
