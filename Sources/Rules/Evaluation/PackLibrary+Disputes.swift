public import Civil
public import Model

extension PackLibrary {
  /// Which of these orders have an open dispute, each by its own pack.
  ///
  /// - Parameters:
  ///   - orders: Any orders; one that no pack judges counts as undisputed.
  ///   - now: Events dated later do not count yet.
  /// - Returns: Their names.
  public func openDisputes(among orders: [Order], at now: Moment) -> Set<OrderRef> {
    Set(
      orders.filter { order in
        do throws(PackChoiceError) {
          return try pack(for: order).isDisputeOpen(order, at: now)
        } catch {
          return false
        }
      }.map(\.ref))
  }
}
