/// The stable name of an alert, the same in the ledger, journal, mail and webhook.
public struct AlertKey: RawRepresentable, Hashable, Sendable, Codable {
  /// Lower-case letters and digits only, so that it is safe in a Message-ID and a header.
  public let rawValue: String

  /// Wraps a key read back from where it was kept.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension AlertKey: CustomStringConvertible {
  /// The key itself.
  public var description: String { rawValue }
}
