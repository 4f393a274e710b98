import CEL
import Civil
import Model

/// Events as values of the expression language, with dates alone taken at one bound.
struct StampValues {
  let shape: FactShape
  let zone: Zone
  let bound: Bound

  /// `order.<kind>`.
  func fact(_ event: Event, count: Int, _ first: Event) -> Value {
    .object(
      ObjectValue(
        shape.fact, slots(of: event) + [.int(Int64(count)), first.at.map { value(of: $0) }]))
  }

  /// An element of `order.events`.
  func listed(_ event: Event) -> Value {
    let kind: [Value?] = [.string(event.kind.rawValue)]
    return .object(ObjectValue(shape.event, kind + slots(of: event)))
  }

  /// `step`; without an event that of no step at all.
  func step(_ event: Event?) -> Value {
    .object(
      ObjectValue(
        shape.step,
        [
          .string(event?.kind.rawValue ?? ""), event?.at.map { value(of: $0) },
          event?.amount.map { value(of: $0) }, event?.reason.map { .string($0) },
          event?.note.map { .string($0) },
        ]))
  }

  func value(of money: Money) -> Value {
    .object(ObjectValue(shape.money, [.double(money.units), .string(money.currency)]))
  }

  private func slots(of event: Event) -> [Value?] {
    [
      event.at.map { value(of: $0) }, event.until.map { value(of: $0) },
      event.amount.map { value(of: $0) }, event.reason.map { .string($0) },
      event.note.map { .string($0) },
    ]
  }

  private func value(of stamp: Stamp) -> Value {
    let moment = bound == .earliest ? stamp.earliest(in: zone) : stamp.latest(in: zone)
    return .timestamp(Timestamp(seconds: moment.seconds))
  }
}
