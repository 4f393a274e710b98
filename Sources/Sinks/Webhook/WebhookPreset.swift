/// What a posted body looks like; a case per kind of receiver.
public enum WebhookPreset: String, Hashable, Sendable, CaseIterable {
  /// Our own JSON, with everything a program may want to know.
  case standard
}
