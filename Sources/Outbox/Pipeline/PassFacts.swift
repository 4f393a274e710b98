import Civil
import Model
import Rules
import Schedule
import Storage

/// What judging takes beside an order and its pack; within one pass each thing is read once.
struct PassFacts {
  private let store: Store
  private let zones: ZoneDatabase
  private let now: Moment
  private var accounts: AccountLedger
  /// The silences that hold for any order, compiled; nil until somebody asks.
  private var silences: [StandingHush]?

  init(_ pipeline: borrowing Pipeline, at now: Moment) {
    store = pipeline.store
    zones = pipeline.parts.zones
    accounts = AccountLedger(pipeline.store, pipeline.parts.library, at: now)
    self.now = now
  }

  /// An order as it is to be judged in this pass.
  mutating func view(of watched: WatchedOrder) throws -> OrderInView {
    let silences = try self.silences ?? store.standingConditions(activeAt: now).map(standing)
    self.silences = silences
    return OrderInView(
      watched: watched, account: try accounts.account(of: watched.order),
      hushes: silences + watched.hushes.map(standing))
  }

  private func standing(_ hush: Hush) -> StandingHush { StandingHush(hush, zones: zones) }
}
