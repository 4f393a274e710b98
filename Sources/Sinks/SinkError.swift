public import Civil
import Wording

/// Why a delivery was not taken over, in one line without secrets.
public struct SinkError: Error, Hashable, Sendable {
  /// What the trouble means for the delivery.
  public enum Kind: Hashable, Sendable {
    /// Trying again may help; not before this length where the peer asked for it, never negative.
    case temporary(retryAfter: Length?)
    /// Trying again does not help.
    case permanent
    /// The peer said that this address is gone for good: nothing else will work there either.
    case gone
  }

  /// What the trouble means for the delivery.
  public let kind: Kind
  /// `sink 'mail': what is wrong; what to do`, one line, foreign text cut and made harmless.
  public let message: String

  /// Creates an error; the message is taken as it is.
  public init(kind: Kind, message: String) {
    self.kind = kind
    self.message = message
  }

  init(_ kind: Kind, sink: String, _ problem: String) {
    self.init(kind: kind, message: "sink '\(plainLine(sink, limit: 60))': \(problem)")
  }
}

extension SinkError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
