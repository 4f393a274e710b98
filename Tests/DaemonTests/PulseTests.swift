import Civil
import Testing

@testable import Daemon

/// When the next heartbeat is due.
struct PulseTests {
  private let every = Length(hours: 1)
  private let start = Moment(seconds: 1_800_000_000)

  private func isDue(_ pulse: Pulse, after length: Length) -> Bool {
    pulse.isDue(every: every, at: start + length)
  }

  @Test func `the first beat is due at once and the next after the interval`() {
    var pulse = Pulse(tried: nil)
    #expect(isDue(pulse, after: .zero) && pulse.wake(every: every) == nil)
    pulse.look(isTried: true, at: start)
    #expect(!isDue(pulse, after: Length(minutes: 59)))
    #expect(isDue(pulse, after: every))
    #expect(pulse.wake(every: every) == start + every)
  }

  @Test func `a failed beat is tried again after a quarter, but nothing wakes up for it`() {
    var pulse = Pulse(tried: start)
    #expect(pulse.end(isWell: false) && !pulse.end(isWell: false))
    #expect(!isDue(pulse, after: Length(minutes: 14)))
    #expect(isDue(pulse, after: Length(minutes: 15)))
    #expect(pulse.wake(every: every) == start + every)
    #expect(pulse.end(isWell: true) && !pulse.end(isWell: true))
  }

  @Test func `while not all is well it is due at each pass and wakes up once an interval`() {
    var pulse = Pulse(tried: start)
    pulse.look(isTried: false, at: start + every)
    #expect(isDue(pulse, after: every + Length(seconds: 1)))
    #expect(pulse.wake(every: every) == start + every + every)
  }

  @Test func `a clock that went back makes it due`() {
    #expect(isDue(Pulse(tried: start), after: -Length(days: 400)))
  }
}
