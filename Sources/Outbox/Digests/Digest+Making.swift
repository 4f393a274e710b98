public import Civil
public import Model

extension Digest {
  /// How many lines a digest has at most.
  public static let most = 50
  /// How many of them deliveries given up may take, and how many what was forgotten.
  static let mostAside = 15

  /// A digest of alerts.
  ///
  /// - Parameters:
  ///   - kind: Why there is one message.
  ///   - deliveries: Of one recipient of one sink, in any order; a plan hands out at most `most`.
  ///   - watched: How many orders are watched.
  ///   - now: The moment it is made at.
  public init(_ kind: Kind, of deliveries: [Delivery], watched: Int = 0, at now: Moment) {
    let sorted = deliveries.byUrgency
    self.init(
      key: AlertKey(
        digest: kind, sink: sorted.first?.sink ?? "", recipient: sorted.first?.recipient ?? "",
        members: sorted.map(\.alert.key)),
      kind: kind, at: now, alerts: sorted.prefix(Digest.most).map(\.alert),
      omitted: max(0, sorted.count - Digest.most), watched: watched)
  }

  /// Whether it tells nothing that anybody must know.
  public var isEmpty: Bool {
    alerts.isEmpty && outlook.isEmpty && forgotten.isEmpty && dead.isEmpty && omitted == 0
  }

  /// The same digest in order and within `most` lines, the left out ones counted in `omitted`.
  ///
  /// Alerts and the outlook are sorted by close and level, what was forgotten by close, deliveries
  /// given up with the latest first. Alerts are kept before all else; deliveries given up and what
  /// was forgotten take at most 15 lines each; the outlook has the rest.
  public func arranged() -> Digest {
    var digest = self
    digest.alerts = alerts.sorted { $0.isMoreUrgent(than: $1) }.kept(Digest.most)
    var room = Digest.most - digest.alerts.count
    digest.dead = dead.sorted { $0.isMoreUrgent(than: $1) }.kept(min(room, Digest.mostAside))
    room -= digest.dead.count
    digest.forgotten = forgotten.sorted { $0.isMoreUrgent(than: $1) }
      .kept(min(room, Digest.mostAside))
    room -= digest.forgotten.count
    digest.outlook = outlook.sorted { $0.isMoreUrgent(than: $1) }.kept(room)
    digest.omitted = omitted + lineCount - digest.lineCount
    return digest
  }

  private var lineCount: Int { alerts.count + dead.count + forgotten.count + outlook.count }
}

extension Array {
  fileprivate func kept(_ count: Int) -> [Element] { Array(prefix(count)) }
}

extension Digest.Line {
  fileprivate func isMoreUrgent(than other: Digest.Line) -> Bool {
    if closes != other.closes { return closes < other.closes }
    if level != other.level { return level > other.level }
    return (order, ruleTitle.en) < (other.order, other.ruleTitle.en)
  }
}

extension Digest.HushLine {
  fileprivate func isMoreUrgent(than other: Digest.HushLine) -> Bool {
    (closes, order, ruleTitle.en) < (other.closes, other.order, other.ruleTitle.en)
  }
}

extension Digest.DeadLine {
  fileprivate func isMoreUrgent(than other: Digest.DeadLine) -> Bool {
    if at != other.at { return at > other.at }
    return (order, ruleTitle.en, sink) < (other.order, other.ruleTitle.en, other.sink)
  }
}
