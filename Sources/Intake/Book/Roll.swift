import Model
import Toml

/// The orders read so far, each purchase once.
struct Roll {
  private(set) var orders: [Order] = []
  /// The line of each purchase's table.
  private var lines: [OrderRef: Int] = [:]

  /// Adds an order, or reports the second one of the same purchase.
  mutating func add(_ order: Order, from table: Table) {
    guard let first = lines[order.ref] else {
      lines[order.ref] = table.place.line
      orders.append(order)
      return
    }
    table.report(
      "duplicate order \(quoted(order.ref.description)) (the first one is at line \(first)); "
        + "keep one of the two", at: "id")
  }
}
