import Model
import Testing

@testable import Sinks

/// The error that a sink throws for this delivery, nil when it takes it.
func trouble(
  _ sink: any Sink, _ delivery: Delivery, isDrill: Bool = false
) async -> SinkError? {
  do throws(SinkError) {
    try await sink.send(delivery, isDrill: isDrill, at: Samples.now)
    return nil
  } catch {
    return error
  }
}

/// The error that a sink throws for this digest, nil when it takes it.
func trouble(
  _ sink: any Sink, _ digest: Digest, isDrill: Bool = false
) async -> SinkError? {
  do throws(SinkError) {
    let recipient = sink.recipients.first ?? ""
    try await sink.send(digest, to: recipient, isDrill: isDrill, at: Samples.now)
    return nil
  } catch {
    return error
  }
}

extension SinkError.Kind {
  var isTemporary: Bool {
    if case .temporary = self { true } else { false }
  }
}
