/// A signed length of time.
public struct CELDuration: Hashable, Comparable, Sendable {
  /// Whole seconds, rounded down.
  public let seconds: Int64
  /// Added to `seconds`: 0 up to 999,999,999.
  public let nanoseconds: Int32

  /// A length of time; nanoseconds of any size and sign are carried into the seconds.
  public init(seconds: Int64, nanoseconds: Int32 = 0) {
    let carry = Int64(nanoseconds) / 1_000_000_000 - (nanoseconds % 1_000_000_000 < 0 ? 1 : 0)
    self.seconds = seconds &+ carry
    self.nanoseconds = Int32(Int64(nanoseconds) - carry * 1_000_000_000)
  }

  /// No time.
  public static let zero = CELDuration(seconds: 0)

  /// Exact parts, nanoseconds already within 0 up to 999,999,999.
  init(exactSeconds: Int64, _ nanoseconds: Int32) {
    seconds = exactSeconds
    self.nanoseconds = nanoseconds
  }

  init(totalNanoseconds: Int64) {
    let remainder = totalNanoseconds % 1_000_000_000
    self.init(seconds: totalNanoseconds / 1_000_000_000, nanoseconds: Int32(remainder))
  }

  /// The whole length in nanoseconds, nil outside the range of the language.
  var totalNanoseconds: Int64? {
    let (scaled, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    // The lowest second only fits together with its nanoseconds.
    if overflow, seconds == Int64.min / 1_000_000_000 - 1 {
      let (upper, _) = (seconds + 1).multipliedReportingOverflow(by: 1_000_000_000)
      let (sum, below) = upper.addingReportingOverflow(Int64(nanoseconds) - 1_000_000_000)
      return below ? nil : sum
    }
    guard !overflow else { return nil }
    let (sum, above) = scaled.addingReportingOverflow(Int64(nanoseconds))
    return above ? nil : sum
  }

  /// Shorter before longer, negative before positive.
  public static func < (left: CELDuration, right: CELDuration) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }

  /// This duration if the language can express it, which is about 292 years either way.
  @inline(__always)
  func checked() throws(EvaluationError) -> CELDuration {
    // One second inside either end: everything there fits without a closer look.
    if seconds.magnitude < 9_223_372_036 || totalNanoseconds != nil { return self }
    throw EvaluationError("duration out of range; a duration spans at most 292 years")
  }

  @inline(__always)
  func adding(_ other: CELDuration) throws(EvaluationError) -> CELDuration {
    try plus(other).checked()
  }

  @inline(__always)
  func plus(_ other: CELDuration) -> CELDuration {
    let nanoseconds = nanoseconds &+ other.nanoseconds
    let carry: Int32 = nanoseconds >= 1_000_000_000 ? 1 : 0
    return CELDuration(
      exactSeconds: seconds &+ other.seconds &+ Int64(carry), nanoseconds - carry * 1_000_000_000)
  }

  func negated() -> CELDuration {
    nanoseconds == 0
      ? CELDuration(exactSeconds: 0 &- seconds, 0)
      : CELDuration(exactSeconds: -1 &- seconds, 1_000_000_000 - nanoseconds)
  }
}

extension CELDuration: CustomStringConvertible {
  /// Seconds with a trailing `s`, for example `5400s` or `-0.5s`.
  public var description: String {
    let isNegative = seconds < 0
    let value = isNegative ? negated() : self
    return (isNegative ? "-" : "") + "\(value.seconds)" + Digits.fraction(value.nanoseconds) + "s"
  }
}
