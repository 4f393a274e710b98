import Civil
import Daemon
import Intake
import Model
import Rules
import Sinks
import Storage
import Views
import Wording

extension Session {
  /// What is known of the buyer's other orders on the platform of one: those of the files named, or
  /// of the store.
  func account(of seen: SeenOrder, from files: [String]) throws -> Account {
    guard !files.isEmpty else { return try account(of: seen.order, in: store(.readOnly)) }
    let ref = seen.order.ref
    return account(
      of: seen.order,
      among: try read(files).filter {
        $0.ref.platform == ref.platform && $0.ref.account == ref.account
      })
  }

  /// The same, from the store alone; only orders that ever had a dispute are read.
  private func account(of order: Order, in store: Store) throws -> Account {
    let ref = order.ref
    return account(
      of: order,
      among: try store.disputedOrders(platform: ref.platform, account: ref.account).map(\.order))
  }

  private func account(of order: Order, among others: [Order]) -> Account {
    let open = setup.library.openDisputes(among: others, at: now)
    return Account(openDisputes: open.subtracting([order.ref]).count)
  }

  /// What speaks against a step of a stored order; nothing does where no pack judges it.
  func guards(
    against step: Event, of watched: WatchedOrder, in store: Store
  ) throws -> [GuardView] {
    let pack: Pack
    do throws(PackChoiceError) {
      pack = try setup.library.pack(for: watched.order)
    } catch {
      return []
    }
    guard pack.guards.contains(where: { $0.steps.contains(step.kind) }) else { return [] }
    let account = try account(of: watched.order, in: store)
    return pack.guards(against: step, of: watched.order, account: account, at: now)
      .map { GuardView($0, of: pack) }
  }

  /// Whether an event happened more than a minute ago, so that nobody can be kept from it.
  func isPast(_ event: Event) -> Bool {
    guard let at = event.at else { return false }
    return at.latest(in: setup.reader.zone) < now - Length(minutes: 1)
  }
}
