import Civil
import Logging
import Model
import Rules
import Schedule
import Sinks
import Storage
import Wording

extension Loop {
  /// One line for `systemctl status`: how much is watched, what comes next, what is wrong.
  func status(at now: Moment) throws -> String {
    let counts = try store.counts()
    var parts = [counts.watched == 1 ? "watching 1 order" : "watching \(counts.watched) orders"]
    if let next = try next(counts, at: now) { parts.append("next: \(next)") }
    if counts.pending > 0 { parts.append("\(counts.pending) deliveries waiting") }
    if counts.dead > 0 { parts.append("\(counts.dead) deliveries dead") }
    for path in refusedFiles.keys.sorted() { parts.append("\(path) is bad and was not taken") }
    if let reloadProblem {
      parts.append("the new configuration is bad, the old one is in force: \(reloadProblem)")
    }
    return parts.joined(separator: "; ")
  }

  private func next(_ counts: StoreCounts, at now: Moment) throws -> String? {
    guard let wake = counts.nextWake, wake > now, let ref = counts.nextWakeOrder,
      let watched = try store.order(ref), let pack = try? setup.library.pack(for: watched.order)
    else { return nil }
    let agenda = Agenda(for: watched.order, under: pack, ledger: watched.ledger, at: wake)
    let what = agenda.due.first.map { "\($0.rule) of \(ref.id)" } ?? "a look at \(ref.id)"
    let left = TimeLeft(at: now, until: wake).brief(in: .english)
    return "\(what) in \(left) (\(setup.reader.zone.format(wake)))"
  }
}
