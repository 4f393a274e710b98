import Civil
import Daemon
import Intake
import Model
import Rules
import Schedule
import Sinks
import Storage
import Views
import Wording

extension Session {
  /// What was said to alerts, ready to be asked whether it is about one.
  func standing(_ hushes: [Hush]) -> [StandingHush] {
    hushes.map { StandingHush($0, zones: assembly.zones) }
  }

  /// The silences of the store that are of no single order.
  func conditions(in store: Store) throws -> [StandingHush] {
    standing(try store.allHushes().filter { $0.order == nil })
  }

  /// What was said to alerts and may still keep something back, the oldest first.
  func standingHushes(in store: Store) throws -> [Hush] {
    try store.allHushes(activeAt: now).filter { try !isOver($0, in: store) }
  }

  /// Whether the window that was acknowledged is there no more, or no more as it was.
  private func isOver(_ hush: Hush, in store: Store) throws -> Bool {
    guard let ref = hush.order, let id = hush.rule, let revision = hush.revision, revision != 0
    else { return false }
    guard let watched = try store.order(ref), watched.withdrawnAt == nil else { return true }
    let pack: Pack
    do throws(PackChoiceError) {
      pack = try setup.library.pack(for: watched.order)
    } catch {
      return false
    }
    guard pack.rule(id) != nil else { return pack.guards.allSatisfy { $0.id != id } }
    let verdict = pack.assess(watched.order, at: now).verdicts.first { $0.rule.id == id }?.verdict
    switch verdict {
    case .applies(let window): return abs(window.revision - revision) > 3_600
    case .failed: return false
    case .quiet, nil: return true
    }
  }

  /// The name of whoever gives the command.
  var author: String {
    let surroundings = assembly.surroundings
    return surroundings["SUDO_USER"] ?? surroundings["USER"] ?? "uid \(surroundings.userID)"
  }

  /// What something said would do to one order.
  func effect(
    of hush: Hush, on seen: SeenOrder, account: Account = Account(), besides: [Hush] = []
  ) -> HushEffect {
    let preview = HushPreview.of(
      StandingHush(hush, zones: assembly.zones), for: seen.order, under: seen.pack,
      ledger: seen.ledger, account: account, besides: seen.hushes + standing(besides), at: now)
    return HushEffect(hush, to: seen.order, preview)
  }
}
