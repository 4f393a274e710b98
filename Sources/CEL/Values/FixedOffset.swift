/// Offsets from UTC written as `+HH:MM`.
enum FixedOffset {
  /// Seconds east of UTC; the sign may be missing, as `getHours('02:00')` allows.
  static func parse(_ bytes: some Collection<UInt8>, isSignRequired: Bool = true) -> Int? {
    var bytes = Array(bytes)
    guard let first = bytes.first else { return nil }
    let isNegative = first == UInt8(ascii: "-")
    if isNegative || first == UInt8(ascii: "+") {
      bytes.removeFirst()
    } else if isSignRequired {
      return nil
    }
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hours = Digits.parse(bytes[..<2]),
      let minutes = Digits.parse(bytes[3...]), hours < 24, minutes < 60
    else { return nil }
    let offset = Int(hours) * 3600 + Int(minutes) * 60
    return isNegative ? -offset : offset
  }
}
