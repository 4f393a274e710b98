/// How days are counted.
enum DayCounting: String, Sendable, CaseIterable {
  /// Exactly 24 hours each, as in a countdown.
  case exact
  /// Dates on the calendar of the pack's zone; the last one counts whole.
  case calendar
}
