/// One kind of local time: how far from UTC, and what it is called.
struct LocalType: Hashable, Sendable {
  /// Seconds east of UTC.
  let offset: Int64
  /// Such as `CET` or `+03`.
  let abbreviation: String

  static let utc = LocalType(offset: 0, abbreviation: "UTC")

  /// Beyond this many seconds no zone file is believed (RFC 9636 allows up to 26 hours).
  static let offsetLimit: Int64 = 26 * 3600

  /// The abbreviation as readers know it: a bare number becomes `UTC+03:00`.
  var label: String {
    guard let sign = abbreviation.utf8.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
    else { return abbreviation }
    let size = Int(offset.magnitude)
    let hoursAndMinutes = "\(padded(size / 3600, to: 2)):\(padded(size / 60 % 60, to: 2))"
    let seconds = size % 60 == 0 ? "" : ":\(padded(size % 60, to: 2))"
    return "UTC\(offset < 0 ? "-" : "+")\(hoursAndMinutes)\(seconds)"
  }
}
