public import Civil

/// What the system's two clocks showed at one and the same time.
public struct ClockReading: Hashable, Sendable {
  /// The wall clock, which people and programs set.
  public let wall: Moment
  /// The time since the system started, suspends included, which nobody can set.
  public let boot: Length

  /// Creates a reading.
  public init(wall: Moment, boot: Length) {
    (self.wall, self.boot) = (wall, boot)
  }

  /// How far the wall clock went beyond what passed since an earlier reading; negative when it
  /// fell behind; nil when the system was started anew in between.
  func jump(since earlier: ClockReading) -> Length? {
    guard boot >= earlier.boot else { return nil }
    return (wall - earlier.wall) - (boot - earlier.boot)
  }
}
