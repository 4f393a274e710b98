import Civil
import Model
import Rules
import Testing

struct FailureTests {
  @Test func `an event without any time is a failure that says so, not a silence`() throws {
    let failure = try SmallPack().verdict([event("shipped")]).failure
    #expect(failure == "'shipped' has neither 'at' nor 'until'; say when it happened")
  }

  @Test func `a field that is not there makes the rule fail, with the place in the pack`() throws {
    var pack = SmallPack()
    pack.rule = #"closes = "order.paid.at + days(1)""#
    let failure = try #require(try pack.verdict([event("shipped", "2026-10-20T12:00:00Z")]).failure)
    #expect(failure.hasPrefix("shop.toml:"))
    #expect(failure.contains("paid"))
  }

  @Test func `a broken value fails only the rules that need it`() throws {
    var pack = SmallPack()
    pack.values = #"broken = "order.paid.at > order.shipped.at""#
    #expect(try pack.verdict([event("shipped", "2026-10-20T12:00:00Z")]).window != nil)
    pack.rule += #"\#nwhen = "broken""#
    #expect(try pack.verdict([event("shipped", "2026-10-20T12:00:00Z")]).failure != nil)
  }

  @Test func `an operand that decides the outcome hides the failure of the other`() throws {
    var pack = SmallPack()
    pack.values = #"broken = "order.paid.at > order.shipped.at""#
    pack.rule += #"\#nwhen = "broken && !has(order.shipped)""#
    #expect(try pack.verdict([event("shipped", "2026-10-20T12:00:00Z")]) == .quiet)
  }

  @Test func `a window that would open after its close is a failure`() throws {
    var pack = SmallPack()
    pack.rule = """
      opens = "order.shipped.at + days(3)"
      closes = "order.shipped.at + days(2)"
      """
    let failure = try pack.verdict([event("shipped", "2026-10-20T12:00:00Z")]).failure
    #expect(
      failure == "the window would open at 2026-10-23T12:00:00Z, after its close "
        + "(2026-10-22T12:00:00Z); check the order's dates")
  }

  @Test func `too many days are refused rather than carried to the end of time`() throws {
    var pack = SmallPack()
    pack.rule = #"closes = "addDays(order.shipped.at, 40000, zone)""#
    let failure = try pack.verdict([event("shipped", "2026-10-20T12:00:00Z")]).failure
    #expect(failure?.contains("40000 days is out of range") == true)
  }

  @Test func `a zone named in a string is looked up when the rule is judged`() throws {
    var pack = SmallPack()
    pack.rule = #"closes = "addDays(order.shipped.at, 4, 'Europe/Nowhere')""#
    let failure = try pack.verdict([event("shipped", "2026-10-20T12:00:00Z")]).failure
    #expect(failure?.contains("Europe/Nowhere") == true)
  }

  @Test func `a rule that does not apply is not judged any further`() throws {
    var pack = SmallPack()
    pack.rule = """
      when = "has(order.paid)"
      closes = "order.paid.at + days(1)"
      """
    #expect(try pack.verdict([event("shipped", "2026-10-20T12:00:00Z")]) == .quiet)
  }
}
