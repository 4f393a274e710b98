import Civil
import Model
import Rules
import Testing

/// The dispute kit: what fits an order, filled in from it.
struct KitTests {
  private let pack: Pack

  init() throws {
    var small = SmallPack(params: #"extension_days = { value = 14, doc = "Days." }"#)
    small.head += "\nkinds = [\"evidence-kept\"]"
    small.rule += """

      [[checklist]]
      id = "unboxing-video"
      text = { en = "Film {title}.", ru = "Снимите {title}." }
      when = "claim.received"
      sources = []
      [[checklist]]
      id = "chat"
      text = { en = "The chat with {seller}.", ru = "Переписка с {seller}." }
      sources = []
      [[claims]]
      reason = "colour"
      title = { en = "Colour", ru = "Цвет" }
      received = true
      least = 30
      most = 50
      sources = []
      [[claims]]
      reason = "late"
      title = { en = "Late", ru = "Опоздание" }
      received = false
      least = 100
      most = 100
      sources = []
      [[form]]
      id = "amount"
      question = { en = "How much?", ru = "Сколько?" }
      answers = [
        { when = "claim.reason != ''", text = { en = "{claim}", ru = "{claim}" } },
        { text = { en = "Less than {amount}", ru = "Меньше {amount}" } },
      ]
      sources = []
      [[messages]]
      id = "ask"
      to = "seller"
      title = { en = "Ask", ru = "Спросите" }
      subject = "Case {case}"
      text = { en = "Order {order} of {placed}: {tracking}, {days} days.", ru = "Заказ {order} от {placed}." }
      sources = []
      [[hints]]
      id = "broken"
      text = { en = "Look: {reason}.", ru = "Смотрите: {reason}." }
      when = "order.paid.at > order.shipped.at"
      sources = []
      """
    pack = try small.load()
  }

  private let now = moment("2026-11-20T00:00:00Z")

  private func kit(_ events: [Event], reason: String? = nil) throws -> Kit {
    var order = order(events)
    order.amount = Money(minor: 2_347, currency: "USD")
    return try pack.kit(for: order, reason: reason, at: now)
  }

  private func noted(_ kind: String, _ note: String) -> Event {
    var event = event(kind, "2026-11-01T00:00:00Z")
    event.note = note
    return event
  }

  @Test func `what the order does not say stands in brackets in the reader's language`() throws {
    let kit = try kit([])
    #expect(kit.checklist.map(\.text.en) == ["The chat with [shop]."])
    #expect(kit.checklist.map(\.text.ru) == ["Переписка с [магазин]."])
    #expect(kit.messages.map(\.subject) == ["Case [case number]"])
    #expect(
      kit.messages.map(\.text.en)
        == ["Order 1 of [date of the order]: [tracking number], 14 days."])
    #expect(kit.form.map(\.answer.en) == ["Less than 23.47 USD"])
  }

  @Test func `facts fill the texts, in words that the caller chooses`() throws {
    let events = [
      event("placed", "2026-10-01"), noted("shipped", "Track: LP00123456789CN, slow"),
      noted("escalated", "no. 6123456"),
    ]
    let kit = try kit(events)
    #expect(kit.messages.map(\.subject) == ["Case 6123456"])
    #expect(kit.messages[0].text.en == "Order 1 of 2026-10-01: LP00123456789CN, 14 days.")
    let words = try pack.kit(for: order(events), at: now) { fact, language in
      guard case .stamp = fact else { return fact.plain(in: language) }
      return language == .english ? "October" : "октября"
    }
    #expect(words.messages[0].text.ru == "Заказ 1 от октября.")
  }

  @Test func `the reason tells the claim, its share and what fits`() throws {
    let kit = try kit([], reason: "colour")
    #expect(kit.claim?.reason == "colour")
    #expect(kit.claims.map(\.reason) == ["colour"])
    #expect(kit.checklist.map(\.item.id) == ["unboxing-video", "chat"])
    #expect(kit.form.map(\.answer.en) == ["30-50 %"])
    #expect(try self.kit([], reason: "late").form.map(\.answer.en) == ["100 %"])
  }

  @Test func `without a reason given the dispute's own counts`() throws {
    var opened = event("dispute-opened", "2026-11-01T00:00:00Z")
    opened.reason = "colour"
    opened.amount = Money(minor: 1_000, currency: "USD")
    let kit = try kit([opened])
    #expect(kit.claim?.reason == "colour")
    #expect(kit.form.map(\.answer.en) == ["10.00 USD"])
    opened.reason = "Other"
    #expect(try self.kit([opened]).claim == nil)
    #expect(try self.kit([opened]).hints.map(\.text.ru) == ["Смотрите: Other."])
  }

  @Test func `an unknown reason is an error that names a near one`() {
    #expect(throws: KitError.self) { try kit([], reason: "color") }
    do throws(KitError) {
      _ = try pack.kit(for: order([]), reason: "color", at: now)
    } catch {
      #expect(error.description == "unknown reason 'color'; did you mean 'colour'?")
    }
  }

  @Test func `evidence is ticked by its id in a note`() throws {
    let kept = noted("evidence-kept", "Chat, saved as PDF")
    let kit = try kit([kept, event("received", "2026-11-01")])
    #expect(kit.checklist.map(\.isKept) == [false, true])
    #expect(kit.checklist[1].kept == kept)
  }

  @Test func `a hint that cannot be judged is shown`() throws {
    #expect(try kit([]).hints.map(\.hint.id) == ["broken"])
    let facts = [event("paid", "2026-10-01"), event("shipped", "2026-10-03")]
    #expect(try kit(facts).hints.isEmpty)
  }
}
