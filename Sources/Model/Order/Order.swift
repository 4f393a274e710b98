public import Civil

/// One purchase as the order book, imports and the command line have told it.
public struct Order: Hashable, Sendable, Codable {
  /// Which purchase this is.
  public var ref: OrderRef
  /// What was bought, as the platform names it; foreign text, never to be trusted as markup.
  public var title: String
  /// What was paid, when known.
  public var amount: Money?
  /// The shop's name, when known.
  public var seller: String?
  /// The seller's country or region, when known: some windows depend on it.
  public var region: String?
  /// The user's own labels, in the order written.
  public var tags: [String]
  /// The order's page on the platform, when known.
  public var url: String?
  /// The id of the pack this order names; otherwise platform, date and region choose one.
  public var policy: String?
  /// The facts, in no promised order.
  public var events: [Event]
  /// When the daemon first learned of the order; nil in a replay, where it always knew.
  public var knownSince: Moment?

  /// Creates an order.
  public init(
    ref: OrderRef, title: String, amount: Money? = nil, seller: String? = nil,
    region: String? = nil, tags: [String] = [], url: String? = nil, policy: String? = nil,
    events: [Event] = [], knownSince: Moment? = nil
  ) {
    self.ref = ref
    self.title = title
    self.amount = amount
    self.seller = seller
    self.region = region
    self.tags = tags
    self.url = url
    self.policy = policy
    self.events = events
    self.knownSince = knownSince
  }
}
