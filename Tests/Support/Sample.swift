/// A policy pack and an order book of the tests' own, so that no figure of a real platform is
/// compared in them.
public enum Sample {
  /// The id of the order in `orders`.
  public static let id = "1001"

  /// One order whose claim closes on 3 December 2026 at 08:00 UTC.
  public static let orders = order(id: id, title: "USB-C hub")

  /// A book with one order of the sample platform.
  ///
  /// - Parameters:
  ///   - id: Its number.
  ///   - title: As it stands in TOML between quotes.
  ///   - ends: When protection ends, RFC 3339.
  ///   - more: Further lines.
  /// - Returns: TOML that ends with a line break.
  public static func order(
    id: String, title: String = "Lamp", ends: String = "2026-12-03T08:00:00Z", more: String = ""
  ) -> String {
    """
    [[orders]]
    platform = "market"
    id = "\(id)"
    title = "\(title)"
    amount = "23.47 USD"
    seller = "Alpha Store"
    placed = 2026-09-01T10:00:00Z
    shipped = 2026-09-04
    protection_ends = \(ends)
    \(more)

    """
  }

  /// A pack of three rules for the platform `market`.
  public static let pack = """
    id = "market"
    title = { en = "A market", ru = "Рынок" }
    platform = "market"
    placed_from = 2020-01-01
    timezone = "America/Los_Angeles"
    reviewed = 2026-11-01

    [params]
    answer = { value = "5d", doc = "The seller's time to answer.", sources = ["S1"] }

    [[rules]]
    id = "claim"
    title = { en = "Open the claim", ru = "Откройте претензию" }
    actor = "buyer"
    when = "has(order.protectionSet) && !has(order.received) && !has(order.disputeOpened)"
    closes = "order.protectionSet.until"
    if_missed = { en = "The money is lost.", ru = "Деньги пропадут." }
    sources = ["S1", "S2"]
    ladder = [
      { before = "7d", level = "notice", advice = "write" },
      { before = "2d", level = "warning", advice = "claim" },
      { before = "10s", level = "critical", advice = "claim" },
    ]

    [[rules]]
    id = "answer"
    title = { en = "The seller must answer", ru = "Продавец должен ответить" }
    actor = "seller"
    when = "has(order.disputeOpened) && !has(order.closed)"
    from = "dispute-opened"
    window = "params.answer"
    sources = ["S2"]
    ladder = [
      { before = "5d", level = "info", advice = "wait" },
      { after = "0s", level = "warning", advice = "claim" },
    ]

    [[rules]]
    id = "evidence"
    title = { en = "Send the evidence", ru = "Отправьте доказательства" }
    actor = "buyer"
    when = "has(order.evidenceRequested) && !has(order.evidenceSent)"
    from = "evidence-requested"
    window = "3d"
    estimate = "true"
    if_missed = { en = "The claim is closed.", ru = "Претензию закроют." }
    sources = ["S2"]
    ladder = [
      { before = "3d", level = "warning", advice = "claim" },
      { before = "6h", level = "critical", advice = "claim", repeat = "2h" },
    ]

    [advice]
    write = { en = "Write to the seller.", ru = "Напишите продавцу." }
    claim = { en = "Open the claim now.", ru = "Откройте претензию сейчас." }
    wait = { en = "Wait for the answer.", ru = "Ждите ответа." }

    [sources]
    S1 = { title = "Terms of the market", url = "https://market.example/terms", dated = "2026" }
    S2 = { title = "A buyer's report", dated = "2025" }

    """
}

extension Program {
  /// A home with the sample pack beside a configuration, and the sample order book.
  ///
  /// - Parameter configuration: The text of `.config/orderwatch/config.toml`.
  /// - Throws: When a file cannot be written.
  public init(configuration: String) throws {
    try self.init()
    try folder.write(configuration, to: ".config/orderwatch/config.toml")
    try folder.write(Sample.pack, to: ".config/orderwatch/packs.d/market.toml")
    try folder.write(Sample.orders, to: "orders.toml")
  }
}
