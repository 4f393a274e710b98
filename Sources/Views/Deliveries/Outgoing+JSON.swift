import Civil
import Model
import Storage

extension Outgoing {
  /// The same as one JSON object; `kind` is `alert`, or the kind of a digest.
  public var json: JSON {
    switch self {
    case .delivery(let row): Outgoing.json(row)
    case .digest(let row, let members): Outgoing.json(row, members)
    }
  }

  private static func json(_ row: DeliveryRow) -> JSON {
    let alert = row.delivery.alert
    return [
      "id": .integer(row.id), "key": .text(alert.key), "kind": "alert",
      "platform": .text(alert.order.platform), "account": .text(alert.order.account),
      "order": .text(alert.order.id), "rule": .text(alert.rule), "stage": .text(alert.stage),
      "repetition": .number(alert.repetition), "level": .text(alert.level.rawValue),
      "safeCloses": .text(alert.window?.safeCloses), "sink": .string(row.delivery.sink),
      "recipient": .string(row.delivery.recipient), "state": .text(row.state.rawValue),
      "attempts": .number(row.delivery.attempts), "enqueuedAt": .text(row.delivery.enqueuedAt),
      "nextAttemptAt": .text(row.nextAttemptAt), "finishedAt": .text(row.finishedAt),
      "lastError": .text(row.lastError), "digest": .text(row.digest),
    ]
  }

  private static func json(_ row: DigestRow, _ members: [DeliveryRow]) -> JSON {
    [
      "id": .null, "key": .text(row.key), "kind": .text(row.kind.rawValue),
      "period": .text(row.period), "sink": .string(row.sink), "recipient": .string(row.recipient),
      "state": .text(row.state.rawValue), "attempts": .number(row.attempts),
      "enqueuedAt": .text(row.enqueuedAt), "nextAttemptAt": .text(row.nextAttemptAt),
      "finishedAt": .text(row.finishedAt), "lastError": .text(row.lastError),
      "members": .array(members.map { .integer($0.id) }),
    ]
  }
}
