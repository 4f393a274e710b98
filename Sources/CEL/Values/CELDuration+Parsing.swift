extension CELDuration {
  /// A duration from its text, for example `1h30m`, `-1.5s` or `250ms`.
  ///
  /// - Parameter text: Numbers with the units `h`, `m`, `s`, `ms`, `us` or `ns`, or a bare `0`.
  /// - Throws: `EvaluationError` for any other text, and beyond about 292 years.
  public init(parsing text: String) throws(EvaluationError) {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    if bytes.elementsEqual([48]) {
      self = .zero
      return
    }
    guard !bytes.isEmpty else { throw CELDuration.malformed(text) }
    var total: Int64 = 0
    while !bytes.isEmpty {
      let part = try CELDuration.nextPart(&bytes, of: text)
      let (sum, overflow) = total.addingReportingOverflow(isNegative ? -part : part)
      guard !overflow else { throw CELDuration.outOfRange(text) }
      total = sum
    }
    self.init(totalNanoseconds: total)
  }

  private static func nextPart(
    _ bytes: inout ArraySlice<UInt8>, of text: String
  ) throws(EvaluationError) -> Int64 {
    let isDigit: (UInt8) -> Bool = { $0 >= 48 && $0 <= 57 }
    let whole = bytes.prefix(while: isDigit)
    bytes = bytes.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if bytes.first == UInt8(ascii: ".") {
      fraction = bytes.dropFirst().prefix(while: isDigit)
      bytes = bytes.dropFirst(fraction.count + 1)
    }
    let unit = bytes.prefix { !isDigit($0) && $0 != UInt8(ascii: ".") }
    bytes = bytes.dropFirst(unit.count)
    guard !(whole.isEmpty && fraction.isEmpty),
      let size = size(of: String(decoding: unit, as: UTF8.self))
    else { throw malformed(text) }
    guard let count = whole.isEmpty ? 0 : Digits.parse(whole) else { throw outOfRange(text) }
    let (scaled, overflow) = count.multipliedReportingOverflow(by: size)
    let (sum, carried) = scaled.addingReportingOverflow(portion(fraction, of: size))
    guard !overflow, !carried else { throw outOfRange(text) }
    return sum
  }

  /// Digits after the point as nanoseconds, cut below one nanosecond.
  private static func portion(_ fraction: ArraySlice<UInt8>, of size: Int64) -> Int64 {
    var (sum, unit, remainder): (Int64, Int64, Int64) = (0, size, 0)
    // Each digit takes a tenth; remainders are kept so that 1.5us stays exact.
    var scale: Int64 = 1
    for byte in fraction.prefix(15) {
      (unit, remainder) = (size / (scale * 10), size % (scale * 10))
      sum += Int64(byte - 48) * unit + Int64(byte - 48) * remainder / (scale * 10)
      scale *= 10
    }
    return sum
  }

  private static func size(of unit: String) -> Int64? {
    switch unit {
    case "h": 3_600_000_000_000
    case "m": 60_000_000_000
    case "s": 1_000_000_000
    case "ms": 1_000_000
    case "us", "µs", "μs": 1000
    case "ns": 1
    default: nil
    }
  }

  private static func malformed(_ text: String) -> EvaluationError {
    let days = text.utf8.last == UInt8(ascii: "d") ? Digits.parse(text.utf8.dropLast()) : nil
    let advice =
      if let days, days <= 106_751 {
        "days are no unit here, write '\(days * 24)h'"
      } else {
        "write numbers with h, m, s, ms, us or ns, such as '1h30m'"
      }
    return EvaluationError("not a duration (got '\(text)'); \(advice)")
  }

  private static func outOfRange(_ text: String) -> EvaluationError {
    EvaluationError(
      "duration out of range (got '\(text)'); a duration spans at most 292 years")
  }
}
