import Civil
import Model
import Rules
import Testing

struct WindowTests {
  @Test func `a length counts in exact days from the event`() throws {
    let window = try #require(try SmallPack().window([event("shipped", "2026-10-20T12:00:00Z")]))
    #expect(window.closes == moment("2026-10-30T12:00:00Z"))
    #expect(window.safeCloses == window.closes)
    #expect(window.opens == moment("2026-10-20T12:00:00Z"))
    #expect(window.basis == .computed)
  }

  @Test func `a date alone makes the close an interval`() throws {
    let window = try #require(try SmallPack().window([event("shipped", "2026-10-20")]))
    #expect(window.opens == moment("2026-10-19T22:00:00Z"))
    #expect(window.safeCloses == moment("2026-10-29T22:00:00Z"))
    #expect(window.closes == moment("2026-10-30T21:59:59Z"))
    #expect(window.basis == .estimated)
  }

  @Test func `the end that the platform shows beats the arithmetic`() throws {
    let shipped = event("shipped", "2026-10-20T12:00:00Z", until: "2026-12-01T00:00:00Z")
    let window = try #require(try SmallPack().window([shipped]))
    #expect(window.closes == moment("2026-12-01T00:00:00Z"))
    #expect(window.basis == .asserted)
  }

  @Test func `an end shown as a date alone closes safely at the start of that day`() throws {
    let shipped = event("shipped", "2026-10-20T12:00:00Z", until: "2026-12-01")
    let window = try #require(try SmallPack().window([shipped]))
    #expect(window.safeCloses == moment("2026-11-30T23:00:00Z"))
    #expect(window.closes == moment("2026-12-01T22:59:59Z"))
    #expect(window.basis == .asserted)
  }

  @Test func `calendar days end with the last day in the zone of the pack`() throws {
    var pack = SmallPack()
    pack.rule = "from = \"shipped\"\nwindow = \"10d\"\ndays = \"calendar\""
    // Clocks go back on 25 October: ten days on the calendar are 241 hours.
    let window = try #require(try pack.window([event("shipped", "2026-10-20T12:00:00Z")]))
    #expect(window.closes == moment("2026-10-30T22:59:59Z"))
    #expect(window.basis == .computed)
    let late = try #require(try pack.window([event("shipped", "2026-10-20T22:30:00Z")]))
    #expect(late.closes == moment("2026-10-31T22:59:59Z"), "in Berlin the 21st had begun")
  }

  @Test func `on the calendar a date alone is exact`() throws {
    var pack = SmallPack()
    pack.rule = "from = \"shipped\"\nwindow = \"10d\"\ndays = \"calendar\""
    let window = try #require(try pack.window([event("shipped", "2026-10-20")]))
    #expect(window.safeCloses == window.closes)
    #expect(window.basis == .computed)
  }

  @Test func `hours are exact even where days are counted on the calendar`() throws {
    var pack = SmallPack()
    pack.rule = "from = \"shipped\"\nwindow = \"36h\"\ndays = \"calendar\""
    let window = try #require(try pack.window([event("shipped", "2026-10-24T12:00:00Z")]))
    #expect(window.closes == moment("2026-10-26T00:00:00Z"))
  }

  @Test func `a rule may say that its figure is a guess`() throws {
    var pack = SmallPack()
    pack.rule += "\nestimate = \"!has(order.paid)\""
    let shipped = event("shipped", "2026-10-20T12:00:00Z")
    #expect(try pack.window([shipped])?.basis == .estimated)
    #expect(try pack.window([shipped, event("paid", "2026-10-01T00:00:00Z")])?.basis == .computed)
  }

  @Test func `an expression that comes to an end the platform shows is the assertion of it`() throws
  {
    var pack = SmallPack()
    pack.rule = """
      when = "has(order.protectionSet)"
      closes = "order.protectionSet.until"
      """
    let shown = event("protection-set", until: "2026-12-03T07:59:00Z")
    #expect(try pack.window([shown])?.basis == .asserted)
    pack.rule += "\nopens = \"order.protectionSet.until - days(3)\""
    #expect(try pack.window([shown])?.opens == moment("2026-11-30T07:59:00Z"))
  }

  @Test func `the latest event of a kind counts`() throws {
    let window = try SmallPack().window([
      event("shipped", "2026-10-22T12:00:00Z"), event("shipped", "2026-10-20T12:00:00Z"),
    ])
    #expect(window?.closes == moment("2026-11-01T12:00:00Z"))
  }

  @Test func `of two ends told at once the earlier one counts`() throws {
    let pack = SmallPack()
    let early = event("shipped", "2026-10-20T12:00:00Z", until: "2026-11-01T00:00:00Z")
    let late = event("shipped", "2026-10-20T12:00:00Z", until: "2026-11-09T00:00:00Z")
    let none = event("shipped", "2026-10-20T12:00:00Z")
    for events in [[early, late, none], [none, late, early], [late, none, early]] {
      #expect(try pack.window(events)?.closes == moment("2026-11-01T00:00:00Z"))
    }
  }

  @Test func `an event of tomorrow does not count today, and tells when to look again`() throws {
    let shipped = event("shipped", "2026-10-20T12:00:00Z")
    let pack = try SmallPack().load()
    let before = pack.assess(order([shipped]), at: moment("2026-10-20T11:59:59Z"))
    #expect(before.verdicts[0].verdict == .quiet)
    #expect(before.nextEventAt == moment("2026-10-20T12:00:00Z"))
    let after = pack.assess(order([shipped]), at: moment("2026-10-20T12:00:00Z"))
    #expect(after.verdicts[0].verdict.window != nil)
    #expect(after.nextEventAt == nil)
  }

  @Test func `a date alone counts from the first moment of its day`() throws {
    let pack = try SmallPack().load()
    let shipped = order([event("shipped", "2026-10-20")])
    #expect(
      pack.assess(shipped, at: moment("2026-10-01T00:00:00Z")).nextEventAt
        == moment("2026-10-19T22:00:00Z"))
    #expect(
      pack.assess(shipped, at: moment("2026-10-19T22:00:00Z")).verdicts[0].verdict.window != nil)
  }
}
