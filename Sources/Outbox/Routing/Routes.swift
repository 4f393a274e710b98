public import Model
public import Sinks
public import Storage

/// Who must hear of an alert.
public struct Routes: Sendable {
  private let routes: [Route]
  private let sinks: [any Sink]

  /// Creates the routes of a configuration; without any, every sink gets every alert.
  ///
  /// - Parameters:
  ///   - routes: In the order written; an alert takes every route that fits.
  ///   - sinks: All sinks there are.
  public init(_ routes: [Route], sinks: [any Sink]) {
    self.routes = routes
    self.sinks = sinks
  }

  /// The recipients of an alert.
  ///
  /// The journal gets everything: an alert that no route takes is still written down somewhere.
  ///
  /// - Parameters:
  ///   - alert: What is to be told.
  ///   - order: The order as it is known now.
  /// - Returns: Each once, in the order of the sinks.
  public func recipients(of alert: Alert, for order: Order) -> [Recipient] {
    let names = Set(routes.lazy.filter { $0.takes(alert, of: order) }.flatMap(\.sinks))
    let chosen = sinks.filter { sink in
      routes.isEmpty || names.contains(sink.name) || sink is JournalSink
    }
    return chosen.flatMap { sink in
      sink.recipients.map { Recipient(sink: sink.name, address: $0) }
    }
  }

  /// What every route says to an alert, and who hears of it because of which.
  ///
  /// - Parameters:
  ///   - alert: What is to be told.
  ///   - order: The order as it is known now.
  /// - Returns: The same recipients that `recipients(of:for:)` gives, with reasons.
  public func explain(_ alert: Alert, for order: Order) -> RouteExplanation {
    let steps = routes.map { RouteExplanation.Step($0, $0.verdict(on: alert, of: order)) }
    let hearers = sinks.flatMap { sink in
      let because = reasons(for: sink, steps)
      return because.isEmpty
        ? []
        : sink.recipients.map {
          RouteExplanation.Hearer(Recipient(sink: sink.name, address: $0), because)
        }
    }
    return RouteExplanation(steps: steps, hearers: hearers)
  }

  private func reasons(
    for sink: any Sink, _ steps: [RouteExplanation.Step]
  ) -> [RouteExplanation.Reason] {
    if routes.isEmpty { return [.noRoutes] }
    let taken = steps.indices.filter { index in
      steps[index].verdict.isTaken && steps[index].route.sinks.contains(sink.name)
    }
    let reasons = taken.map { RouteExplanation.Reason.route($0 + 1) }
    return reasons.isEmpty && sink is JournalSink ? [.journal] : reasons
  }
}
