import Civil
import Logging
import Model
import Outbox
import Rules
import Storage
import Wording

extension Loop {
  /// Judges a batch of the orders that are due.
  ///
  /// - Returns: Whether there may be more.
  func judge(at now: Moment) throws -> Bool {
    let (count, notes) = try pipeline.judge(at: now, limit: Loop.batch)
    tell(notes)
    if count > 0, let sofar = load.judged(count) { log.notice("judged \(sofar) orders so far") }
    guard count < Loop.batch else { return true }
    finishLoad()
    return false
  }

  /// So many orders are judged in one transaction; between two the queue serves others.
  private static let batch = 500

  private func finishLoad() {
    guard let count = load.finish() else { return }
    log.notice("judged \(count) orders, which is all of them")
    giveBackMemory()
  }

  /// Judges every order anew when the packs are not those that judged last.
  func adoptPacks() throws {
    let fingerprint = setup.library.fingerprint
    guard try store.value(for: "packs") != fingerprint else { return }
    try store.wakeAll(at: Clock.now())
    try store.set(fingerprint, for: "packs")
  }
}
