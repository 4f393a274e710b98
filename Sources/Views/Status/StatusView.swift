public import Civil
import Model
public import Storage
public import Wording

/// How the daemon stands.
public struct StatusView: Sendable {
  /// The store's figures.
  public let counts: StoreCounts
  private let daemon: Int32?
  private let folder: String
  private let now: Moment
  private let refused: [String]
  private let dead: [DeliveryRow]

  /// Whether something needs a person: no daemon, an order book refused, a delivery given up.
  public var needsAttention: Bool { daemon == nil || counts.dead > 0 || !refused.isEmpty }

  /// Creates a view.
  ///
  /// - Parameters:
  ///   - counts: The store's figures.
  ///   - daemon: The process that holds the store's lock; nil when none does.
  ///   - folder: The folder that keeps the state.
  ///   - refused: What is wrong with order books that were not taken, a line each.
  ///   - dead: Deliveries given up, the latest first; not all need be there.
  ///   - now: The moment that times left count from.
  public init(
    counts: StoreCounts, daemon: Int32?, folder: String, refused: [String],
    dead: [DeliveryRow], at now: Moment
  ) {
    self.refused = refused
    self.dead = dead
    self.now = now
    self.counts = counts
    self.daemon = daemon
    self.folder = folder
  }

  /// The view as one JSON object.
  public var json: JSON {
    [
      "daemon": daemon.map { .integer(Int64($0)) } ?? .null, "state": .string(folder),
      "watched": .number(counts.watched), "withdrawn": .number(counts.withdrawn),
      "pending": .number(counts.pending), "delivered": .number(counts.delivered),
      "dead": .number(counts.dead), "cancelled": .number(counts.cancelled),
      "nextWake": .text(nextWake), "nextWakeOrder": .text(counts.nextWakeOrder?.id),
      "refused": .array(refused.map { .string($0) }),
    ]
  }

  /// What waits to be judged since the beginning of time is due now.
  private var nextWake: Moment? { counts.nextWake.map { max($0, now) } }

  /// The view in lines for a person.
  public func lines(for reader: Reader) -> [String] {
    let isRussian = reader.language == .russian
    var lines: [String] = []
    if let daemon {
      lines.append(
        isRussian ? "служба работает, процесс \(daemon)" : "daemon: running, process \(daemon)")
    } else {
      lines.append(isRussian ? "служба не работает" : "daemon: not running")
    }
    lines.append(isRussian ? "состояние: \(folder)" : "state: \(folder)")
    lines.append(
      isRussian
        ? "заказы: под наблюдением \(counts.watched), сняты \(counts.withdrawn)"
        : "orders: \(counts.watched) watched, \(counts.withdrawn) withdrawn")
    lines.append(
      isRussian
        ? "доставки: ждут \(counts.pending), доставлены \(counts.delivered), "
          + "потеряны \(counts.dead), отменены \(counts.cancelled)"
        : "deliveries: \(counts.pending) waiting, \(counts.delivered) delivered, "
          + "\(counts.dead) dead, \(counts.cancelled) cancelled")
    if let wake = nextWake, let order = counts.nextWakeOrder {
      let left = TimeLeft(at: now, until: wake).brief(in: reader.language)
      let when = "\(reader.zone.format(wake)) (\(left)), \(order)"
      lines.append(isRussian ? "дальше: \(when)" : "next: \(when)")
    }
    lines += refused.map { (isRussian ? "не принято: " : "not taken: ") + TextTable.plain($0) }
    lines += dead.map { row in
      let alert = row.delivery.alert
      let what = "\(alert.order.id) \(alert.rule) \(alert.stage)"
      let why = TextTable.plain(row.lastError ?? "")
      return (isRussian ? "потеряно: " : "given up: ") + "\(what): \(why)"
    }
    return lines
  }
}
