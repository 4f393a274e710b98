/// Who must act within a window; `actor` in packs and output.
public enum Party: String, Hashable, Sendable, Codable, CaseIterable {
  /// The reader.
  case buyer
  /// The shop.
  case seller
  /// The marketplace.
  case platform
  /// Whoever carries the parcel.
  case carrier
  /// The bank or payment service.
  case bank
}
