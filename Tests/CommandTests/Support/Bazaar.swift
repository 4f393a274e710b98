import Support

/// A pack with everything a dispute needs, and orders of its platform; no figure of a real one.
enum Bazaar {
  /// The pack.
  static let pack = """
    id = "bazaar"
    title = { en = "A bazaar", ru = "Базар" }
    platform = "bazaar"
    placed_from = 2020-01-01
    timezone = "America/Los_Angeles"
    reviewed = 2026-11-01
    kinds = ["evidence-kept"]

    [values]
    escalated = "has(order.escalated) && !has(order.decided)"
    disputed = "has(order.disputeOpened) && !has(order.disputeCancelled) && !has(order.decided)"

    [[rules]]
    id = "claim"
    title = { en = "Open the claim", ru = "Откройте претензию" }
    actor = "buyer"
    when = "has(order.protectionSet) && !disputed"
    closes = "order.protectionSet.until"
    if_missed = { en = "The money is lost.", ru = "Деньги пропадут." }
    sources = ["B1-01"]
    ladder = [
      { before = "7d", level = "notice", advice = "write" },
      { before = "2d", level = "critical", advice = "claim" },
    ]

    [[rules]]
    id = "answer"
    title = { en = "The seller must answer", ru = "Продавец должен ответить" }
    actor = "seller"
    when = "disputed && !escalated"
    from = "dispute-opened"
    window = "5d"
    sources = ["B1-02"]
    ladder = [{ after = "0s", level = "warning", advice = "claim" }]

    [[rules]]
    id = "appeal"
    title = { en = "Appeal", ru = "Обжалуйте" }
    actor = "buyer"
    absent = { en = "Decisions were final.", ru = "Решения были окончательными." }
    sources = ["B1-03"]

    [[guards]]
    id = "cancel-escalated"
    steps = ["dispute-cancelled"]
    title = { en = "An escalated dispute is cancelled for good", ru = "Отмена спора окончательна" }
    when = "escalated"
    says = { en = "You lose the claim.", ru = "Вы потеряете требование." }
    afterwards = { en = "Ask support at once.", ru = "Сразу напишите в поддержку." }
    level = "critical"
    sources = ["B1-03"]

    [[guards]]
    id = "many-disputes"
    steps = ["dispute-opened"]
    title = { en = "Many disputes look like fraud", ru = "Много споров похоже на обман" }
    when = "account.openDisputes >= 1"
    says = { en = "Wait for the others to end.", ru = "Дождитесь конца остальных." }
    level = "notice"
    sources = ["B1-03"]

    [[guards]]
    id = "low-offer"
    steps = ["offer-accepted"]
    title = { en = "The offer is low", ru = "Предложение мало" }
    when = "has(step.amount) && has(order.amount) && step.amount.value < order.amount.value / 2.0"
    says = { en = "Accepting is final.", ru = "Согласие окончательно." }
    level = "warning"
    sources = ["B1-02"]

    [[checklist]]
    id = "unboxing-video"
    text = { en = "Film the unpacking", ru = "Снимите распаковку на видео" }
    sources = ["B1-01"]
    [[checklist]]
    id = "scales"
    text = { en = "Weigh the parcel", ru = "Взвесьте посылку" }
    sources = ["B1-01"]

    [[claims]]
    reason = "colour"
    title = { en = "Wrong colour", ru = "Не тот цвет" }
    received = true
    least = 30
    most = 50
    advice = { en = "Show both colours in one picture.", ru = "Покажите оба цвета на одном снимке." }
    path = { en = "Not as described > Colour", ru = "Не соответствует описанию > Цвет" }
    sources = ["B1-02"]
    [[claims]]
    reason = "missing"
    title = { en = "Nothing came", ru = "Посылка не пришла" }
    received = false
    least = 100
    most = 100
    sources = ["B1-02"]

    [[form]]
    id = "ship-back"
    question = { en = "Ship the goods back?", ru = "Вернуть товар?" }
    answers = [
      { when = "claim.received", text = { en = "No.", ru = "Нет." } },
      { text = { en = "There is nothing to ship.", ru = "Возвращать нечего." } },
    ]
    sources = ["B1-02"]

    [[hints]]
    id = "one-dispute"
    text = { en = "There is one dispute an order.", ru = "На заказ бывает один спор." }
    sources = ["B1-03"]

    [[messages]]
    id = "where"
    to = "seller"
    title = { en = "Ask where it is", ru = "Спросить, где посылка" }
    subject = "Order {order}"
    text = { en = "Hello! Where is my {title}, order {order}? The number is {tracking}.", ru = "Здравствуйте! Где мой {title}, заказ {order}? Номер {tracking}." }
    sources = ["B1-01"]

    [advice]
    write = { en = "Write to the seller.", ru = "Напишите продавцу." }
    claim = { en = "Open the claim now.", ru = "Откройте претензию сейчас." }

    [sources]
    B1 = { title = { en = "How the bazaar works", ru = "Как устроен базар" }, dated = "2014" }
    B1-01 = { of = "B1", statement = { en = "Film everything.", ru = "Снимайте всё." } }
    B1-02 = { of = "B1", statement = { en = "The seller has five days.", ru = "У продавца пять дней." } }
    B1-03 = { of = "B1", statement = { en = "Nothing can be undone.", ru = "Ничего не вернуть." } }
    B1-04 = { of = "B1", statement = { en = "The bazaar is old.", ru = "Базар стар." } }

    """

  /// A lamp whose protection ends on 3 December 2026.
  ///
  /// - Parameters:
  ///   - id: Its number.
  ///   - more: Further lines.
  /// - Returns: TOML that ends with a line break.
  static func order(_ id: String, more: String = "") -> String {
    """
    [[orders]]
    platform = "bazaar"
    id = "\(id)"
    title = "Lamp"
    amount = "23.47 USD"
    seller = "Alpha Store"
    placed = 2026-09-01T10:00:00Z
    shipped = 2026-09-04
    protection_ends = 2026-12-03T08:00:00Z
    \(more)

    """
  }

  /// The lines of an event.
  static func event(_ kind: String, at time: String, more: String = "") -> String {
    "[[orders.events]]\nkind = \"\(kind)\"\nat = \(time)\n\(more)\n"
  }

  /// A home with the pack and its orders: 5001 untouched, 5002 in an escalated dispute.
  static func program(configuration: String = "") throws -> Program {
    let program = try Program(configuration: configuration)
    try program.folder.write(pack, to: ".config/orderwatch/packs.d/bazaar.toml")
    let disputed =
      event("dispute-opened", at: "2026-11-20T12:00:00Z", more: "reason = \"colour\"")
      + event("escalated", at: "2026-11-22T12:00:00Z", more: "note = \"case 7700123\"")
    try program.folder.write(order("5001") + order("5002", more: disputed), to: "bazaar.toml")
    return program
  }
}
