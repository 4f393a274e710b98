public import Civil
public import Model
import Schedule

extension AlertKey {
  /// The key of a digest of alerts: the same for the same alerts, in whatever order they come.
  ///
  /// - Parameters:
  ///   - kind: Why there is one message.
  ///   - sink: The sink's name.
  ///   - recipient: The address within the sink.
  ///   - members: The keys of the alerts told.
  public init(digest kind: Digest.Kind, sink: String, recipient: String, members: [AlertKey]) {
    self.init(digestParts: [kind.rawValue, sink, recipient] + members.map(\.rawValue).sorted())
  }

  /// The key of a digest of a day or a week: the same however often it is made.
  ///
  /// - Parameters:
  ///   - kind: Which digest.
  ///   - sink: The sink's name.
  ///   - recipient: The address within the sink.
  ///   - time: The time it was due at, which is not the time it was made at.
  public init(digest kind: Digest.Kind, sink: String, recipient: String, dueAt time: Moment) {
    self.init(digestParts: [kind.rawValue, sink, recipient, String(time.seconds)])
  }

  /// The first part tells digests from alerts, whose first part is a platform.
  private init(digestParts parts: [String]) {
    self.init(naming: ["orderwatch digest"] + parts)
  }
}
