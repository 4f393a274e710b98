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

extension SinkError.Kind {
  var isTemporary: Bool {
    if case .temporary = self { true } else { false }
  }
}
