import Civil
import Model
import Rules
import Schedule
import Testing

struct ForecastTests {
  private let pack: Pack
  private let end = moment("2028-01-01T00:00:00Z")

  init() throws {
    pack = try Shipped.aliexpress()
  }

  private func words(_ alerts: [Alert]) -> [String] {
    alerts.map { "\($0.at) \(word($0))" }
  }

  private func forecast(_ events: [Event]) -> [String] {
    var walk = Forecast(order(events), under: pack)
    var words: [String] = []
    while let due = walk.step(until: end) { words += self.words(due) }
    return words
  }

  @Test(arguments: 0..<30)
  func `looking more often than needed changes nothing`(seed: Int) {
    let events = History(seed: seed).events
    var watch = Watch(events, pack)
    var next: Moment? = .earliest
    var day = moment("2026-01-01T00:00:00Z")
    while let wake = next {
      while day < wake, day < end {
        #expect(watch.pass(at: day).due.isEmpty)
        day = day + Length(days: 9)
      }
      next = watch.pass(at: wake).wakeAt
    }
    #expect(watch.told == forecast(events))
  }

  @Test(arguments: 0..<40)
  func `a replay tells what a daemon told that learned each fact as it happened`(seed: Int) {
    let events = History(seed: seed).events
    var watch = Watch(events.filter { $0.at == nil }, pack)
    var arrivals = events.filter { $0.at != nil }.sorted { $0.counts < $1.counts }[...]
    var next: Moment? = .earliest
    while let now = [next, arrivals.first?.counts].compactMap(\.self).min() {
      while let arrival = arrivals.first, arrival.counts == now {
        watch.order.events.append(arrival)
        arrivals.removeFirst()
      }
      next = watch.pass(at: now).wakeAt
    }
    #expect(watch.told == forecast(events))
  }

  @Test func `a stretch is cut out of the whole walk`() {
    let events = [event("protection-set", until: "2026-12-03T07:59:00Z")]
    func stretch(_ from: String, _ until: String) -> [String] {
      var walk = Forecast(order(events), under: pack)
      return words(walk.alerts(from: moment(from), until: moment(until)))
    }
    #expect(
      stretch("2026-12-01T07:59:00Z", "2026-12-03T07:59:00Z") == [
        "2026-12-01T07:59:00Z open-dispute-2d", "2026-12-02T19:59:00Z open-dispute-12h",
      ])
    #expect(stretch("2026-12-01T07:59:01Z", "2026-12-02T19:59:00Z") == [])
  }

  @Test func `a replay does not know when the order was entered`() {
    let events = [event("protection-set", until: "2026-12-03T07:59:00Z")]
    var walk = Forecast(
      order(events, knownSince: moment("2027-01-01T00:00:00Z")), under: pack)
    #expect(walk.alerts(from: .earliest, until: end).count == 8)
  }

  @Test func `a forecast from today goes on from the ledger`() {
    let events = [event("protection-set", until: "2026-12-03T07:59:00Z")]
    var watch = Watch(events, pack)
    watch.pass("2026-12-01T07:59:00Z")
    var walk = Forecast(
      watch.order, under: pack, ledger: watch.ledger, from: moment("2026-12-01T08:00:00Z"))
    let alerts = walk.alerts(from: .earliest, until: moment("2026-12-04T00:00:00Z"))
    #expect(alerts.map(word) == ["open-dispute-12h", "open-dispute+0s"])
  }

  @Test func `the wakes are counted`() {
    let events = [event("protection-set", until: "2026-12-03T07:59:00Z")]
    var walk = Forecast(order(events), under: pack)
    _ = walk.alerts(from: .earliest, until: end)
    // The start, eight stages, and three and two reminders.
    #expect(walk.wakes == 14)
    #expect(walk.wakeAt == nil)
  }
}

extension Event {
  /// When the event begins to count, in the zone of the shipped pack.
  fileprivate var counts: Moment {
    let zone = (try? ZoneDatabase().zone("America/Los_Angeles")) ?? .utc
    return at?.earliest(in: zone) ?? .earliest
  }
}
