public import Civil
public import Model
public import Storage

/// Something a pass has done that its log should tell.
public enum PipelineNote: Hashable, Sendable {
  /// An alert was raised and is on its way.
  case raised(Alert)
  /// Nobody can judge this order, for this reason.
  case unjudged(OrderRef, String)
  /// An attempt ended, or none was made, so.
  case outcome(DeliveryOutcome, of: Shipment)
  /// A delivery was given up before its attempt, or waits; so.
  case settled(DeliveryOutcome, of: Delivery)
  /// What a cancelled delivery tells is true again.
  case revived(Delivery)
  /// Another sink is told because this one failed, for this reason.
  case failedOver(from: String, to: String, key: AlertKey, Failover.Reason)
  /// An outlook was put on its way.
  case outlook(Digest.Kind, sink: String, period: Moment)
}
