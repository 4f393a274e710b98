import Civil
import Model

/// How a rule finds the close of its window.
enum Close: Sendable {
  /// An expression that gives the moment.
  case expression(Expression)
  /// A length of time from an event, unless the platform's own countdown came with that event.
  case span(from: EventKind, Span)
}

/// A length of time, counted the way the platform counts it.
struct Span: Sendable {
  let length: Length
  let counting: DayCounting
  /// How the pack states it: `10d` or `params.return_days`.
  let text: String
}

/// How days are counted.
enum DayCounting: String, Sendable, CaseIterable {
  /// Exactly 24 hours each, as in a countdown.
  case exact
  /// Dates on the calendar of the pack's zone; the last one counts whole.
  case calendar
}
