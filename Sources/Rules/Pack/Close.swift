import Civil
import Model

/// How a rule finds the close of its window.
enum Close: Sendable {
  /// An expression that gives the moment.
  case expression(Expression)
  /// A length of time from an event, unless the platform's own countdown came with that event.
  case span(from: EventKind, Span)
}
