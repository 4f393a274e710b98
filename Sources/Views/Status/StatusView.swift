public import Civil
import Model
public import Storage

/// How the daemon stands.
public struct StatusView: Sendable {
  /// What stands against it in the store, beside the figures.
  public struct Findings: Sendable {
    /// What is wrong with order books that were not taken, a line each.
    public var refused: [String]
    /// Deliveries given up, the latest first; not all need be there.
    public var dead: [DeliveryRow]
    /// Digests given up, the latest first; not all need be there.
    public var deadDigests: [DigestRow]
    /// How many acknowledgements, snoozes and silences keep something back.
    public var hushes: Int
    /// How long before their close windows were told of late.
    public var leads: Leads

    /// Creates findings; without arguments there are none.
    public init(
      refused: [String] = [], dead: [DeliveryRow] = [], deadDigests: [DigestRow] = [],
      hushes: Int = 0, leads: Leads = Leads(count: 0, worst: nil)
    ) {
      self.refused = refused
      self.dead = dead
      self.deadDigests = deadDigests
      self.hushes = hushes
      self.leads = leads
    }
  }

  /// How many days back leads are looked at.
  public static let leadDays: Int64 = 30

  /// The store's figures.
  public let counts: StoreCounts
  let daemon: Int32?
  let folder: String
  let findings: Findings
  let now: Moment

  /// Whether something needs a person: no daemon, an order book refused, something given up.
  public var needsAttention: Bool {
    daemon == nil || counts.dead > 0 || counts.deadDigests > 0 || !findings.refused.isEmpty
  }

  /// Creates a view.
  ///
  /// - Parameters:
  ///   - counts: The store's figures.
  ///   - daemon: The process that holds the store's lock; nil when none does.
  ///   - folder: The folder that keeps the state.
  ///   - findings: What else is worth telling.
  ///   - now: The moment that times left count from.
  public init(
    counts: StoreCounts, daemon: Int32?, folder: String, findings: Findings, at now: Moment
  ) {
    self.counts = counts
    self.daemon = daemon
    self.folder = folder
    self.findings = findings
    self.now = now
  }

  /// The view as one JSON object.
  public var json: JSON {
    [
      "daemon": daemon.map { .integer(Int64($0)) } ?? .null, "state": .string(folder),
      "watched": .number(counts.watched), "withdrawn": .number(counts.withdrawn),
      "pending": .number(counts.pending), "delivered": .number(counts.delivered),
      "dead": .number(counts.dead), "cancelled": .number(counts.cancelled),
      "pendingDigests": .number(counts.pendingDigests),
      "deadDigests": .number(counts.deadDigests), "hushes": .number(findings.hushes),
      "nextWake": .text(nextWake), "nextWakeOrder": .text(counts.nextWakeOrder?.id),
      "refused": .array(findings.refused.map { .string($0) }), "worstLead": worstLead,
    ]
  }

  private var worstLead: JSON {
    guard let worst = findings.leads.worst else { return .null }
    return [
      "order": .text(worst.order.id), "rule": .text(worst.rule),
      "safeCloses": .text(worst.closes), "toldAt": .text(worst.toldAt),
      "seconds": .integer(worst.lead.seconds), "windows": .number(findings.leads.count),
    ]
  }

  /// What waits to be judged since the beginning of time is due now.
  var nextWake: Moment? { counts.nextWake.map { max($0, now) } }
}
