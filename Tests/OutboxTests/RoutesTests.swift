import Civil
import Model
import Outbox
import Sinks
import Storage
import Testing

/// Who hears what.
struct RoutesTests {
  private let sinks: [any Sink]

  init() throws {
    let zones = ZoneDatabase()
    let reader = Reader(language: .english, zone: .utc, zones: zones)
    let settings = try SendmailSettings(to: ["a@example.org", "b@example.org"], hostname: "box")
    sinks = [
      JournalSink(name: "journal", reader: reader),
      SendmailSink(name: "mail", settings: settings, reader: reader),
    ]
  }

  private func hearers(_ routes: [Route], _ alert: Alert = Samples.alert()) -> [String] {
    Routes(routes, sinks: sinks).recipients(of: alert).map { "\($0.sink):\($0.address)" }
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

  @Test func `an alert must fit every part of a route`() {
    let route = Route(
      levels: [.warning, .critical], platforms: ["aliexpress"], tags: ["gift", "blue"],
      accounts: ["me"], to: ["mail"])
    #expect(route.takes(Samples.alert()))
    #expect(!route.takes(Samples.alert(level: .notice)))
    #expect(!route.takes(Samples.alert(platform: "ebay")))
    #expect(!route.takes(Samples.alert(tags: ["red"])))
    #expect(!route.takes(Samples.alert(tags: [])))
    #expect(!route.takes(Samples.alert(account: "her")))
  }
}
