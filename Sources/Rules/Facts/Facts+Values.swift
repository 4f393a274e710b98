import CEL
import Civil
import Model

extension Facts {
  /// The `order` object of expressions, with every uncertain date at one of its bounds.
  func value(of order: Order, shape: FactShape, zone: Zone, bound: Bound) -> Value {
    var slots: [Value?] = [
      .string(order.ref.id), .string(order.ref.platform), .string(order.ref.account),
      .string(order.title), order.seller.map { .string($0) }, order.region.map { .string($0) },
      .list(order.tags.map { .string($0) }), order.amount.map { shape.value(of: $0) },
      .list(
        events.map { event in
          let fields: [Value?] = [.string(event.kind.rawValue)]
          return .object(
            ObjectValue(shape.event, fields + shape.slots(of: event, in: zone, bound: bound)))
        }),
    ]
    var latest: [EventKind: (event: Event, count: Int, first: Event)] = [:]
    for event in events {
      let known = latest[event.kind]
      latest[event.kind] = (event, (known?.count ?? 0) + 1, known?.first ?? event)
    }
    for kind in shape.kinds {
      slots.append(
        latest[kind].map { known in
          let fields = shape.slots(of: known.event, in: zone, bound: bound)
          let first = known.first.at.map { shape.value(of: $0, in: zone, bound: bound) }
          return .object(ObjectValue(shape.fact, fields + [.int(Int64(known.count)), first]))
        })
    }
    return .object(ObjectValue(shape.order, slots))
  }
}

extension FactShape {
  func slots(of event: Event, in zone: Zone, bound: Bound) -> [Value?] {
    [
      event.at.map { value(of: $0, in: zone, bound: bound) },
      event.until.map { value(of: $0, in: zone, bound: bound) },
      event.amount.map(value(of:)), event.reason.map { .string($0) },
      event.note.map { .string($0) },
    ]
  }

  func value(of money: Money) -> Value {
    .object(ObjectValue(self.money, [.double(money.units), .string(money.currency)]))
  }

  func value(of stamp: Stamp, in zone: Zone, bound: Bound) -> Value {
    let moment = bound == .earliest ? stamp.earliest(in: zone) : stamp.latest(in: zone)
    return .timestamp(Timestamp(seconds: moment.seconds))
  }
}
