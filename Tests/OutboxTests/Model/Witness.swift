import Civil
import Model
import Outbox
import Storage

/// What was handed out and taken, and whether that was lawful; knows nothing of how it is decided.
struct Witness {
  /// A message that a sink has taken.
  private struct Taking {
    let message: AlertKey
    var isRecorded = false
  }

  private struct Reader: Hashable {
    let key: AlertKey
    let sink: String
    let recipient: String
  }

  private struct Ladder: Hashable {
    let order: OrderRef
    let rule: String
    let closes: Moment
    var reader = ""
  }

  private struct Name: Hashable {
    let ladder: Ladder
    let stage: String
    let repetition: Int
  }

  let policies: [String: SinkPolicy]
  private var takings: [Reader: [Taking]] = [:]
  private var attempts: [Ladder] = []
  private var latest: [Ladder: Int64] = [:]
  private var keys: [Name: AlertKey] = [:]
  private(set) var raised: Set<AlertKey> = []

  init(policies: [String: SinkPolicy]) { self.policies = policies }

  mutating func raised(_ alert: Alert) throws {
    raised.insert(alert.key)
    guard let closes = alert.window?.safeCloses else { return }
    let name = Name(
      ladder: Ladder(order: alert.order, rule: alert.rule, closes: closes), stage: alert.stage,
      repetition: alert.repetition)
    let known = keys.updateValue(alert.key, forKey: name)
    guard known == nil || known == alert.key else {
      throw Breach(law: .oneKey, what: "\(alert.order) \(alert.rule)\(alert.stage)")
    }
  }

  /// A sink has taken a message over.
  mutating func took(_ shipment: Shipment) throws {
    let keys = shipment.members.isEmpty ? [shipment.key] : shipment.members.map(\.alert.key)
    for key in keys {
      let reader = Reader(key: key, sink: shipment.sink, recipient: shipment.recipient)
      let before = takings[reader] ?? []
      if before.contains(where: \.isRecorded) {
        throw Breach(law: .toldOnce, what: "\(shipment.words) again")
      }
      if let other = before.first(where: { $0.message != shipment.key }) {
        throw Breach(
          law: .toldOnce, what: "\(shipment.words) again, first under \(other.message)")
      }
      takings[reader] = before + [Taking(message: shipment.key)]
    }
  }

  /// The store knows by now that a message was taken.
  mutating func recorded(_ shipment: Shipment) {
    let keys = shipment.members.isEmpty ? [shipment.key] : shipment.members.map(\.alert.key)
    for key in keys {
      let reader = Reader(key: key, sink: shipment.sink, recipient: shipment.recipient)
      guard let last = takings[reader]?.indices.last else { continue }
      takings[reader]?[last].isRecorded = true
    }
  }

  mutating func handedOut(
    _ shipment: Shipment, facts: [OrderRef: Fact], hushes: [Hush], isOrdered: Bool, at now: Moment
  ) throws {
    for alert in shipment.members.map(\.alert) {
      let words = "\(shipment.words): \(alert.order.id) \(alert.rule)\(alert.stage) at \(now)"
      if case .failure(let text) = alert.subject, text.contains("cannot be read") {
        throw Breach(law: .readable, what: words)
      }
      guard facts[alert.order]?.bears(out: alert) == true else {
        throw Breach(law: .handsOutTruth, what: words)
      }
      if let hush = hushes.first(where: { $0.isActive(at: now) && $0.covers(alert) }) {
        throw Breach(law: .hushesHold, what: "\(words), \(hush.kind) since \(hush.since)")
      }
      if !canSpeak(alert, to: shipment, at: now) { throw Breach(law: .quietHolds, what: words) }
      try climb(alert, of: shipment, words, isOrdered)
    }
  }

  private func canSpeak(_ alert: Alert, to shipment: Shipment, at now: Moment) -> Bool {
    guard let policy = policies[shipment.sink],
      let end = policy.quiet[shipment.recipient]?.end(after: now)
    else { return true }
    guard let window = alert.window else { return false }
    return window.safeCloses <= now || alert.isLastWord || alert.position == nil
      || end > window.safeCloses - policy.actTime
  }

  private mutating func climb(
    _ alert: Alert, of shipment: Shipment, _ words: String, _ isOrdered: Bool
  ) throws {
    guard let closes = alert.window?.safeCloses, let position = alert.position else { return }
    var ladder = Ladder(order: alert.order, rule: alert.rule, closes: closes)
    if alert.isLastWord { attempts.append(ladder) }
    guard alert.repetition == 0 else { return }
    ladder.reader = "\(shipment.sink) \(shipment.recipient)"
    if isOrdered, let later = latest[ladder], later > position {
      throw Breach(law: .stagesInOrder, what: words)
    }
    latest[ladder] = position
  }

  /// Whether the last stage of a window was ever handed out.
  func hasAttempt(_ order: OrderRef, _ rule: String, closes: Moment) -> Bool {
    attempts.contains { attempt in
      attempt.order == order && attempt.rule == rule
        && abs(attempt.closes.seconds - closes.seconds) <= 3_600
    }
  }
}

extension Alert {
  /// Seconds from the close, negative before it; nil for what is no stage of a ladder.
  var position: Int64? {
    guard let sign = stage.first, let length = try? Length(parsing: String(stage.dropFirst()))
    else { return nil }
    return sign == "-" ? -length.seconds : sign == "+" ? length.seconds : nil
  }

  /// Whether it tells the last stage before the close, or one after it.
  var isLastWord: Bool {
    position.map { $0 >= -Fact.lastStage(rule).seconds } ?? false
  }
}

extension Hush {
  /// Whether a person has said this of an alert; of the last word nobody can.
  fileprivate func covers(_ alert: Alert) -> Bool {
    guard order == alert.order, rule == nil || rule == alert.rule else { return false }
    guard alert.movedFrom == nil else { return kind == .silence && !alert.isLastWord }
    return !alert.isLastWord || alert.repetition > 0
  }
}
