import Model

extension StoreError {
  static func unknown(_ ref: OrderRef) -> StoreError {
    StoreError(.unknown, "order '\(ref)': is not known; check the number, or add the order first")
  }

  static func unknownDelivery(_ id: Int64) -> StoreError {
    StoreError(.unknown, "delivery \(id): is not known; list the deliveries to see their numbers")
  }

  static func unknownDigest(_ key: AlertKey) -> StoreError {
    StoreError(.unknown, "digest '\(key)': is not known; list the digests to see their keys")
  }
}
