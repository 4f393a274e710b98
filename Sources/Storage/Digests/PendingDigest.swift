public import Model

/// A digest that is to be sent, with the deliveries that are told in it.
public struct PendingDigest: Hashable, Sendable {
  /// The digest itself.
  public let row: DigestRow
  /// Its members that are still pending, the earliest close first; a periodic one may have none.
  public let members: [Delivery]
  /// How many further members there are, which are told by their number alone.
  public let omitted: Int

  /// Creates a digest as a store would hand it out.
  public init(row: DigestRow, members: [Delivery], omitted: Int = 0) {
    self.row = row
    self.members = members
    self.omitted = omitted
  }
}
