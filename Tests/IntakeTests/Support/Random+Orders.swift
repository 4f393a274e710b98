import Civil
import Model

extension RandomNumberGenerator {
  /// An order that an order book can say, with events in order of their numbers.
  mutating func order(_ number: Int) -> Order {
    Order(
      ref: OrderRef(
        platform: pick(["aliexpress", "ebay"]), account: pick(["", "second"]), id: "\(number)"),
      title: "t" + text(), amount: maybe { $0.money() }, seller: maybe { $0.text() },
      region: maybe { $0.pick(["CN", "DE"]) },
      tags: (0..<Int.random(in: 0...3, using: &self)).map { "tag\($0)" },
      url: maybe { "https://example.org/\($0.next())" },
      policy: maybe { $0.pick(["aliexpress", "ebay-money-back"]) },
      events: (0..<Int.random(in: 0...5, using: &self)).map { event($0) })
  }

  private mutating func event(_ number: Int) -> Event {
    let at = stamp(in: 2010...2050)
    return Event(
      pick(EventKind.standard), at: at, until: stamp(in: 2052...2090), amount: maybe { $0.money() },
      reason: maybe { $0.text() }, note: "\(number)" + text())
  }

  private mutating func stamp(in years: ClosedRange<Int>) -> Stamp {
    let days = (years.upperBound - years.lowerBound) * 365
    let first = CivilDate(year: years.lowerBound, month: 1, day: 1)?.dayNumber ?? 0
    let start = Moment(seconds: Int64(first) * 86_400)
    let moment = start + Length(seconds: Int64.random(in: 0..<Int64(days) * 86_400, using: &self))
    return Bool.random(using: &self) ? .moment(moment) : .day(Zone.utc.civil(at: moment).date)
  }

  private mutating func money() -> Money {
    Money(
      minor: Int64.random(in: 0..<1 << 50, using: &self), currency: pick(["USD", "JPY", "KWD"]))
  }

  /// Any scalars, TOML's worst among them.
  private mutating func text() -> String {
    let scalars = (0..<Int.random(in: 0...40, using: &self)).compactMap { _ in
      Bool.random(using: &self)
        ? Unicode.Scalar(UInt32.random(in: 1...0x10FFFF, using: &self))
        : pick(["\"", "\\", "'", "\n", "\r", "#", "=", "[", "\t", " ", "\u{7F}"])
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private mutating func maybe<Value>(_ value: (inout Self) -> Value) -> Value? {
    Bool.random(using: &self) ? value(&self) : nil
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &self)]
  }
}
