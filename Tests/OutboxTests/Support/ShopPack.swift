import Civil
import Model
import Rules

/// A pack with a window of the buyer, one of the seller, and a rule that can fail.
enum ShopPack {
  static let library = Result {
    try PackLibrary(
      files: [PackFile(name: "shop.toml", bytes: Array(text.utf8))], zones: ZoneDatabase())
  }

  static func order(_ id: String, _ events: [Event]) -> Order {
    Order(ref: OrderRef(platform: "shop", id: id), title: "Lamp \(id)", events: events)
  }

  static func event(_ kind: String, at: Moment? = nil, until: Moment? = nil) -> Event {
    Event(
      EventKind(rawValue: kind), at: at.map(Stamp.moment), until: until.map(Stamp.moment),
      origin: Origin(source: "shop.orders"))
  }

  private static let text = """
    id = "shop"
    platform = "shop"
    timezone = "UTC"
    reviewed = 2026-11-22

    [[rules]]
    id = "guard"
    title = { en = "Act", ru = "Действуйте" }
    actor = "buyer"
    sources = []
    when = "has(order.protectionSet) && !has(order.received) && !has(order.refunded)"
    closes = "order.protectionSet.until"
    ladder = [
      { before = "7d", level = "notice" }, { before = "2d", level = "warning" },
      { before = "12h", level = "critical" }, { after = "0s", level = "critical" },
    ]

    [[rules]]
    id = "dispatch"
    title = { en = "Not sent", ru = "Не отправлено" }
    actor = "seller"
    sources = []
    when = "has(order.dispatchDue) && !has(order.shipped) && !has(order.refunded)"
    closes = "order.dispatchDue.until"
    ladder = [{ before = "1d", level = "notice" }, { after = "0s", level = "warning" }]

    [[rules]]
    id = "answer"
    title = { en = "Answer", ru = "Ответьте" }
    actor = "buyer"
    sources = []
    when = "has(order.disputeOpened) && !has(order.refunded)"
    closes = "order.disputeOpened.until"
    ladder = [
      { before = "3d", level = "warning" },
      { before = "1d", level = "critical", repeat = "6h" },
    ]
    """
}
