/// Which keys of a table its decoder asked for, in order.
final class AskedKeys {
  /// Up to here a linear search beats hashing.
  private static let few = 64

  private(set) var keys: [String] = []
  /// How many of them the table has.
  private(set) var present = 0
  private var index: Set<String> = []
  private var isFinished = false

  func contains(_ key: String) -> Bool {
    index.isEmpty ? keys.contains(key) : index.contains(key)
  }

  func add(_ key: String, isPresent: Bool) {
    guard !contains(key) else { return }
    keys.append(key)
    if isPresent { present += 1 }
    if !index.isEmpty { index.insert(key) } else if keys.count > Self.few { index = Set(keys) }
  }

  /// Whether this is the first call.
  func finish() -> Bool {
    defer { isFinished = true }
    return !isFinished
  }
}
