import Civil
public import Model

extension PackLibrary {
  /// The pack that judges an order: the one it names, else by platform, date and region.
  ///
  /// Of several that fit, one for the seller's region goes before one for all, a later era before
  /// an earlier one, and a pack before the one it extends. An order without any date is taken to
  /// be of today.
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
    guard let pack = fitting.max(by: { rank(of: $0) < rank(of: $1) }) else {
      throw PackChoiceError(
        "no pack of '\(order.ref.platform)' is for an order of this date and region; "
          + "name one with policy = \"\(ofPlatform[0].id)\"")
    }
    return pack
  }

  private func rank(of pack: Pack) -> (Int, CivilDate, Int, String) {
    (pack.regions.isEmpty ? 0 : 1, pack.placedFrom ?? .earliest, depth(of: pack), pack.id)
  }

  /// How many packs this one stands on.
  private func depth(of pack: Pack) -> Int {
    pack.extends.flatMap(self.pack).map { 1 + depth(of: $0) } ?? 0
  }
}

extension Pack {
  fileprivate func covers(_ order: Order) -> Bool {
    guard regions.isEmpty || order.region.map(regions.contains) ?? false else { return false }
    guard let start = order.start else { return placedUntil == nil }
    let date = zone.civil(at: start.earliest(in: zone)).date
    return placedFrom.map { $0 <= date } ?? true && placedUntil.map { date < $0 } ?? true
  }
}

extension Order {
  /// When the order began: placed, else paid, else its earliest fact.
  fileprivate var start: Stamp? {
    let told = [EventKind.placed, .paid].lazy.map { kind in events.filter { $0.kind == kind } }
    return told.compactMap(\.firstStamp).first ?? events.firstStamp
  }
}

extension [Event] {
  fileprivate var firstStamp: Stamp? {
    compactMap(\.at).min { $0.earliest(in: .utc) < $1.earliest(in: .utc) }
  }
}

extension CivilDate {
  fileprivate static let earliest = Zone.utc.civil(at: .earliest).date
}
