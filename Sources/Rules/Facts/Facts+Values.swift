import CEL
import Civil
import Model

extension Facts {
  /// The `order` object of a pack's expressions, with every uncertain date at one of its bounds.
  func value(
    of order: Order, for pack: CompiledPack, _ usage: FactUsage, bound: Bound
  ) -> Value {
    let stamps = StampValues(shape: pack.shape, zone: pack.zone, bound: bound)
    var slots = [Value?](repeating: nil, count: pack.shape.slotCount)
    for (slot, isUsed) in usage.fields.enumerated() where isUsed {
      slots[slot] = field(slot, of: order, stamps)
    }
    for known in latest(slots: usage.slots) {
      slots[known.slot] = stamps.fact(events[known.index], count: known.count, events[known.first])
    }
    return .object(ObjectValue(pack.shape.order, slots))
  }

  /// Of each kind that is read, where its latest and its first event stand, and how many there are.
  private func latest(
    slots: [EventKind: Int]
  ) -> [(slot: Int, index: Int, first: Int, count: Int)] {
    var known: [(slot: Int, index: Int, first: Int, count: Int)] = []
    for (index, event) in events.enumerated() {
      guard let slot = slots[event.kind] else { continue }
      if let place = known.firstIndex(where: { $0.slot == slot }) {
        known[place].index = index
        known[place].count += 1
      } else {
        known.append((slot, index, index, 1))
      }
    }
    return known
  }

  /// One of the order's own fields, in the order of `FactShape.ownFields`.
  private func field(_ slot: Int, of order: Order, _ stamps: StampValues) -> Value? {
    switch FactShape.ownFields[slot] {
    case "id": .string(order.ref.id)
    case "platform": .string(order.ref.platform)
    case "account": .string(order.ref.account)
    case "title": .string(order.title)
    case "seller": order.seller.map { .string($0) }
    case "region": order.region.map { .string($0) }
    case "tags": .list(order.tags.map { .string($0) })
    case "amount": order.amount.map(stamps.value)
    default: .list(events.map(stamps.listed))
    }
  }
}
