public import Model

/// What a rule says of an order.
public enum Verdict: Hashable, Sendable {
  /// The rule applies, in this window.
  case applies(Window)
  /// Its condition does not hold.
  case quiet
  /// It could not be judged; the reason is for the user.
  case failed(String)

  /// The window, when the rule applies.
  public var window: Window? {
    guard case .applies(let window) = self else { return nil }
    return window
  }
}
