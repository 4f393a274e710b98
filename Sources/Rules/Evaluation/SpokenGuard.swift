public import Model

/// A guard that speaks against a step.
public struct SpokenGuard: Sendable {
  /// The guard.
  public let guarding: Guard
  /// The step that is about to be taken, or was.
  public let step: Event
  /// Why the guard could not be judged, and so speaks in doubt; nil when its condition holds.
  public let problem: String?
}
