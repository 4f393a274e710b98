/// A platform of the tests' own whose orders have one alert each, due since October 2026.
enum Market {
  /// The pack: one rule with one stage.
  static let pack = """
    id = "market"
    title = { en = "A market", ru = "Рынок" }
    platform = "market"
    placed_from = 2020-01-01
    timezone = "UTC"
    reviewed = 2026-11-01

    [[rules]]
    id = "claim"
    title = { en = "Open the claim", ru = "Откройте претензию" }
    actor = "buyer"
    when = "has(order.protectionSet) && !has(order.received)"
    closes = "order.protectionSet.until"
    if_missed = { en = "The money is lost.", ru = "Деньги пропадут." }
    sources = ["S1"]
    ladder = [{ before = "26298d", level = "warning", advice = "claim" }]

    [advice]
    claim = { en = "Open the claim now.", ru = "Откройте претензию сейчас." }

    [sources]
    S1 = { title = "Terms of the market", url = "https://market.example/terms", dated = "2026" }

    """

  /// When the protection of every order ends.
  static let ends = "2098-10-01T10:00:00Z"

  /// A book of the orders 1 to `count`.
  static func book(of count: Int, title: String = "Lamp") -> String {
    (1...count).map { number in
      """
      [[orders]]
      platform = "market"
      id = "\(number)"
      title = "\(title)"
      placed = 2026-09-01T10:00:00Z
      protection_ends = \(ends)

      """
    }.joined(separator: "\n")
  }
}
