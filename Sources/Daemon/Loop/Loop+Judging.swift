import Civil
import Logging
import Model
import Outbox
import Rules
import Schedule
import Sinks
import Storage
import Wording

extension Loop {
  /// So many orders are judged in one transaction; between two the queue serves others.
  private static let batch = 500

  /// Judges a batch of the orders that are due.
  ///
  /// - Returns: Whether there may be more.
  func judge(at now: Moment) throws -> Bool {
    let due = try store.due(at: now, limit: Loop.batch)
    guard !due.isEmpty else {
      finishLoad()
      return false
    }
    var accounts = AccountLedger(store, setup.library, at: now)
    let judgements = try due.map { watched in
      judgement(of: watched, try accounts.account(of: watched.order), at: now)
    }
    try store.commit(judgements, at: now)
    for watched in due { try revive(watched, at: now) }
    for (alert, _) in judgements.flatMap(\.alerts) { tell(raised: alert) }
    if let count = load.judged(due.count) { log.notice("judged \(count) orders so far") }
    guard due.count < Loop.batch else { return true }
    finishLoad()
    return false
  }

  private func finishLoad() {
    guard let count = load.finish() else { return }
    log.notice("judged \(count) orders, which is all of them")
    giveBackMemory()
  }

  private func judgement(
    of watched: WatchedOrder, _ account: Account, at now: Moment
  ) -> Judgement {
    let agenda: Agenda
    var packID: String?
    do throws(PackChoiceError) {
      let pack = try setup.library.pack(for: watched.order)
      agenda = Agenda(
        for: watched.order, under: pack, ledger: watched.ledger, account: account, at: now)
      packID = pack.id
    } catch {
      agenda = Agenda(of: watched.order, ledger: watched.ledger, withoutPack: "\(error)", at: now)
      log.error("order \(watched.order.ref): \(error)")
    }
    return Judgement(
      of: watched, entries: agenda.entries,
      alerts: agenda.due.map {
        ($0, recipients: setup.routes.recipients(of: $0, for: watched.order))
      },
      wakeAt: agenda.wakeAt, pack: packID)
  }

  private func tell(raised alert: Alert) {
    log.log(
      level: showsAlerts ? .notice : .info,
      "\(alert.level.rawValue): \(alert.ruleTitle[setup.reader.language]): \(alert.order)",
      metadata: [
        "rule": "\(alert.rule)", "stage": "\(alert.stage)", "key": "\(alert.key)",
        "closes": "\(alert.window.map { "\($0.closes)" } ?? "-")",
      ])
  }

  /// Judges every order anew when the packs are not those that judged last.
  func adoptPacks() throws {
    let fingerprint = setup.library.fingerprint
    guard try store.value(for: "packs") != fingerprint else { return }
    try store.wakeAll(at: Clock.now())
    try store.set(fingerprint, for: "packs")
  }
}
