/// The years that dates of orders can lie in; all else is a slip of the pen.
enum PlausibleYears {
  private static let range = 2009...2100

  static let advice = "write a year from \(range.lowerBound) to \(range.upperBound)"

  /// What is wrong with a year, as the rest of a sentence; nil when it is plausible.
  static func problem(_ year: Int) -> String? {
    range.contains(year) ? nil : "lies in an implausible year"
  }
}
