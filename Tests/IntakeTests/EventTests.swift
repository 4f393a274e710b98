import Civil
import Model
import Testing

struct EventTests {
  private func event(_ lines: String...) -> String {
    sample("[[orders.events]]", lines.joined(separator: "\n"))
  }

  @Test func `a shorthand and another event of its kind both stay`() throws {
    let order = try order(
      sample("shipped = 2026-09-04", "[[orders.events]]", "kind = 'shipped'", "at = 2026-09-06"))
    #expect(order.events.map(\.at) == [try stamp("2026-09-04"), try stamp("2026-09-06")])
  }

  @Test func `what is said twice is one event with the first origin`() throws {
    let twice = "[[orders.events]]\nkind = 'shipped'\nat = 2026-09-04T12:00:00+02:00\n"
    let order = try order(sample("shipped = 2026-09-04T10:00:00Z", twice + twice))
    #expect(order.events.map(\.origin.line) == [4])
  }

  @Test func `a date and a moment on it are two events`() throws {
    let order = try order(
      sample("paid = 2026-09-04", "[[orders.events]]", "kind = 'paid'", "at = 2026-09-04T00:00:00Z")
    )
    #expect(order.events.count == 2)
  }

  @Test(
    arguments: [
      ("2026-12-03T07:59:00Z", "2026-12-03T07:59:00Z"),
      ("2026-12-03T07:59:00-08:00", "2026-12-03T15:59:00Z"),
      ("2026-12-03 07:59:59.999+01:00", "2026-12-03T06:59:59Z"),
      ("2026-03-01T00:30:00+05:45", "2026-02-28T18:45:00Z"),
      ("2028-02-29", "2028-02-29"), ("2009-01-01", "2009-01-01"), ("2100-12-31", "2100-12-31"),
    ])
  func `times are read as written`(written: String, meant: String) throws {
    #expect(try order(sample("placed = \(written)")).events.first?.at == (try stamp(meant)))
  }

  @Test(arguments: ["2008-12-31", "2101-01-01", "1970-01-01T00:00:00Z", "9999-12-31", "0000-01-01"])
  func `implausible years are refused`(written: String) {
    #expect(
      findings(in: sample("placed = \(written)")) == [
        "4:10: 'placed' lies in an implausible year (got \(written)); "
          + "write a year from 2009 to 2100"
      ])
  }

  @Test func `an end at the very start is fine, one second before is not`() {
    let start = "kind = 'seller-offered'\nat = 2026-11-20T12:00:00Z\nuntil = "
    #expect(findings(in: event(start + "2026-11-20T12:00:00Z")).isEmpty)
    #expect(findings(in: event(start + "2026-11-20T13:00:00+01:00")).isEmpty)
    #expect(findings(in: event(start + "2026-11-20T11:59:59Z")).count == 1)
  }

  @Test(
    arguments: [
      ("2026-11-20", "2026-11-20", true), ("2026-11-20", "2026-11-19", false),
      ("2026-11-20T11:59:59Z", "2026-11-19", true), ("2026-11-20T12:00:00Z", "2026-11-19", false),
      ("2026-11-20", "2026-11-19T10:00:00Z", true), ("2026-11-20", "2026-11-19T09:59:59Z", false),
    ])
  func `a date alone gets the benefit of every zone`(at: String, until: String, isFine: Bool) {
    let found = findings(in: event("kind = 'escalated'", "at = \(at)", "until = \(until)"))
    #expect(found.isEmpty == isFine)
  }

  @Test func `an event needs a time unless it has an end`() {
    #expect(findings(in: event("kind = 'escalated'", "until = 2026-12-01")).isEmpty)
    #expect(findings(in: event("kind = 'protection-set'", "until = 2026-12-01")).isEmpty)
    #expect(findings(in: event("kind = 'escalated'")).count == 1)
    for kind in ["protection-set", "extension-granted"] {
      #expect(findings(in: event("kind = '\(kind)'", "at = 2026-12-01")).count == 1)
    }
  }

  @Test func `a time of the wrong type is one finding and not two`() {
    #expect(findings(in: event("kind = 'escalated'", "at = '2026-12-01'")).count == 1)
    #expect(findings(in: event("kind = 'protection-set'", "until = 7")).count == 1)
  }
}
