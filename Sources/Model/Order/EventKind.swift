/// The kind of a fact, in the words of the order book: `seller-offered`.
public struct EventKind: RawRepresentable, Hashable, Sendable, Codable {
  /// The kebab-case word that users write.
  public let rawValue: String

  /// Wraps a word; whether a pack knows it is the pack's to say.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The word in the spelling of rules: `sellerOffered`.
  public var camelCase: String {
    var parts = rawValue.split(separator: "-").map(String.init)
    for index in parts.indices.dropFirst() {
      parts[index] = parts[index].prefix(1).uppercased() + parts[index].dropFirst()
    }
    return parts.joined()
  }

  /// The kinds every pack knows, in the order in which they usually happen.
  public static let standard: [EventKind] = [
    "placed", "paid", "dispatch-due", "shipped", "scanned", "moved", "arrived", "delivered",
    "received", "confirmed", "protection-set", "extension-requested", "extension-granted",
    "extension-refused", "seller-contacted", "seller-replied", "problem-found", "dispute-opened",
    "dispute-edited", "seller-accepted", "seller-rejected", "seller-offered", "offer-answered",
    "offer-accepted", "dispute-cancelled", "escalated", "evidence-requested", "evidence-sent",
    "solutions-proposed", "solution-chosen", "decided", "appealed", "return-agreed",
    "return-posted", "return-delivered", "refund-approved", "refunded", "statement-sent",
    "cancelled", "closed",
  ].map(EventKind.init(rawValue:))

  /// The order was placed.
  public static let placed = EventKind(rawValue: "placed")
  /// The order was paid.
  public static let paid = EventKind(rawValue: "paid")
  /// The seller handed the parcel over.
  public static let shipped = EventKind(rawValue: "shipped")
  /// The carrier says that it was delivered.
  public static let delivered = EventKind(rawValue: "delivered")
  /// The buyer has it in hand.
  public static let received = EventKind(rawValue: "received")
  /// Receipt was confirmed on the platform.
  public static let confirmed = EventKind(rawValue: "confirmed")
  /// A dispute was opened.
  public static let disputeOpened = EventKind(rawValue: "dispute-opened")
  /// The platform shows an end of protection; `until` is that end.
  public static let protectionSet = EventKind(rawValue: "protection-set")
}

extension EventKind: CustomStringConvertible {
  /// The word itself.
  public var description: String { rawValue }
}
