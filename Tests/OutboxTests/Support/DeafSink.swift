import Civil
import Model
import Sinks

/// A sink that is only asked for its readers.
struct DeafSink: Sink {
  let name: String
  let recipients: [String]

  func send(_ delivery: Delivery, isDrill: Bool, at now: Moment) async throws(SinkError) {}

  func send(
    _ digest: Digest, to recipient: String, isDrill: Bool, at now: Moment
  ) async throws(SinkError) {}
}
