import Civil
import Model
import Toml

/// One test of a pack.
struct PackTest {
  let name: String
  let place: Place
  let orders: [Order]
  /// Earlier alerts are not looked at.
  let from: Moment?
  /// The first moment not looked at.
  let until: Moment?
  /// When the daemon first hears of the orders; nil when it always knew them.
  let knownSince: Moment?
  /// Exactly what is said; nil when only `quiet` is of interest.
  let alerts: [ExpectedAlert]?
  /// Exactly what is repeated; nil when that is of no interest.
  let reminders: [ExpectedAlert]?
  /// Rules that say nothing.
  let quiet: [(rule: String, place: Place)]
}
