public import Civil
import GRDB
public import Model

extension Store {
  /// Begins to watch an order that no file tells of.
  ///
  /// A withdrawn order is watched again, with its ledger and the facts recorded about it.
  ///
  /// - Parameters:
  ///   - order: The order; its events are kept under their own sources.
  ///   - now: When it was told.
  /// - Throws: `StoreError`; `exists`, with the place it was first told at, when it is watched.
  public func add(_ order: Order, at now: Moment) throws(StoreError) {
    try write { database in
      let writer = try OrderWriter(database)
      if let (id, isWithdrawn) = try writer.row(of: order.ref), !isWithdrawn {
        throw StoreError.exists(order.ref, told: try OrderReader(database).tellers(of: id).first)
      }
      let sources = Sources(database: database)
      let source = try sources.id(of: Origin.commandLine.source)
      let id = try writer.introduce(order, from: source, at: now)
      for event in order.events {
        let source = try sources.id(of: event.origin.source)
        _ = try writer.events.append(event, of: id, from: source, at: now)
      }
    }
  }

  /// Records a fact about an order, to be judged at once.
  ///
  /// - Parameters:
  ///   - event: The fact; unless its source is a file that is read again, it stays with the order.
  ///   - ref: The order.
  ///   - now: When it was told.
  /// - Returns: False when that very fact is there already, from whatever source.
  /// - Throws: `StoreError`; `unknown` when there is no such order.
  @discardableResult
  public func record(_ event: Event, for ref: OrderRef, at now: Moment) throws(StoreError) -> Bool {
    try write { database in
      let writer = try OrderWriter(database)
      guard let (id, _) = try writer.row(of: ref) else { throw StoreError.unknown(ref) }
      let source = try Sources(database: database).id(of: event.origin.source)
      guard try writer.events.append(event, of: id, from: source, at: now) else { return false }
      try writer.markChanged(id)
      return true
    }
  }
}

extension StoreError {
  fileprivate static func exists(_ ref: OrderRef, told origin: Origin?) -> StoreError {
    let place = origin.map { ", first told by \($0)" } ?? ""
    return StoreError(
      .exists, "order '\(ref)': is watched already\(place); record events instead of adding it")
  }
}
