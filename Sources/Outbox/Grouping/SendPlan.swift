public import Civil
public import Model

/// What of the due deliveries of one recipient goes now, in which messages, and what waits.
///
/// Every delivery handed in is in exactly one place. A digest has at most `Digest.most` of them.
public struct SendPlan: Hashable, Sendable {
  /// What goes now: critical alerts first, otherwise most urgent first.
  public internal(set) var parcels: [Parcel]
  /// What waits until `until`, most urgent first; empty when nothing does.
  public internal(set) var held: [Delivery] = []
  /// When to look at what is held again; nil exactly when nothing is.
  public internal(set) var until: Moment?

  /// Makes messages of deliveries.
  ///
  /// Critical alerts go each by itself. Of the others, those released from quiet hours make one
  /// message and the rest are grouped; whoever would be alone in a message goes by itself.
  ///
  /// - Parameters:
  ///   - due: The due deliveries of one recipient of one sink, in any order.
  ///   - grouping: How the sink groups.
  ///   - released: The numbers of those that quiet hours have held.
  ///   - actTime: How long before the earliest close the reader must have heard: nothing waits for
  ///     company beyond that.
  ///   - now: The moment to send at.
  public init(
    _ due: [Delivery], grouping: Grouping = .few, released: Set<Int64> = [],
    actTime: Length, at now: Moment
  ) {
    let sorted = due.byUrgency
    parcels = sorted.filter { $0.alert.level == .critical }.map(Parcel.alone)
    var ordinary = sorted.filter { $0.alert.level != .critical }
    let summary = ordinary.filter { released.contains($0.id) }
    if summary.count > 1 {
      ordinary.removeAll { released.contains($0.id) }
      parcels += Parcel.digests(.held, of: summary)
    }
    if let end = grouping.end(for: ordinary, actTime: actTime, at: now) {
      (held, until) = (ordinary, end)
    } else if ordinary.count > grouping.fewest {
      parcels += Parcel.digests(.together, of: ordinary)
    } else {
      parcels += ordinary.map(Parcel.alone)
    }
  }
}
