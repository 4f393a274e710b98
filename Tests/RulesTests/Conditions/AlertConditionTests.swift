import Civil
import Model
import Rules
import Testing
import Toml

/// What conditions of routes and silences see, and how their mistakes are told.
struct AlertConditionTests {
  private let zones = ZoneDatabase()

  private func answer(
    _ text: String, alert: Alert = Sample.alert(), order: Order = Sample.order()
  ) throws -> AlertCondition.Answer {
    try AlertCondition(text, zones: zones).answer(for: alert, of: order)
  }

  @Test(arguments: [
    "alert.rule == 'open-dispute'", "alert.stage == '-7d'", "alert.level == 'warning'",
    "alert.pack == 'shop-pack'", "alert.advice == 'open'", "alert.actor == 'buyer'",
    "alert.closes == timestamp('2027-01-22T08:00:00Z')", "alert.repetition == 2",
    "'-14d' in alert.skipped && size(alert.skipped) == 1", "order.platform == 'shop'",
    "order.account == 'me'", "order.id == '17'", "order.title.contains('Lamp')",
    "order.seller == 'Alpha'", "order.region == 'CN'", "'gift' in order.tags",
    "order.amount.value > 23.0 && order.amount.currency == 'USD'",
    "alert.closes.getHours('Europe/Berlin') == 9",
    "alert.level in ['warning', 'critical'] && !(order.platform == 'ebay')",
  ])
  func `every part of alert and order can be asked for`(text: String) throws {
    #expect(try answer(text) == .yes)
    #expect(try answer("!(\(text))") == .no)
  }

  @Test(arguments: [
    ("order.seller", "has(order.seller)"), ("order.region", "has(order.region)"),
    ("order.amount", "has(order.amount)"),
  ])
  func `what is not known of an order is absent`(part: String, text: String) throws {
    #expect(try answer(text) == .yes, "\(part)")
    #expect(try answer(text, order: Sample.bareOrder) == .no, "\(part)")
  }

  @Test func `an alert without a window has neither actor nor close`() throws {
    let failure = Sample.alert(subject: .failure("no date"))
    #expect(try answer("has(alert.actor) || has(alert.closes)", alert: failure) == .no)
    #expect(try answer("has(alert.actor) && has(alert.closes)") == .yes)
  }

  @Test func `what cannot be judged is told, and says why`() throws {
    let condition = try AlertCondition("order.seller == 'Alpha'", zones: zones)
    guard case .unknown(let reason) = condition.answer(for: Sample.alert(), of: Sample.bareOrder)
    else {
      Issue.record("a seller that is not known is an error")
      return
    }
    #expect(reason.contains("seller"))
    #expect(condition.holds(for: Sample.alert(), of: Sample.bareOrder))
    #expect(condition.holds(for: Sample.alert(), of: Sample.order()))
    let other = try AlertCondition("order.seller == 'Beta'", zones: zones)
    #expect(!other.holds(for: Sample.alert(), of: Sample.order()))
  }

  @Test func `conditions are equal when they are written alike`() throws {
    let one = try AlertCondition("alert.repetition == 0", zones: zones)
    let same = try AlertCondition("alert.repetition == 0", zones: zones)
    let other = try AlertCondition("alert.repetition==0", zones: zones)
    #expect(one == same && one.hashValue == same.hashValue)
    #expect(one != other)
    #expect("\(one)" == "alert.repetition == 0")
  }

  @Test(arguments: [
    ("alert.levl == 'info'", "x.toml:1:15: ", "level"),
    ("alert.level == 3", "x.toml:1:9: ", "string"),
    ("now > alert.closes", "x.toml:1:9: ", "never reads the clock"),
    ("order.shipped.at", "x.toml:1:15: ", "shipped"),
    ("alert.rule", "x.toml:1:9: ", "bool"),
    ("alert.level == 'info' &&", "x.toml:1:33: ", "missing"),
  ])
  func `a mistake is told at its place`(text: String, place: String, part: String) throws {
    let decoder = Decoder()
    let document = try Document.parse(
      Array("when = \"\(text)\"".utf8), file: "x.toml", decoder: decoder)
    let placed = try #require(document.root.node("when")?.text())
    #expect(AlertCondition(placed, zones: zones, decoder: decoder) == nil)
    let first = try #require(decoder.findings.all.first)
    #expect("\(first)".hasPrefix(place), "\(first)")
    #expect("\(first)".contains(part), "\(first)")
  }

  @Test func `a condition of a file is as good as one of the command line`() throws {
    let decoder = Decoder()
    let document = try Document.parse(
      Array("when = \"alert.rule == 'open-dispute'\"".utf8), file: "x.toml", decoder: decoder)
    let placed = try #require(document.root.node("when")?.text())
    let condition = try #require(AlertCondition(placed, zones: zones, decoder: decoder))
    #expect(condition.answer(for: Sample.alert(), of: Sample.order()) == .yes)
    #expect(!decoder.hasFindings)
  }

  @Test func `all mistakes of a condition are told, with line and column`() throws {
    let error = try #require(throws: AlertConditionError.self) {
      try AlertCondition("alert.levl == 'x' ||\n  order.titl == 'y'", zones: zones)
    }
    #expect(error.problems.count == 2)
    #expect(error.problems.first?.hasPrefix("1:7: ") == true)
    #expect(error.problems.last?.hasPrefix("2:9: ") == true)
    #expect(error.description.split(separator: "\n").count == 2)
  }
}
