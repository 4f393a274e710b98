/// A text that must never be printed; whoever needs it asks for it by name.
public struct Secret: Hashable, Sendable {
  private let value: String

  /// Wraps a secret text.
  public init(_ value: String) {
    self.value = value
  }

  /// The text itself; for handing to the peer it was agreed with, never to a log or an error.
  public func reveal() -> String { value }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Always `<redacted>`.
  public var description: String { "<redacted>" }
  /// Always `<redacted>`.
  public var debugDescription: String { "<redacted>" }
  /// No children, so that a dump shows nothing either.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
