/// A map: unique keys, in the order they were written.
public struct MapValue: Sendable {
  /// Keys and values, in the order they were written.
  public let entries: [(key: Value, value: Value)]
  /// Built only for maps too large to scan.
  private let index: [MapKey: Int]

  private static let scanned = 8

  /// A map from its entries.
  ///
  /// - Throws: `EvaluationError` for a repeated key, and for a key that is not `bool`, `int`,
  ///   `uint` or `string`; the numbers `1` and `1u` are one key.
  public init(_ entries: [(key: Value, value: Value)]) throws(EvaluationError) {
    var seen: [MapKey: Int] = [:]
    for (position, entry) in entries.enumerated() {
      guard let key = MapKey(entry.key), entry.key.doubleValue == nil else {
        throw EvaluationError(
          "unsupported key type (got '\(entry.key.celType)'); use a bool, int, uint or string")
      }
      guard seen.updateValue(position, forKey: key) == nil else {
        throw MapValue.repeated(entry.key)
      }
    }
    self.entries = entries
    index = entries.count > MapValue.scanned ? seen : [:]
  }

  static func repeated(_ key: Value) -> EvaluationError {
    let shown = key.stringValue ?? key.description
    return EvaluationError("repeated key in a map (got '\(shown)'); write each key once")
  }

  /// The map without entries.
  public static let empty = MapValue()

  private init() {
    entries = []
    index = [:]
  }

  /// The number of entries.
  public var count: Int { entries.count }

  /// The value under a key, nil when there is none; numbers match across their types.
  public subscript(key: Value) -> Value? {
    guard let wanted = MapKey(key) else { return nil }
    if index.isEmpty { return entries.first { MapKey($0.key) == wanted }?.value }
    return index[wanted].map { entries[$0].value }
  }

  /// The value under a string key, nil when there is none.
  public subscript(name: String) -> Value? { self[.string(name)] }
}
