import Civil
import Wording

/// The `Retry-After` header of an answer (RFC 9110, section 10.2.3).
enum RetryAfter {
  /// Nobody is made to wait longer: an answer may be a mistake, and the deadline is not.
  static let longest = Length(days: 7)

  /// The wait that an answer asks for.
  ///
  /// - Parameters:
  ///   - text: The header's value, `120` or `Sun, 06 Nov 1994 08:49:37 GMT`.
  ///   - now: The moment from which a date is counted.
  /// - Returns: From zero to the longest; nil for what is neither a number of seconds nor a date.
  static func wait(_ text: String, at now: Moment) -> Length? {
    let text = plainLine(text, limit: 60)
    if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return min(Int64(text).map(Length.init(seconds:)) ?? longest, longest)
    }
    return date(text).map { min(max($0 - now, .zero), longest) }
  }

  private static func date(_ text: String) -> Moment? {
    let parts = text.split(separator: " ").map(String.init)
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]), let year = Int(parts[3]),
      let month = months.firstIndex(of: parts[2]), let time = time(parts[4]),
      let date = CivilDate(year: year, month: month + 1, day: day)
    else { return nil }
    return Zone.utc.moment(of: CivilDateTime(date: date, time: time))
  }

  private static func time(_ text: String) -> CivilTime? {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return CivilTime(hour: parts[0], minute: parts[1], second: parts[2])
  }
}
