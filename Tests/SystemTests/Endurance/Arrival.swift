/// One message that reached the receiver.
struct Arrival: Hashable, Sendable {
  enum Way: Hashable, Sendable {
    case mail
    case webhook
  }

  let way: Way
  /// The alert's key as the message bears it.
  let key: String
  /// The number of the order it speaks of.
  let order: String
}
