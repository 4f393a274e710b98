import Civil
import Model
import Testing

@testable import Storage

struct FingerprintTests {
  /// Orders that differ in one thing each, some of them only in where a field ends.
  private static let orders: [Order] = {
    let day = CivilDate(iso: "2026-09-04").map(Stamp.day)
    var orders = [
      order("1", title: "ab", events: []), order("1", title: "a", events: []),
      order("1", title: "", events: []), order("1", title: "ab", events: [event(.paid)]),
      order("1", title: "ab", events: [event(.paid), event(.paid)]),
      order("1", title: "ab", events: [event(.placed)]),
      order("1", title: "ab", events: [event(.paid, 1)]),
      order("1", title: "ab", events: [event(.paid, note: "")]),
      order("1", title: "ab", events: [Event(.paid)]),
      order("1", title: "ab", events: [Event(.paid, at: day)]),
      order("1", title: "ab", events: [Event(.paid, until: day)]),
      order("1", title: "ab", events: [Event(.paid, reason: "x")]),
      order("1", title: "ab", events: [Event(.paid, amount: Money(minor: 0, currency: "USD"))]),
      order("1", title: "ab", events: [Event(.paid, amount: Money(minor: 0, currency: "EUR"))]),
      order("1", title: "ab", events: [Event(.paid, amount: Money(minor: 1, currency: "USD"))]),
    ]
    let changes: [(inout Order) -> Void] = [
      { $0.seller = "" }, { $0.seller = "b" }, { $0.region = "b" }, { $0.url = "b" },
      { $0.policy = "b" }, { $0.tags = ["b"] }, { $0.tags = ["", "b"] }, { $0.tags = ["b", ""] },
      { $0.amount = Money(minor: 5, currency: "USD") },
    ]
    for change in changes {
      var changed = order("1", title: "a", events: [])
      change(&changed)
      orders.append(changed)
    }
    return orders
  }()

  @Test func `whatever an order says differently changes its fingerprint`() {
    #expect(Set(Self.orders.map(\.factsFingerprint)).count == Self.orders.count)
  }

  @Test func `what it stands on and when it was known do not`() {
    let one = order("1", events: [event(.paid, line: 3)])
    var other = order("2", events: [event(.paid, line: 4)])
    other.knownSince = at(5)
    #expect(one.factsFingerprint == other.factsFingerprint)
    #expect(one.linesFingerprint != other.linesFingerprint)
  }

  @Test func `a fingerprint never changes from one release to the next`() {
    var print = Fingerprint()
    print.add("a")
    print.add(Int64(-2))
    print.add(nil as String?)
    #expect(print.text == "d311e5acadc75bd7-73cc3f679ed733b9")
  }
}
