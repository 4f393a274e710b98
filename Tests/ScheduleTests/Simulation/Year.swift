import Civil
import Model
import Rules
import Schedule

/// A daemon with many orders, from wake to wake through virtual time, killed as often as wanted.
struct Year {
  /// Where the daemon can be killed.
  enum Step {
    /// Judged, nothing committed yet.
    case judged
    /// Committed, nothing sent yet.
    case committed
    /// Sent, not yet recorded.
    case sent
  }

  private(set) var disk: Disk
  private(set) var mailbox = Mailbox()
  /// The moments at which the timer fired.
  private(set) var wakes: [Moment] = []
  private(set) var kills = 0
  private let pack: Pack
  /// Whether the daemon dies at its n-th pass of this step.
  private let dies: (Step, Int) -> Bool
  private var steps = 0

  init(_ plan: YearPlan, dies: @escaping (Step, Int) -> Bool = { _, _ in false }) {
    disk = Disk(rows: plan.orders.map { Disk.Row(order: $0, wakeAt: YearPlan.start) })
    pack = plan.pack
    self.dies = dies
  }

  /// Lives through 400 days from the start of 2026.
  mutating func live() {
    while let now = disk.rows.compactMap(\.wakeAt).min(), now < YearPlan.end {
      wakes.append(now)
      // A killed daemon is started again at once and begins with what the disk says.
      while !tick(at: now) { kills += 1 }
    }
  }

  /// One pass of the loop; false when it was killed in the middle.
  private mutating func tick(at now: Moment) -> Bool {
    guard send() else { return false }
    for row in disk.rows.indices {
      guard let wake = disk.rows[row].wakeAt, wake <= now else { continue }
      let agenda = Agenda(
        for: disk.rows[row].order, under: pack, ledger: disk.rows[row].ledger, at: now)
      if isKilled(at: .judged) { return false }
      disk.commit(agenda, row: row)
      if isKilled(at: .committed) { return false }
    }
    return send()
  }

  private mutating func send() -> Bool {
    while let key = disk.pending.first {
      mailbox.take(key)
      if isKilled(at: .sent) { return false }
      disk.recordSent(key)
    }
    return true
  }

  private mutating func isKilled(at step: Step) -> Bool {
    steps += 1
    return dies(step, steps)
  }
}
