import Civil
import Outbox
import Testing

private let start = Samples.now

/// When the wall clock is believed.
struct ClockTrustTests {
  /// A machine whose clock may be set.
  private struct Machine {
    var boot = Length(hours: 5)
    var wall = start
    var trust: ClockTrust

    init(mark: Moment? = nil) {
      trust = ClockTrust(highWater: mark, at: ClockReading(wall: start, boot: Length(hours: 5)))
    }

    /// Lets time pass and the clock be set by so much more or less, then reads it.
    mutating func pass(_ seconds: Int64, set step: Length = .zero) -> ClockTrust.Change {
      boot = boot + Length(seconds: seconds)
      wall = wall + Length(seconds: seconds) + step
      return trust.read(ClockReading(wall: wall, boot: boot))
    }
  }

  private func isDoubted(_ change: ClockTrust.Change) -> Bool {
    guard case .doubted = change else { return false }
    return true
  }

  @Test func `a clock that goes evenly is believed and moves the mark`() {
    var machine = Machine()
    #expect(machine.trust.standing == .trusted && machine.trust.nextReading == nil)
    #expect(machine.pass(86_400 * 30) == .none)
    #expect(machine.trust.highWater == start + Length(days: 30))
  }

  @Test func `a suspend is no jump`() {
    var machine = Machine()
    #expect(machine.pass(400_000) == .none)
    #expect(machine.trust.standing == .trusted)
  }

  @Test func `small steps are forgiven`() {
    var machine = Machine()
    #expect(machine.pass(10, set: Length(seconds: -60)) == .none)
    #expect(machine.trust.highWater == start, "the mark does not go back")
    #expect(machine.pass(120, set: Length(minutes: 10)) == .none)
    #expect(machine.trust.standing == .trusted)
  }

  @Test func `a step back behind the mark is doubted, in words`() {
    var machine = Machine()
    let change = machine.pass(10, set: Length(seconds: -7_571))
    let reason =
      "the clock shows 2027-01-15T05:53:59Z, 2h 6m before 2027-01-15T08:00:00Z, "
      + "which was reached before"
    #expect(change == .doubted(reason: "the clock jumped back by 2h 6m"))
    #expect(machine.trust.nextReading == Length(seconds: 60))
    var other = Machine()
    let small = other.pass(10, set: Length(seconds: -90))
    #expect(
      small
        == .doubted(
          reason: "the clock shows 2027-01-15T07:58:40Z, 1m 20s before 2027-01-15T08:00:00Z, "
            + "which was reached before"))
    let restarted = ClockTrust(
      highWater: start, at: ClockReading(wall: start - Length(seconds: 7_561), boot: .zero))
    #expect(restarted.standing == .doubtful(reason: reason, since: start - Length(seconds: 7_561)))
  }

  @Test func `a jump ahead is doubted, and settles when the clock goes evenly from there`() {
    var machine = Machine()
    let jump = machine.pass(10, set: Length(days: 365))
    #expect(jump == .doubted(reason: "the clock jumped ahead by 365d"))
    #expect(machine.trust.highWater == start, "what is doubted does not move the mark")
    #expect(machine.pass(60) == .none)
    #expect(machine.pass(59) == .none)
    #expect(machine.pass(1) == .settled)
    #expect(machine.trust.standing == .trusted)
    #expect(machine.trust.highWater == machine.wall)
  }

  @Test func `a clock that is set right again settles soon`() {
    var machine = Machine()
    #expect(isDoubted(machine.pass(10, set: Length(days: -3))))
    #expect(machine.pass(60) == .none)
    #expect(machine.pass(60) == .none)
    #expect(isDoubted(machine.pass(60, set: Length(days: 3))), "set right, and another jump")
    #expect(machine.pass(60) == .none)
    #expect(machine.pass(60) == .settled)
  }

  @Test func `a clock that stays behind is believed after a quarter of an hour`() {
    var machine = Machine()
    #expect(isDoubted(machine.pass(10, set: Length(days: -3))))
    for _ in 0..<14 { #expect(machine.pass(60) == .none) }
    #expect(machine.pass(60) == .believed(instead: start))
    #expect(machine.trust.highWater == machine.wall)
    #expect(machine.trust.standing == .trusted)
    #expect(machine.pass(60) == .none)
  }

  @Test func `a clock that never goes evenly is believed after an hour all the same`() {
    var machine = Machine()
    #expect(isDoubted(machine.pass(10, set: Length(days: -3))))
    for _ in 0..<59 {
      #expect(machine.pass(60, set: Length(seconds: 20)) == .none)
    }
    #expect(machine.pass(60, set: Length(seconds: 20)) == .believed(instead: start))
  }

  @Test func `one reading after a long while is enough for a clock that is not behind`() {
    var machine = Machine()
    #expect(isDoubted(machine.pass(10, set: Length(hours: 1))))
    #expect(machine.pass(1_200) == .settled)
  }

  @Test func `a first run has nothing to compare with`() {
    #expect(Machine().trust.standing == .trusted)
    let ahead = ClockTrust(
      highWater: start - Length(days: 400), at: ClockReading(wall: start, boot: .zero))
    #expect(ahead.standing == .trusted, "a long downtime is no reason to doubt")
    #expect(ahead.highWater == start)
  }

  @Test func `a system started anew is measured by the mark alone`() {
    var machine = Machine()
    machine.boot = .zero
    machine.wall = start + Length(days: 2)
    #expect(machine.pass(0) == .none)
    #expect(machine.trust.standing == .trusted)
  }

  @Test func `no history of steps leaves the clock in doubt for longer than an hour`() {
    var random = SeededGenerator(seed: 81)
    var doubts = 0
    for _ in 0..<150 {
      var machine = Machine()
      var since: Length?
      for _ in 0..<200 {
        let step =
          Int.random(in: 0..<12, using: &random) == 0
          ? Int64.random(in: -100_000...100_000, using: &random)
          : Int64.random(in: -6...6, using: &random)
        let passed = Int64.random(in: 1...60, using: &random)
        let mark = machine.trust.highWater
        let change = machine.pass(passed, set: Length(seconds: step))
        switch machine.trust.standing {
        case .trusted:
          since = nil
          #expect(machine.trust.highWater >= mark || change == .believed(instead: mark))
          #expect(machine.wall >= machine.trust.highWater - Length(seconds: 60))
        case .doubtful:
          doubts += 1
          since = since ?? machine.boot
          #expect(machine.trust.highWater == mark)
          #expect(machine.boot - (since ?? machine.boot) < Length(hours: 1))
        }
      }
    }
    #expect(doubts > 1_000)
  }
}
