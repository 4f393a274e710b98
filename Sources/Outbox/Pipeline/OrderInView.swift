import Rules
import Schedule
import Storage

/// An order with everything that its judgement depends on beside its pack.
struct OrderInView {
  let watched: WatchedOrder
  let account: Account
  let hushes: [StandingHush]
}
