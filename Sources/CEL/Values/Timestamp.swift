/// A moment between the years 1 and 9999, counted from 1970-01-01T00:00:00Z.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
  public let seconds: Int64
  /// Added to `seconds`: 0 up to 999,999,999.
  public let nanoseconds: Int32

  /// A moment; nanoseconds of any size and sign are carried into the seconds.
  public init(seconds: Int64, nanoseconds: Int32 = 0) {
    let length = CELDuration(seconds: seconds, nanoseconds: nanoseconds)
    self.init(exactSeconds: length.seconds, length.nanoseconds)
  }

  /// Exact parts, nanoseconds already within 0 up to 999,999,999.
  @inline(__always)
  init(exactSeconds: Int64, _ nanoseconds: Int32) {
    seconds = exactSeconds
    self.nanoseconds = nanoseconds
  }

  /// Earlier before later.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.seconds != right.seconds
      ? left.seconds < right.seconds : left.nanoseconds < right.nanoseconds
  }

  static let lowest: Int64 = -62_135_596_800
  static let highest: Int64 = 253_402_300_799

  @inline(__always)
  private var isInRange: Bool { seconds >= Timestamp.lowest && seconds <= Timestamp.highest }

  @inline(__always)
  func checked() throws(EvaluationError) -> Timestamp {
    if isInRange { return self }
    throw Timestamp.outOfRange()
  }

  @inline(never)
  private static func outOfRange() -> EvaluationError {
    EvaluationError("timestamp out of range; years run from 1 to 9999")
  }

  /// Nil outside the range of the language.
  @inline(__always)
  func sum(_ length: CELDuration) -> Timestamp? {
    let sum = CELDuration(exactSeconds: seconds, nanoseconds).plus(length)
    let moment = Timestamp(exactSeconds: sum.seconds, sum.nanoseconds)
    return moment.isInRange ? moment : nil
  }

  @inline(__always)
  func adding(_ length: CELDuration) throws(EvaluationError) -> Timestamp {
    guard let moment = sum(length) else { throw Timestamp.outOfRange() }
    return moment
  }

  /// The length from another moment to this one.
  @inline(__always)
  func since(_ other: Timestamp) throws(EvaluationError) -> CELDuration {
    let whole = seconds &- other.seconds
    let part = nanoseconds - other.nanoseconds
    return try
      (part < 0
      ? CELDuration(exactSeconds: whole &- 1, part + 1_000_000_000)
      : CELDuration(exactSeconds: whole, part)).checked()
  }
}

extension Timestamp: CustomStringConvertible {
  /// RFC 3339 in UTC, with as many fraction digits as needed.
  public var description: String {
    let date = CivilDate(epochSeconds: seconds)
    func two(_ value: Int) -> String { Digits.padded(Int64(value), 2) }
    return Digits.padded(date.year, 4) + "-" + two(date.month) + "-" + two(date.day) + "T"
      + two(date.hour) + ":" + two(date.minute) + ":" + two(date.second)
      + Digits.fraction(nanoseconds) + "Z"
  }
}
