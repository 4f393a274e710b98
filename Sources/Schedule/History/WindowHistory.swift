public import Civil
public import Model
public import Rules

/// Where one rule's window stood in the course of an order, and which facts put it there.
public struct WindowHistory: Hashable, Sendable {
  /// One place of the window.
  public struct Revision: Hashable, Sendable {
    /// The window, as the last fact that left it in its place made it.
    public internal(set) var window: Window
    /// When the fact that moved it here began to count; nil where it has been so since the order
    /// began.
    public let since: Moment?
    /// The kinds of the facts that moved it here, in alphabetical order.
    public let because: [EventKind]
  }

  /// The rule's id.
  public let rule: String
  /// The window's places in the order of time; never empty.
  public internal(set) var revisions: [Revision]

  /// Whether the window ever stood elsewhere.
  public var hasMoved: Bool { revisions.count > 1 }

  /// The history of every window that an order has or had.
  ///
  /// The walk goes over the facts' own moments, not over those at which they were learned. A
  /// close that differs by an hour at most has not moved, and neither has one that was away for a
  /// while and came back.
  ///
  /// - Parameters:
  ///   - order: The order.
  ///   - pack: The pack that judges it.
  ///   - now: Facts dated later do not count yet.
  /// - Returns: In the pack's order; rules that never applied are left out.
  public static func of(
    _ order: Order, under pack: Pack, at now: Moment
  ) -> [WindowHistory] {
    var walk = HistoryWalk(order, under: pack)
    while walk.step(until: now) {}
    return pack.rules.compactMap { walk.histories[$0.id] }
  }
}
