import Civil
import Model
import Rules
import Schedule
import Testing

/// What knowing a fact more exactly may do to the first alert.
///
/// Exactly: of one fact only the day is known, and no other fact is dated within three days of it.
/// Let I be a window as that day gives it, P the same rule's window as a moment within that day
/// gives it. Then `I.safeCloses <= P.safeCloses <= P.closes <= I.closes`: the exact close is one of
/// the plausible ones. Every stage before the close is therefore later under P than under I by
/// `P.safeCloses - I.safeCloses` at most, never earlier, and never later than `P.safeCloses`. A
/// reader who learns the moment while the daemon runs hears of a window of his own no later than
/// he would have, had he known it from the beginning. Of what others must do he may hear later, for
/// they are given the whole day.
struct PrecisionProperties {
  /// A tale whose `index`-th fact is known by its day alone, and again by the moment.
  private struct Pair {
    var vague: [Event] = []
    var exact: [Event] = []

    init?(seed: Int, in zone: Zone) {
      var tale = Tale(seed: seed)
      let events = tale.shuffled().filter { $0.at != nil }.map { $0.known(exactly: zone) }
      guard let first = events.first, case .moment(let at)? = first.at else { return nil }
      let others = events.dropFirst().filter { other in
        [other.at, other.until, first.until].compactMap { $0?.earliest(in: zone) }.allSatisfy {
          abs($0.seconds - at.seconds) > 3 * 86_400
        }
      }
      exact = [first] + others
      vague = exact
      vague[0].at = .day(zone.civil(at: at).date)
    }
  }

  @Test func `the exact close is one of those that the day allows`() throws {
    var compared = 0
    for pack in try Shipped.all() {
      for seed in 0..<150 {
        guard let pair = Pair(seed: seed, in: pack.zone) else { continue }
        let (vague, exact) = (windows(pair.vague, pack), windows(pair.exact, pack))
        for (rule, precise) in exact {
          guard let wide = vague[rule] else { continue }
          compared += precise.safeCloses > wide.safeCloses ? 1 : 0
          let isWithin =
            wide.safeCloses <= precise.safeCloses && precise.closes <= wide.closes
          #expect(isWithin, "\(rule) of seed \(seed) of \(pack.id): \(Tale.words(pair.exact))")
        }
      }
    }
    #expect(compared > 50)
  }

  @Test func `whatever becomes more exact on the way, the first alert is not later`() throws {
    var compared = 0
    for pack in try Shipped.all() {
      for seed in 600..<650 {
        guard let pair = Pair(seed: seed, in: pack.zone) else { continue }
        let learned = learning(pair, pack, seed: seed)
        for (rule, first) in firsts(pair.exact, pack) where isOwn(rule, pack) {
          compared += 1
          let live = try #require(learned[rule], "\(rule) of seed \(seed) of \(pack.id)")
          #expect(live <= first, "\(rule) of seed \(seed) of \(pack.id)")
        }
      }
    }
    #expect(compared > 50)
  }

  /// Whether the buyer must act, and is told before the close.
  private func isOwn(_ rule: String, _ pack: Pack) -> Bool {
    pack.rule(rule).map { $0.actor == .buyer && $0.ladder.first?.stage.side == .before } ?? false
  }

  private func windows(_ events: [Event], _ pack: Pack) -> [String: Window] {
    let verdicts = pack.assess(order(events), at: .latest).verdicts
    return Dictionary(
      verdicts.compactMap { rule, verdict in verdict.window.map { (rule.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// When each window that stands in the end is told first, with all facts known from the start.
  private func firsts(_ events: [Event], _ pack: Pack) -> [String: Moment] {
    var live = Live(order(events), under: pack)
    live.sleep(from: .earliest, until: .latest)
    return firsts(live, pack)
  }

  /// The same where the vague fact becomes exact at some moment.
  private func learning(_ pair: Pair, _ pack: Pack, seed: Int) -> [String: Moment] {
    var tale = Tale(seed: seed)
    let when = tale.someDay(within: 150)
    var live = Live(order(pair.vague), under: pack)
    live.sleep(from: .earliest, until: when)
    live.learn(pair.exact)
    live.sleep(from: when, until: .latest)
    return firsts(live, pack)
  }

  private func firsts(_ live: Live, _ pack: Pack) -> [String: Moment] {
    let standing = Set(windows(live.watch.order.events, pack).keys)
    let alerts = live.alerts.filter { standing.contains($0.rule) && $0.window != nil }
    return Dictionary(alerts.map { ($0.rule, $0.at) }, uniquingKeysWith: min)
  }

  @Test(arguments: 0..<10)
  func `an end that the platform shows is told in time, whatever was reckoned before`(
    seed: Int
  ) throws {
    var tale = Tale(seed: seed, upTo: 0)
    let shipped = tale.someDay(within: 30)
    let shown = tale.someDay(within: 60) + Length(days: 30)
    let end = tale.someDay(within: 60) + Length(days: 60)
    for pack in try Shipped.all() {
      var live = Live(order([Event(.shipped, at: .moment(shipped))]), under: pack)
      live.sleep(from: .earliest, until: shown)
      let known = Event(.protectionSet, at: .moment(shown), until: .moment(end))
      live.learn([Event(.shipped, at: .moment(shipped)), known])
      live.sleep(from: shown, until: .latest)
      let first = try #require(live.alerts.first { $0.rule == "open-dispute" })
      let reckoned = try #require(first.window?.safeCloses)
      // Either the reckoned end was near enough to be told already, or the shown one is told at
      // its first stage, at once where that is past.
      let rule = try #require(pack.rule("open-dispute"))
      let stage = try #require(rule.ladder.first?.stage)
      let due = max(shown, stage.moment(closes: end, safeCloses: end))
      #expect(first.at <= due, "\(pack.id)")
      #expect(first.at <= max(shown, reckoned), "\(pack.id)")
    }
  }
}

extension Event {
  /// The same fact with a moment in place of each day.
  fileprivate func known(exactly zone: Zone) -> Event {
    var event = self
    event.at = at.map { .moment($0.earliest(in: zone) + Length(hours: 9)) }
    event.until = until.map { .moment($0.earliest(in: zone)) }
    return event
  }
}
