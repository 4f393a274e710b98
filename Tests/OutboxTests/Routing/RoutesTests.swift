import Civil
import Model
import Outbox
import Rules
import Sinks
import Storage
import Testing
import Wording

/// Who hears what, and why.
struct RoutesTests {
  private let zones = ZoneDatabase()
  private let sinks: [any Sink]

  init() {
    let reader = Reader(language: .english, zone: .utc, zones: ZoneDatabase())
    sinks = [
      JournalSink(name: "journal", reader: reader),
      DeafSink(name: "mail", recipients: ["a@example.org", "b@example.org"]),
    ]
  }

  private func when(_ text: String) throws -> AlertCondition {
    try AlertCondition(text, zones: zones)
  }

  private func hearers(_ routes: [Route], _ alert: Alert = Samples.alert()) -> [String] {
    let routes = Routes(routes, sinks: sinks)
    let hearers = routes.recipients(of: alert, for: Samples.order())
    let explained = routes.explain(alert, for: Samples.order()).hearers
    #expect(explained.map(\.recipient) == hearers)
    #expect(explained.allSatisfy { !$0.because.isEmpty })
    return hearers.map { "\($0.sink):\($0.address)" }
  }

  private let all = ["journal:", "mail:a@example.org", "mail:b@example.org"]

  @Test func `without routes everybody hears`() { #expect(hearers([]) == all) }

  @Test func `what no route takes still goes to the journal`() {
    #expect(hearers([Route(levels: [.critical], to: ["mail"])]) == ["journal:"])
  }

  @Test func `several routes to one sink make one delivery for each recipient`() {
    #expect(hearers([Route(to: ["mail"]), Route(levels: [.warning], to: ["mail"])]) == all)
  }

  @Test func `a sink that is not there is nobody`() {
    #expect(hearers([Route(to: ["phone"])]) == ["journal:"])
  }

  @Test func `an alert must fit every part of a route`() throws {
    let order = Samples.order()
    let route = Route(
      levels: [.warning, .critical], platforms: ["aliexpress"], tags: ["gift", "blue"],
      accounts: ["me"], when: try when("order.seller == 'Alpha'"), to: ["mail"])
    let others = [
      Samples.alert(level: .notice), Samples.alert(platform: "ebay"), Samples.alert(tags: ["red"]),
      Samples.alert(tags: []), Samples.alert(account: "her"),
    ]
    #expect(route.takes(Samples.alert(), of: order))
    #expect(route.verdict(on: Samples.alert(), of: order).isTaken)
    for alert in others {
      #expect(!route.takes(alert, of: order))
      #expect(!route.verdict(on: alert, of: order).isTaken)
      #expect(route.verdict(on: alert, of: order).reasons.count == 1)
    }
  }

  @Test func `a condition decides, and one that cannot be judged tells`() throws {
    let beta = Route(when: try when("order.seller == 'Beta'"), to: ["mail"])
    #expect(hearers([beta]) == ["journal:"])
    let unknown = Route(when: try when("order.region == 'CN'"), to: ["mail"])
    #expect(hearers([unknown]) == all)
    let verdict = unknown.verdict(on: Samples.alert(), of: Samples.order())
    #expect(verdict.isTaken)
    #expect(verdict.reasons.first?.contains("could not be judged") == true)
  }

  @Test func `every route says why, and every hearer because of which`() {
    let routes = Routes(
      [
        Route(levels: [.critical], platforms: ["ebay"], to: ["mail"]),
        Route(tags: ["gift"], to: ["mail"]), Route(to: ["mail"]),
      ], sinks: sinks)
    let explanation = routes.explain(Samples.alert(), for: Samples.order())
    #expect(explanation.steps.map(\.verdict.isTaken) == [false, true, true])
    #expect(
      explanation.steps.map(\.verdict.reasons) == [
        [
          "level 'warning' is not wanted; wanted is 'critical'",
          "platform 'aliexpress' is not wanted; wanted is 'ebay'",
        ], ["tag 'gift' is wanted"], [],
      ])
    #expect(
      explanation.hearers.map(\.because) == [
        [.journal], [.route(2), .route(3)], [.route(2), .route(3)],
      ])
  }

  @Test func `explanation and delivery never differ`() throws {
    var random = SeededGenerator(seed: 5)
    let conditions = try [
      when("order.seller == 'Beta'"), when("order.region == 'CN'"),
      when("alert.level == 'critical'"),
    ]
    for _ in 0..<500 {
      let routes = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        Route(
          levels: Level.allCases.filter { _ in Bool.random(using: &random) },
          platforms: ["aliexpress", "ebay"].filter { _ in Bool.random(using: &random) },
          tags: ["gift", "red"].filter { _ in Bool.random(using: &random) },
          accounts: ["me", "her"].filter { _ in Bool.random(using: &random) },
          when: Bool.random(using: &random) ? conditions.randomElement(using: &random) : nil,
          to: ["journal", "mail"].filter { _ in Bool.random(using: &random) })
      }
      let level = try #require(Level.allCases.randomElement(using: &random))
      #expect(hearers(routes, Samples.alert(level: level)).first == "journal:")
    }
  }
}
