/// Readers of keys that may be absent: absence is nil, a wrong type is a finding and nil.
extension Table {
  /// The string under the key.
  public func optionalString(_ key: String) -> String? { node(key)?.string() }

  /// The string under the key together with its places.
  public func optionalText(_ key: String) -> PlacedText? { node(key)?.text() }

  /// The whole number under the key.
  public func optionalInteger(_ key: String, range: ClosedRange<Int> = .min ... .max) -> Int? {
    node(key)?.integer(range: range)
  }

  /// The truth value under the key.
  public func optionalBool(_ key: String) -> Bool? { node(key)?.bool() }

  /// The date, time or date-time under the key.
  public func optionalStamp(_ key: String) -> Stamp? { node(key)?.stamp() }

  /// The strings under the key, in order.
  public func optionalStrings(_ key: String) -> [String]? { node(key)?.strings() }

  /// The one of the known names under the key.
  public func optionalChoice(_ key: String, among known: [String]) -> String? {
    node(key)?.choice(among: known)
  }

  /// The case whose raw value stands under the key.
  public func optionalChoice<Choice>(_ key: String, of type: Choice.Type) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    node(key)?.choice(of: type)
  }

  /// The table under the key.
  public func optionalTable(_ key: String) -> Table? { node(key)?.table() }

  /// The tables under the key, `[[key]]` or an array of inline tables; none when absent.
  public func tables(_ key: String) -> Tables { node(key)?.tables() ?? Tables(array: nil) }
}
