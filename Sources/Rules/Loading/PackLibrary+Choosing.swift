import Civil
public import Model

extension PackLibrary {
  /// The pack that judges an order: the one it names, else by platform, date and region.
  ///
  /// Of several that fit, one for the seller's region goes before one for all, and a later era
  /// before an earlier one. An order without any date is taken to be of today.
  ///
  /// - Throws: `PackChoiceError` when no pack fits, with what to do.
  public func pack(for order: Order) throws(PackChoiceError) -> Pack {
    if let policy = order.policy {
      guard let pack = pack(policy) else {
        throw PackChoiceError(unknown("pack", policy, among: packs.map(\.id)))
      }
      return pack
    }
    let ofPlatform = packs.filter { $0.platform == order.ref.platform }
    guard !ofPlatform.isEmpty else {
      throw PackChoiceError(unknown("platform", order.ref.platform, among: platforms))
    }
    let fitting = ofPlatform.filter { $0.covers(order) }
    guard let pack = fitting.max(by: { $0.rank(for: order) < $1.rank(for: order) }) else {
      throw PackChoiceError(
        "no pack of '\(order.ref.platform)' is for an order of this date and region; "
          + "name one with policy = \"\(ofPlatform[0].id)\"")
    }
    return pack
  }
}

extension Pack {
  fileprivate func covers(_ order: Order) -> Bool {
    guard regions.isEmpty || order.region.map(regions.contains) ?? false else { return false }
    guard let start = order.start else { return placedUntil == nil }
    let date = zone.civil(at: start.earliest(in: zone)).date
    return placedFrom.map { $0 <= date } ?? true && placedUntil.map { date < $0 } ?? true
  }

  fileprivate func rank(for order: Order) -> (Int, CivilDate, String) {
    (regions.isEmpty ? 0 : 1, placedFrom ?? .earliest, id)
  }
}

extension Order {
  /// When the order began: placed, else paid, else its earliest fact.
  fileprivate var start: Stamp? {
    for kind in [EventKind.placed, .paid] {
      if let at = events.first(where: { $0.kind == kind })?.at { return at }
    }
    return events.compactMap(\.at).min { $0.earliest(in: .utc) < $1.earliest(in: .utc) }
  }
}

extension CivilDate {
  fileprivate static let earliest = Zone.utc.civil(at: .earliest).date
}
