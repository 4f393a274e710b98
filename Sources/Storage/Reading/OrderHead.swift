import Civil
import GRDB
import Model

/// A row of `watchedOrder`.
struct OrderHead {
  /// The columns that `init(_:)` expects, in its order.
  static let columns = """
    watchedOrder.id, platform, account, externalId, knownSince, version, wakeAt, pack, withdrawnAt
    """

  let id: Int64
  let ref: OrderRef
  let knownSince: Moment
  let version: Int64
  let wakeAt: Moment?
  let pack: String?
  let withdrawnAt: Moment?

  init(_ row: Row) {
    id = row[0]
    ref = OrderRef(platform: row[1], account: row[2], id: row[3])
    knownSince = Moment(seconds: row[4])
    version = row[5]
    wakeAt = row.moment(6)
    pack = row[7]
    withdrawnAt = row.moment(8)
  }
}

extension Row {
  func moment(_ index: Int) -> Moment? {
    (self[index] as Int64?).map(Moment.init(seconds:))
  }

  func money(_ index: Int) -> Money? {
    guard let minor = self[index] as Int64?, let currency = self[index + 1] as String? else {
      return nil
    }
    return Money(minor: minor, currency: currency)
  }
}
