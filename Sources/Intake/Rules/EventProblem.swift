public import Model

/// Why an event cannot be, the same for files and the command line; wording is the caller's.
public enum EventProblem: Hashable, Sendable {
  /// The end of protection, or its extension, is told without the end.
  case noEnd
  /// Neither when it happened nor when it ends.
  case noTime
  /// It ends before it began, whatever the zone of its dates.
  case endsBeforeStart

  /// Looks for the problem of an event; nil when it is fine.
  public init?(in event: Event) {
    switch (event.at, event.until) {
    case (_, nil) where EventProblem.needsEnd.contains(event.kind): self = .noEnd
    case (nil, nil): self = .noTime
    case (let at?, let until?) where until.isSurelyBefore(at): self = .endsBeforeStart
    default: return nil
    }
  }

  /// Kinds that say nothing but when protection ends.
  static let needsEnd: Set<EventKind> = [
    .protectionSet, EventKind(rawValue: "extension-granted"),
  ]
}
