import Crypto
import Model

/// What mail programs gather the messages of one order by.
enum OrderThread {
  /// The left half of a message id: the same for all alerts of an order, and safe whatever
  /// characters the platform has in its order numbers.
  static func id(of order: OrderRef) -> String {
    let name = "\(order.platform)\u{0}\(order.account)\u{0}\(order.id)"
    let digest = SHA256.hash(data: Array(name.utf8)).prefix(12)
    return "order-" + digest.map(hexadecimal).joined().lowercased()
  }
}
