import Civil
import Model
import Rules
import Testing

/// Guards before a step, and after one that was taken.
struct GuardTests {
  private let pack: Pack

  init() throws {
    var small = SmallPack()
    small.rule += """

      [[guards]]
      id = "cancel-late"
      steps = ["dispute-cancelled"]
      title = { en = "Cancel", ru = "Отменить" }
      when = "has(order.escalated)"
      says = { en = "It is final.", ru = "Это окончательно." }
      afterwards = { en = "Write.", ru = "Напишите." }
      level = "critical"
      sources = []
      [[guards]]
      id = "ask-less"
      steps = ["dispute-opened", "dispute-edited"]
      title = { en = "Ask", ru = "Просить" }
      when = "step.amount.value < order.amount.value * claim.least / 100.0"
      says = { en = "Ask for more.", ru = "Просите больше." }
      sources = []
      [[guards]]
      id = "many"
      steps = ["dispute-opened"]
      title = { en = "Open", ru = "Открыть" }
      when = "account.openDisputes >= 5"
      says = { en = "Wait.", ru = "Подождите." }
      sources = []
      [[claims]]
      reason = "colour"
      title = { en = "Colour", ru = "Цвет" }
      received = true
      least = 30
      most = 50
      sources = []
      """
    small.values = #"disputed = "has(order.disputeOpened) && !has(order.disputeCancelled)""#
    pack = try small.load()
  }

  private let opened = event("dispute-opened", "2026-11-01T00:00:00Z")
  private let escalated = event("escalated", "2026-11-05T00:00:00Z")
  private let now = moment("2026-11-20T00:00:00Z")

  private func spoken(_ step: Event, _ events: [Event], disputes: Int = 0) -> [String] {
    var order = order(events)
    order.amount = Money(minor: 10_000, currency: "USD")
    let account = Account(openDisputes: disputes)
    return pack.guards(against: step, of: order, account: account, at: now).map {
      $0.guarding.id + ($0.problem == nil ? "" : "?")
    }
  }

  @Test func `a guard speaks against a step when its condition holds`() {
    let cancel = event("dispute-cancelled")
    #expect(spoken(cancel, [opened]) == [])
    #expect(spoken(cancel, [opened, escalated]) == ["cancel-late"])
    #expect(spoken(event("confirmed"), [opened, escalated]) == [])
  }

  @Test func `a step of the past is held against what was known then`() {
    #expect(spoken(event("dispute-cancelled", "2026-11-03T00:00:00Z"), [opened, escalated]) == [])
    let sameDay = event("dispute-cancelled", "2026-11-05")
    #expect(spoken(sameDay, [opened, escalated]) == ["cancel-late"])
  }

  @Test func `the reason of the step tells the claim, the account how many disputes are open`() {
    var step = event("dispute-opened")
    step.reason = "colour"
    step.amount = Money(minor: 2_000, currency: "USD")
    #expect(spoken(step, []) == ["ask-less"])
    #expect(spoken(step, [], disputes: 5) == ["ask-less", "many"])
    step.amount = Money(minor: 3_000, currency: "USD")
    #expect(spoken(step, []) == [])
  }

  @Test func `a guard that cannot be judged speaks and says why`() {
    #expect(spoken(event("dispute-opened"), []) == ["ask-less?"])
  }

  @Test func `a step that was taken is told with what can still be done`() {
    let cancelled = event("dispute-cancelled", "2026-11-06T00:00:00Z")
    let steps = pack.assess(order([cancelled, escalated, opened]), at: now).steps
    #expect(steps.map(\.guarding.id) == ["cancel-late"])
    #expect(steps.map(\.step) == [cancelled])
    #expect(steps[0].guarding.afterwards?.en == "Write.")
  }

  @Test func `what came after a step does not speak against it, nor does a step without a date`() {
    let early = event("dispute-cancelled", "2026-11-02T00:00:00Z")
    #expect(pack.assess(order([early, escalated, opened]), at: now).steps.isEmpty)
    #expect(pack.assess(order([event("dispute-cancelled"), escalated]), at: now).steps.isEmpty)
  }

  @Test func `one step that two sources tell is one step, and a later one counts later`() {
    let cancelled = event("dispute-cancelled", "2026-11-06T00:00:00Z")
    var again = cancelled
    again.origin = Origin(source: "mail")
    let events = [opened, escalated, cancelled, again]
    #expect(pack.assess(order(events), at: now).steps.count == 1)
    let before = moment("2026-11-05T12:00:00Z")
    #expect(pack.assess(order(events), at: before).steps.isEmpty)
  }

  @Test func `the value 'disputed' tells whether a dispute is open`() throws {
    #expect(pack.isDisputeOpen(order([opened]), at: now))
    #expect(!pack.isDisputeOpen(order([]), at: now))
    #expect(!pack.isDisputeOpen(order([opened]), at: moment("2026-10-01T00:00:00Z")))
    #expect(try !SmallPack().load().isDisputeOpen(order([opened]), at: now))
  }
}
