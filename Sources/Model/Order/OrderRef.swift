/// The name of one purchase: platform, account and the platform's own order number.
public struct OrderRef: Hashable, Sendable, Codable {
  /// The platform's id as packs write it, lower case: `aliexpress`.
  public let platform: String
  /// The buyer's account on that platform; empty where the order book names none.
  public let account: String
  /// The order number exactly as the platform prints it.
  public let id: String

  /// Creates the name of an order; the parts are taken as they are.
  public init(platform: String, account: String = "", id: String) {
    self.platform = platform
    self.account = account
    self.id = id
  }
}

extension OrderRef: Comparable {
  /// Orders by id, then platform, then account, which is the order lists are printed in.
  public static func < (left: OrderRef, right: OrderRef) -> Bool {
    (left.id, left.platform, left.account) < (right.id, right.platform, right.account)
  }
}

extension OrderRef: CustomStringConvertible {
  /// `aliexpress 3071000000010001`, with the account in brackets where there is one.
  public var description: String {
    account.isEmpty ? "\(platform) \(id)" : "\(platform) \(id) (\(account))"
  }
}
