import Civil
import Model
import Rules

/// A guard that would speak now, with the steps it would speak against.
struct KitGuard: Sendable {
  let guarding: Guard
  let steps: [EventKind]

  /// In the pack's order.
  static func all(
    of order: Order, under pack: Pack, account: Account, at now: Moment
  ) -> [KitGuard] {
    let kinds = pack.guards.flatMap(\.steps)
    var seen: Set<EventKind> = []
    let spoken = kinds.filter { seen.insert($0).inserted }.flatMap { kind in
      pack.guards(
        against: Event(kind, at: .moment(now)), of: order, account: account, at: now)
    }
    // Nobody needs to beware of a step that this state does not offer.
    let impossible = Set(spoken.filter { $0.guarding.isAboutFit }.map(\.step.kind))
    return pack.guards.filter { !$0.isAboutFit }.compactMap { guarding in
      let steps = spoken.filter {
        $0.guarding.id == guarding.id && $0.problem == nil && !impossible.contains($0.step.kind)
      }.map(\.step.kind)
      return steps.isEmpty ? nil : KitGuard(guarding: guarding, steps: steps)
    }
  }
}
