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

  /// Creates a view.
  ///
  /// - Parameters:
  ///   - counts: The store's figures.
  ///   - daemon: The process that holds the store's lock; nil when none does.
  ///   - folder: The folder that keeps the state.
  public init(counts: StoreCounts, daemon: Int32?, folder: String) {
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
      "nextWake": .text(counts.nextWake), "nextWakeOrder": .text(counts.nextWakeOrder?.id),
    ]
  }

  /// The view in lines for a person.
  public func lines(for reader: Reader, at now: Moment) -> [String] {
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
    if let wake = counts.nextWake, let order = counts.nextWakeOrder {
      let left = TimeLeft(at: now, until: wake).brief(in: reader.language)
      let when = "\(reader.zone.format(wake)) (\(left)), \(order)"
      lines.append(isRussian ? "дальше: \(when)" : "next: \(when)")
    }
    return lines
  }
}
