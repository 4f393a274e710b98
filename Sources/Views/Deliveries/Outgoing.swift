import Civil
public import Model
public import Storage

/// What is on its way to somebody, or was: an alert alone or in a digest, or a digest.
public enum Outgoing: Hashable, Sendable {
  /// One alert to one recipient.
  case delivery(DeliveryRow)
  /// A message with several alerts, with those that are or were told in it.
  case digest(DigestRow, members: [DeliveryRow])

  /// Lists show the newest first, a digest before what is told in it.
  public static func isBefore(_ left: Outgoing, _ right: Outgoing) -> Bool {
    (right.enqueuedAt, right.number) < (left.enqueuedAt, left.number)
  }

  /// Where it stands.
  public var state: DeliveryState {
    switch self {
    case .delivery(let row): row.state
    case .digest(let row, _): row.state
    }
  }

  /// What names it on the command line: the number of a delivery, the key of a digest.
  public var name: String {
    switch self {
    case .delivery(let row): "\(row.id)"
    case .digest(let row, _): row.key.rawValue
    }
  }

  /// How many alerts it carries.
  public var size: Int {
    switch self {
    case .delivery: 1
    case .digest(_, let members): members.count
    }
  }

  /// What it is, in a few words: `5001 claim -7d to mail me@example.org`.
  public func named(in language: Language) -> String {
    let words = [about(in: language), Texts(en: "to", ru: "→")[language], target]
    return words.map(TextTable.plain).joined(separator: " ")
  }

  var enqueuedAt: Moment {
    switch self {
    case .delivery(let row): row.delivery.enqueuedAt
    case .digest(let row, _): row.enqueuedAt
    }
  }

  var finishedAt: Moment? {
    switch self {
    case .delivery(let row): row.finishedAt
    case .digest(let row, _): row.finishedAt
    }
  }

  var nextAttemptAt: Moment? {
    switch self {
    case .delivery(let row): row.nextAttemptAt
    case .digest(let row, _): row.nextAttemptAt
    }
  }

  var lastError: String? {
    switch self {
    case .delivery(let row): row.lastError
    case .digest(let row, _): row.lastError
    }
  }

  var attempts: Int {
    switch self {
    case .delivery(let row): row.delivery.attempts
    case .digest(let row, _): row.attempts
    }
  }

  /// The sink and the address within it.
  var target: String {
    let parts =
      switch self {
      case .delivery(let row): [row.delivery.sink, row.delivery.recipient]
      case .digest(let row, _): [row.sink, row.recipient]
      }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The alert, or the kind of the digest with the number of its alerts.
  func about(in language: Language) -> String {
    switch self {
    case .delivery(let row):
      let alert = row.delivery.alert
      let times = alert.repetition > 0 ? " ×\(alert.repetition + 1)" : ""
      return "\(alert.order.id) \(alert.rule) \(alert.stage)\(times)"
    case .digest(let row, let members):
      let kind = row.kind.word(in: language)
      return Texts(
        en: "digest \(kind) (\(members.count))", ru: "сводка \(kind) (\(members.count))")[
          language]
    }
  }

  private var number: Int64 {
    switch self {
    case .delivery(let row): row.id
    case .digest: .max
    }
  }
}
