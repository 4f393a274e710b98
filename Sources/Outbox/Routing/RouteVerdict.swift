/// Whether an alert takes a route, and why.
public struct RouteVerdict: Hashable, Sendable {
  /// Whether it does.
  public let isTaken: Bool
  /// What decided, one short clause each, in the order of the route's keys: all that fits when it
  /// is taken, all that does not when it is not; empty for a route that takes everything.
  public let reasons: [String]

  init(isTaken: Bool, reasons: [String]) {
    self.isTaken = isTaken
    self.reasons = reasons
  }
}
