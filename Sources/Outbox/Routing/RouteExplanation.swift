public import Storage

/// Why an alert goes where it goes.
public struct RouteExplanation: Hashable, Sendable {
  /// One route with what it says to the alert.
  public struct Step: Hashable, Sendable {
    /// The route.
    public let route: Route
    /// Whether the alert takes it, and why.
    public let verdict: RouteVerdict

    init(_ route: Route, _ verdict: RouteVerdict) {
      (self.route, self.verdict) = (route, verdict)
    }
  }

  /// Why a recipient hears of the alert.
  public enum Reason: Hashable, Sendable {
    /// The route of this number leads there, counted from 1.
    case route(Int)
    /// There are no routes, so everybody hears everything.
    case noRoutes
    /// The journal hears everything, even what no route takes.
    case journal
  }

  /// One who hears of the alert.
  public struct Hearer: Hashable, Sendable {
    /// Who.
    public let recipient: Recipient
    /// Why; at least one reason, routes in their order.
    public let because: [Reason]

    init(_ recipient: Recipient, _ because: [Reason]) {
      (self.recipient, self.because) = (recipient, because)
    }
  }

  /// Every route, in the order written.
  public let steps: [Step]
  /// All who hear of the alert, in the order of the sinks.
  public let hearers: [Hearer]

  init(steps: [Step], hearers: [Hearer]) {
    (self.steps, self.hearers) = (steps, hearers)
  }
}

extension RouteExplanation.Reason: CustomStringConvertible {
  /// `route 2`, `there are no routes` or `the journal hears everything`.
  public var description: String {
    switch self {
    case .route(let number): "route \(number)"
    case .noRoutes: "there are no routes"
    case .journal: "the journal hears everything"
    }
  }
}
