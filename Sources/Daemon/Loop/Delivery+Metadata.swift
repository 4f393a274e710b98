import Logging
import Model

extension Delivery {
  /// What log messages about a delivery carry.
  nonisolated var metadata: Logger.Metadata {
    [
      "sink": "\(sink)", "order": "\(alert.order)", "rule": "\(alert.rule)",
      "stage": "\(alert.stage)", "key": "\(alert.key)",
    ]
  }
}
