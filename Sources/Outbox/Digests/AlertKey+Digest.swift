public import Civil
import FoundationEssentials
public import Model

import struct Crypto.SHA256

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

  /// Each part is preceded by its length, so that no two different digests share their bytes; the
  /// first one tells them from alerts, whose first part is a platform.
  private init(digestParts parts: [String]) {
    var hash = SHA256()
    for part in ["orderwatch digest"] + parts {
      hash.update(data: Data("\(part.utf8.count):\(part)".utf8))
    }
    let digits = hash.finalize().prefix(16).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    self.init(rawValue: digits.joined())
  }
}
