import Civil
import Model
import Outbox
import Rules
import Sinks
import Storage

/// A pipeline over a store of its own, passed by hand.
struct Scene {
  let store: Store
  let parts: PipelineParts
  var pipeline: Pipeline
  private(set) var orders: [String: Order] = [:]
  /// Everything the pipeline has noted.
  private(set) var notes: [PipelineNote] = []

  static let start = Moment(rfc3339: "2027-03-01T12:00:00Z") ?? .earliest

  /// Two sinks with one reader each, unless others are named.
  init(
    _ sinks: [String] = ["phone", "mail"], recipients: [String] = [""],
    policies: [String: SinkPolicy] = [:], failovers: [String: String] = [:],
    routes: [Route] = []
  ) throws {
    store = try Store(inMemory: "scene")
    let sinks = sinks.map { DeafSink(name: $0, recipients: recipients) }
    parts = PipelineParts(
      library: try ShopPack.library.get(), sinks: sinks, routes: Routes(routes, sinks: sinks),
      policies: policies,
      failovers: try FailoverChain(failovers, sinks: Set(sinks.map(\.name))))
    pipeline = Pipeline(store: store, parts: parts)
  }

  /// Writes these facts about an order into the order book, in the place of what was there.
  mutating func tell(_ id: String, _ events: [Event], at now: Moment) throws {
    orders[id] = ShopPack.order(id, events)
    try writeBook(at: now)
  }

  /// The same of the order that most tests have alone.
  mutating func tell(_ events: [Event], at now: Moment) throws { try tell("1", events, at: now) }

  /// Takes an order out of the order book.
  mutating func withdraw(_ id: String = "1", at now: Moment) throws {
    orders[id] = nil
    try writeBook(at: now)
    notes += try pipeline.settleWithdrawn(at: now)
  }

  private func writeBook(at now: Moment) throws {
    _ = try store.replaceFile(
      SourceFile(path: "shop.orders", size: 1, modifiedNanoseconds: 1, inode: 1),
      orders: orders.values.sorted { $0.ref < $1.ref }, at: now)
  }

  /// One pass as the daemon makes it.
  mutating func pass(at now: Moment) throws -> [Shipment] {
    notes += try pipeline.record(at: now)
    while true {
      let (count, found) = try pipeline.judge(at: now)
      notes += found
      guard count > 0 else { break }
    }
    let (shipments, found) = try pipeline.shipments(at: now)
    notes += found
    return shipments
  }

  /// Lands all shipments in one way and records that.
  mutating func land(
    _ shipments: [Shipment], _ kind: SinkError.Kind? = nil, at now: Moment
  ) throws {
    for shipment in shipments {
      let error = kind.map { SinkError(kind: $0, message: "sink '\(shipment.sink)': no") }
      pipeline.land(shipment, error: error, at: now)
    }
    notes += try pipeline.record(at: now)
  }

  /// A new process over the same store.
  mutating func restart(at now: Moment) throws {
    pipeline = Pipeline(store: store, parts: parts)
    notes += try pipeline.settleWithdrawn(at: now)
  }

  func states() throws -> [String] {
    try store.deliveries(state: nil, limit: 1_000).sorted { $0.id < $1.id }.map { row in
      "\(row.delivery.sink) \(row.delivery.alert.stage) \(row.state.rawValue)"
    }
  }
}

extension Shipment {
  /// `phone -7d`, or `phone together[-7d -2d]` for a digest.
  var words: String {
    switch content {
    case .delivery(let delivery): "\(sink) \(delivery.alert.stage)"
    case .digest(let digest):
      "\(sink) \(digest.kind.rawValue)[\(digest.alerts.map(\.stage).joined(separator: " "))]"
    }
  }
}
