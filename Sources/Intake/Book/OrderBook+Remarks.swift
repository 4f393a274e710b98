import Model
import Toml

extension OrderBook {
  /// Amounts of events that are doubtful beside the price of their order.
  static func amountRemarks(about orders: [Order], file: String) -> [Finding] {
    orders.flatMap { order in
      order.events.compactMap { event in
        AmountDoubt(about: event, of: order).map { doubt in
          let place = Place(file: file, line: event.origin.line ?? 1, column: 1)
          return Finding(
            place: place,
            message: "order '\(order.ref)': the amount of '\(event.kind)' \(doubt.message)")
        }
      }
    }
  }
}
