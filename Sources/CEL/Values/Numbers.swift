/// Comparison of numbers of different types by their value.
enum Numbers {
  /// Negative, zero or positive; nil when either is not a number.
  static func compare(_ left: Int64, _ right: Double) -> Int? {
    // The specification rounds the int, so 2^63 - 1 equals 2^63 as a double.
    compare(Double(left), right)
  }

  static func compare(_ left: UInt64, _ right: Double) -> Int? { compare(Double(left), right) }

  static func compare(_ left: Int64, _ right: UInt64) -> Int? {
    guard left >= 0 else { return -1 }
    let left = UInt64(left)
    return left < right ? -1 : left == right ? 0 : 1
  }

  static func compare(_ left: Double, _ right: Double) -> Int? {
    left < right ? -1 : left > right ? 1 : left == right ? 0 : nil
  }

  /// Nil for values that are not numbers, and when either is not a number.
  static func compare(_ left: Value, _ right: Value) -> Int? {
    switch (left, right) {
    case (.int(let left), .int(let right)): left < right ? -1 : left == right ? 0 : 1
    case (.uint(let left), .uint(let right)): left < right ? -1 : left == right ? 0 : 1
    case (.double(let left), .double(let right)): compare(left, right)
    case (.int(let left), .uint(let right)): compare(left, right)
    case (.int(let left), .double(let right)): compare(left, right)
    case (.uint(let left), .double(let right)): compare(left, right)
    case (.uint(let left), .int(let right)): compare(right, left).map { -$0 }
    case (.double(let left), .int(let right)): compare(right, left).map { -$0 }
    case (.double(let left), .uint(let right)): compare(right, left).map { -$0 }
    default: nil
    }
  }
}
