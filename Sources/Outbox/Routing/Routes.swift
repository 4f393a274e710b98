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
  ///   - routes: In any order; an alert takes every route that fits.
  ///   - sinks: All sinks there are.
  public init(_ routes: [Route], sinks: [any Sink]) {
    self.routes = routes
    self.sinks = sinks
  }

  /// The recipients of an alert, each once, in the order of the sinks.
  ///
  /// The journal gets everything: an alert that no route takes is still written down somewhere.
  public func recipients(of alert: Alert) -> [Recipient] {
    let names = Set(routes.filter { $0.takes(alert) }.flatMap(\.sinks))
    let chosen = sinks.filter { sink in
      routes.isEmpty || names.contains(sink.name) || sink is JournalSink
    }
    return chosen.flatMap { sink in
      sink.recipients.map { Recipient(sink: sink.name, address: $0) }
    }
  }
}
