/// How loudly an alert speaks; the order of cases is the order of urgency.
public enum Level: String, Hashable, Sendable, Codable, CaseIterable {
  /// Worth knowing.
  case info
  /// Something to do within days.
  case notice
  /// Something to do soon.
  case warning
  /// Money is lost unless something is done now.
  case critical

  /// The syslog priority that journal entries carry.
  public var priority: Int {
    switch self {
    case .info: 6
    case .notice: 5
    case .warning: 4
    case .critical: 2
    }
  }
}

extension Level: Comparable {
  /// A level is lower when it is less urgent.
  public static func < (left: Level, right: Level) -> Bool {
    left.priority > right.priority
  }
}
