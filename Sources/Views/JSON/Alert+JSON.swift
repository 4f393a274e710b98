public import Model

extension Alert {
  /// The line that `forecast` prints for this alert; keys and their order are a contract.
  public var json: JSON {
    [
      "at": .text(at), "platform": .text(order.platform), "order": .text(order.id),
      "pack": .text(pack), "rule": .text(rule), "stage": .text(stage),
      "level": .text(level.rawValue), "actor": .text(window?.actor.rawValue),
      "advice": .text(advice), "opens": .text(window?.opens), "closes": .text(window?.closes),
      "safeCloses": .text(window?.safeCloses), "basis": .text(window?.basis.rawValue),
      "key": .text(key),
    ]
  }
}
