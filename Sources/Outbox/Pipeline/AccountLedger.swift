import Civil
import Model
import Rules
import Storage

/// What one pass knows of the buyers' accounts; each is read once, and only where it matters.
struct AccountLedger {
  private let store: Store
  private let library: PackLibrary
  private let now: Moment
  private var disputed: [OrderRef: Set<OrderRef>] = [:]

  init(_ store: Store, _ library: PackLibrary, at now: Moment) {
    (self.store, self.library, self.now) = (store, library, now)
  }

  /// The account of an order; asked for an order without a dispute it says nothing, since no guard
  /// over the account speaks of such an order.
  mutating func account(of order: Order) throws -> Account {
    guard order.events.contains(where: { $0.kind == .disputeOpened }) else { return Account() }
    let owner = OrderRef(platform: order.ref.platform, account: order.ref.account, id: "")
    let open = try disputed[owner] ?? openDisputes(of: owner)
    disputed[owner] = open
    return Account(openDisputes: open.subtracting([order.ref]).count)
  }

  private func openDisputes(of owner: OrderRef) throws -> Set<OrderRef> {
    let orders = try store.disputedOrders(platform: owner.platform, account: owner.account)
    return library.openDisputes(among: orders.map(\.order), at: now)
  }
}
