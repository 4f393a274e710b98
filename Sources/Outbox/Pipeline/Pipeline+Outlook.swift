import Civil
import Model
import Rules
import Schedule
import Storage

extension Pipeline {
  /// How far an outlook looks.
  private static let horizon = Length(days: 14)
  /// How many orders are looked at for one outlook.
  private static let most = 2_000

  /// What closes within the next 14 days, what was hushed of it, and what could not be told.
  func outlook(_ row: DigestRow, at now: Moment) throws -> Digest {
    let end = now + Pipeline.horizon
    var digest = Digest(key: row.key, kind: row.kind, at: now)
    digest.watched = try store.counts().watched
    // What closes within the horizon has a stage before, and so a wake within it.
    for watched in try store.due(at: end, limit: Pipeline.most) {
      guard let pack = try? parts.library.pack(for: watched.order) else { continue }
      for (rule, verdict) in pack.assess(watched.order, at: now).verdicts {
        guard case .applies(let window) = verdict, window.closes > now, window.closes <= end else {
          continue
        }
        add(window, of: rule, watched, to: &digest, at: now)
      }
    }
    let since = row.period - (row.kind == .weekly ? Length(days: 7) : Length(days: 1))
    digest.dead = try dead(since: since)
    digest.worstLead = try store.leads(since: since).worst.map { worst in
      Digest.Lead(
        order: worst.order, ruleTitle: title(of: worst.rule), length: worst.lead)
    }
    return digest
  }

  private func add(
    _ window: Window, of rule: Rule, _ watched: WatchedOrder, to digest: inout Digest,
    at now: Moment
  ) {
    let step = rule.ladder.first {
      $0.stage.moment(closes: window.closes, safeCloses: window.safeCloses) > now
    }
    digest.outlook.append(
      Digest.Line(
        order: watched.order.ref, title: watched.order.title, ruleTitle: rule.title,
        closes: window.closes, safeCloses: window.safeCloses,
        level: step?.level ?? rule.ladder.last?.level ?? .notice, actor: window.actor))
    for hush in watched.hushes
    where hush.isActive(at: now) && (hush.rule ?? rule.id) == rule.id {
      digest.forgotten.append(
        Digest.HushLine(
          order: watched.order.ref, ruleTitle: rule.title, since: hush.since, author: hush.author,
          closes: window.safeCloses))
    }
  }

  private func dead(since: Moment) throws -> [Digest.DeadLine] {
    try store.deliveries(state: .dead, limit: 50).compactMap { row in
      guard let at = row.finishedAt, at >= since else { return nil }
      return Digest.DeadLine(
        order: row.delivery.alert.order, ruleTitle: row.delivery.alert.ruleTitle,
        sink: row.delivery.sink, reason: row.lastError ?? "", at: at)
    }
  }

  /// What a rule is called, whichever pack has it.
  private func title(of rule: String) -> Texts {
    parts.library.packs.lazy.compactMap { $0.rule(rule)?.title }.first ?? Texts(en: rule, ru: rule)
  }
}
