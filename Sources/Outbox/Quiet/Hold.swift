public import Civil
public import Model

/// Whether an alert is told now or waits for the end of quiet hours.
public enum Hold: Hashable, Sendable {
  /// Why an alert is told now.
  public enum Reason: String, Hashable, Sendable, Codable {
    /// It is not quiet.
    case awake
    /// Waiting would leave less time than acting takes.
    case noTime = "no-time"
    /// No later stage would speak before the close.
    case lastStage = "last-stage"
    /// The window has closed, or may have.
    case closed
  }

  /// It is told now, which breaks through quiet hours unless it is `awake`.
  case send(Reason)
  /// It waits until then, and is looked at anew.
  case hold(until: Moment)

  /// Decides about one alert.
  ///
  /// A rule that could not be judged has no close to hurry for, and waits.
  ///
  /// - Parameters:
  ///   - alert: What is to be told.
  ///   - isLastStage: Whether no later stage would speak before the window's close.
  ///   - quiet: The reader's quiet hours.
  ///   - actTime: How long before the earliest close the reader must have heard.
  ///   - now: The moment to decide at.
  public init(
    of alert: Alert, isLastStage: Bool, in quiet: QuietHours, actTime: Length, at now: Moment
  ) {
    guard let end = quiet.end(after: now) else {
      self = .send(.awake)
      return
    }
    guard let window = alert.window else {
      self = .hold(until: end)
      return
    }
    self =
      if window.safeCloses <= now {
        .send(.closed)
      } else if isLastStage {
        .send(.lastStage)
      } else if end > window.safeCloses - actTime {
        .send(.noTime)
      } else {
        .hold(until: end)
      }
  }
}
