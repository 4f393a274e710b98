import Civil
import Model
import Rules
import Schedule
import Testing

/// The promise that lets the daemon sleep: between a pass and its wake nothing can change.
struct WakeTests {
  private let pack: Pack

  init() throws {
    pack = try Shipped.aliexpress()
  }

  @Test(arguments: 0..<40)
  func `nothing changes before the wake, and something does at it`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var watch = Watch(History(seed: seed).events, pack)
    var now = moment("2026-01-01T00:00:00Z") + Length(days: .random(in: 0...300, using: &random))
    watch.pass(at: now)
    var next = Agenda(for: watch.order, under: pack, ledger: watch.ledger, at: now).wakeAt
    while let wake = next {
      #expect(wake > now)
      expectQuiet(from: now, until: wake, watch, using: &random)
      let counted = pack.assess(watch.order, at: now).nextEventAt
      let agenda = watch.pass(at: wake)
      #expect(!agenda.due.isEmpty || counted == wake, "a wake at \(wake) for nothing")
      (now, next) = (wake, agenda.wakeAt)
    }
  }

  private func expectQuiet(
    from now: Moment, until wake: Moment, _ watch: Watch, using random: inout SeededGenerator
  ) {
    let verdicts = pack.assess(watch.order, at: now).verdicts.map(\.verdict)
    let last = wake.seconds - 1
    let looks = [last] + (0..<3).map { _ in .random(in: now.seconds...last, using: &random) }
    for look in looks.map(Moment.init(seconds:)) {
      let agenda = Agenda(for: watch.order, under: pack, ledger: watch.ledger, at: look)
      #expect(agenda.due.isEmpty)
      #expect(agenda.entries.isEmpty)
      #expect(agenda.wakeAt == wake)
      #expect(pack.assess(watch.order, at: look).verdicts.map(\.verdict) == verdicts)
    }
  }
}
