/// Readers of keys that must be there: an absent key and a wrong type are findings, and nil.
extension Table {
  /// The string under the key.
  public func string(_ key: String) -> String? { required(key, .string)?.string() }

  /// The string under the key together with its places.
  public func text(_ key: String) -> PlacedText? { required(key, .string)?.text() }

  /// The whole number under the key.
  public func integer(_ key: String, range: ClosedRange<Int> = .min ... .max) -> Int? {
    required(key, .integer)?.integer(range: range)
  }

  /// The truth value under the key.
  public func bool(_ key: String) -> Bool? { required(key, .boolean)?.bool() }

  /// The date, time or date-time under the key.
  public func stamp(_ key: String) -> Stamp? { required(key, .stamp)?.stamp() }

  /// The strings under the key, in order; may be empty.
  public func strings(_ key: String) -> [String]? { required(key, .strings)?.strings() }

  /// The one of the known names under the key.
  public func choice(_ key: String, among known: [String]) -> String? {
    required(key, .string)?.choice(among: known)
  }

  /// The case whose raw value stands under the key.
  public func choice<Choice>(_ key: String, of type: Choice.Type) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    required(key, .string)?.choice(of: type)
  }

  /// The table under the key.
  public func table(_ key: String) -> Table? { required(key, .table)?.table() }

  private func required(_ key: String, _ expectation: Expectation) -> Node? {
    if let node = node(key) { return node }
    report("\(quoted(key)) is missing; \(expectation.example(key))")
    return nil
  }
}
