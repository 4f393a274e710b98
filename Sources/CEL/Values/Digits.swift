/// Decimal digits in fixed widths, read and written.
enum Digits {
  /// `.5` for 500,000,000 nanoseconds; nothing for none.
  static func fraction(_ nanoseconds: Int32) -> String {
    guard nanoseconds != 0 else { return "" }
    var digits = Array(padded(Int64(nanoseconds), 9))
    while digits.last == "0" { digits.removeLast() }
    return "." + String(digits)
  }

  static func padded(_ value: Int64, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  /// Digits only, no sign; nil for anything else or an overflow.
  static func parse(_ bytes: some Sequence<UInt8>) -> Int64? {
    var result: Int64 = 0
    var isEmpty = true
    for byte in bytes {
      guard byte >= 48, byte <= 57 else { return nil }
      let (scaled, first) = result.multipliedReportingOverflow(by: 10)
      let (sum, second) = scaled.addingReportingOverflow(Int64(byte - 48))
      guard !first, !second else { return nil }
      result = sum
      isEmpty = false
    }
    return isEmpty ? nil : result
  }
}
