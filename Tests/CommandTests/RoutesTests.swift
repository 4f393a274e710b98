import Support
import Testing

/// Who hears of an order's alerts, who does not, and why.
struct RoutesTests {
  private static let configuration = """
    [sinks.mail]
    type = "sendmail"
    to = ["me@example.org"]
    quiet = [{ from = "22:00", until = "09:00" }]
    budget = "20/1h"
    failover = "phone"
    digest = "weekly mon 08:00"
    all_clear = true
    [sinks.phone]
    type = "webhook"
    url = "http://127.0.0.1:9/orders"
    group = "2m"
    [[routes]]
    levels = ["notice", "warning"]
    to = ["mail"]
    [[routes]]
    tags = ["big"]
    when = "alert.rule == 'claim'"
    to = ["phone"]
    """

  @Test(arguments: ["table", "json", "jsonl"]) func `routes are explained`(format: String) throws {
    let program = try Program(configuration: Self.configuration)
    let result = try program(
      "routes", "explain", "1001", "--format", format, "--at", "2026-11-20T12:00:00Z", "--orders",
      "orders.toml")
    #expect(result.status == 0)
    try Snapshot.expect(result.transcript, named: format)
  }

  @Test func `routes are explained in Russian`() throws {
    let program = try Program(configuration: "language = \"ru\"\n" + Self.configuration)
    let result = try program(
      "routes", "explain", "1001", "--at", "2026-11-20T12:00:00Z", "--orders", "orders.toml")
    try Snapshot.expect(result.transcript)
  }

  @Test func `without routes everybody hears everything`() throws {
    let program = try Program(configuration: "")
    let result = try program(
      "routes", "explain", "1001", "--at", "2026-11-20T12:00:00Z", "--orders", "orders.toml")
    try Snapshot.expect(result.transcript)
  }
}
