import Civil
import Model

/// What can be said of a window's close at one moment.
struct CloseReport {
  /// On which side of the two closes the moment lies.
  enum State {
    /// Even the earliest plausible close is ahead.
    case ahead
    /// It may be closed already: the earliest plausible close is past, the nominal one is not.
    case uncertain
    /// It is closed by every count.
    case past
  }

  let state: State
  /// The close to speak of: the earliest plausible one while it is ahead, then the nominal one.
  let close: Moment
  /// The time until that close, or since it.
  let left: TimeLeft

  init(_ window: Window, at now: Moment) {
    state = now < window.safeCloses ? .ahead : now < window.closes ? .uncertain : .past
    close = state == .ahead ? window.safeCloses : window.closes
    // At the very second of the close nothing is left, which TimeLeft alone would not call over.
    left = state == .past ? TimeLeft(min(close - now, Length(seconds: -1))) : TimeLeft(close - now)
  }
}
