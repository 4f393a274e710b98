extension TextScanner {
  /// Passes over `.123` if it is there; false when the point has no digit behind it.
  mutating func skipFraction() -> Bool {
    guard take(".") else { return true }
    return !run { isDigit($0) }.isEmpty
  }

  /// Seconds east of UTC from `Z`, `+03:00` or `-00:30`.
  mutating func utcOffset() -> Int? {
    if take(anyOf: "Zz") { return 0 }
    let west = take("-")
    guard west || take("+"), let hours = digits(2), take(":"), let minutes = digits(2),
      hours <= 23, minutes <= 59
    else { return nil }
    let offset = hours * 3600 + minutes * 60
    return west ? -offset : offset
  }
}
