import Civil

extension Stamp {
  /// True for a date without a time.
  var isDay: Bool {
    guard case .day = self else { return false }
    return true
  }
}
