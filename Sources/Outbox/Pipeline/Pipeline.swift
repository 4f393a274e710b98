public import Civil
import Model
import Schedule
import Sinks
public import Storage

/// The way from "due" to "told", without clock and input or output of its own beside the store.
///
/// A caller passes again and again: judge what is due, take the shipments, send them, hand the
/// results back. Everything decided is on disk before it is sent, and every outcome before the
/// next pass, so that whoever begins anew with the same store goes on where the last one stopped.
///
/// Nothing is sent while an order waits for judgement, and whether an alert still holds is asked at
/// every attempt: so what is handed out is true at that moment by all that the store knows.
public struct Pipeline: Sendable {
  /// How many messages one sink has on the way at once: a slow one delays nobody else.
  public static let width = 16
  /// How many due deliveries of one sink are compared with each other at most.
  static let batch = 500

  /// Where everything is kept.
  public let store: Store
  /// What it works with; may be replaced between two passes.
  public var parts: PipelineParts
  /// What is on its way, with the name of its sink.
  public internal(set) var flying: [RecordedOutcome.Subject: String] = [:]
  /// Outcomes that are not on disk yet; what they are of counts as flying.
  var landed: [Landing] = []
  /// Alerts that were raised by this process, and whose orders were not judged since.
  var fresh: Set<AlertKey> = []
  /// Beyond so many, an alert's truth is looked up in the store instead of remembered.
  static let mostFresh = 20_000
  /// Recipients that are gone for good, until the configuration is read anew.
  var gone: Set<Address> = []

  /// Someone a sink tells.
  struct Address: Hashable, Sendable {
    let sink: String
    let recipient: String
  }

  /// Creates a pipeline with nothing on its way.
  public init(store: Store, parts: PipelineParts) {
    self.store = store
    self.parts = parts
  }

  /// Takes other parts; recipients that were gone get another chance.
  public mutating func adopt(_ parts: PipelineParts) {
    self.parts = parts
    gone = []
  }

  /// When to pass again although nothing happens; nil when nothing ever becomes due.
  ///
  /// - Parameter now: What is due by now and not sent waits for room, not for a moment.
  /// - Returns: A moment that may be past, when an order waits for judgement.
  /// - Throws: `StoreError`.
  public func nextMoment(after now: Moment) throws -> Moment? {
    let outlooks = parts.sinks.compactMap { nextOutlook(of: $0.name, after: now) }
    return ([try store.nextWake(), try store.nextAttempt(after: now)] + outlooks)
      .compactMap(\.self).min()
  }

  /// Gives up what waits for sinks that are not there any more.
  ///
  /// - Returns: How many deliveries each of them took with it, by its name.
  /// - Throws: `StoreError`.
  public func retire(at now: Moment) throws -> [(sink: String, count: Int)] {
    let names = Set(parts.sinks.map(\.name))
    return try store.pendingSinks().filter { !names.contains($0) }.map { name in
      (name, try store.giveUp(sink: name, at: now))
    }
  }
}
