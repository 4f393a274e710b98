/// Adds up the parts of a countdown and watches over their order and size.
struct CountdownSum {
  private(set) var seconds: Int64 = 0
  private(set) var last: LengthUnit?

  /// Longer than any window of any shop: a larger sum is a slip of the pen.
  private static let limit: Int64 = 3_660 * LengthUnit.day.rawValue

  /// Adds one part, or says what is wrong with it.
  mutating func add(_ digits: some StringProtocol, _ unit: LengthUnit) -> String? {
    guard let count = Int64(digits), count <= Self.limit else {
      return "\(quoted(String(digits))) is too large"
    }
    if let last {
      guard unit < last else { return "the \(unit)s come twice or out of order" }
      guard count < unit.ceiling else { return "\(count) \(unit)s are too many behind \(last)s" }
    }
    seconds += count * unit.rawValue
    last = unit
    return seconds > Self.limit ? "it is longer than ten years" : nil
  }
}
