public import Civil
import Model
public import Sinks
public import Storage

/// How the daemon stands.
public struct StatusView: Sendable {
  /// The store's figures.
  public let counts: StoreCounts
  private let daemon: Int32?
  private let folder: String
  private let now: Moment

  /// Creates a view.
  ///
  /// - Parameters:
  ///   - counts: The store's figures.
  ///   - daemon: The process that holds the store's lock; nil when none does.
  ///   - folder: The folder that keeps the state.
  ///   - now: The moment that times left count from.
  public init(counts: StoreCounts, daemon: Int32?, folder: String, at now: Moment) {
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
    return lines
  }
}
