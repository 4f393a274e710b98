import Foundation
import Support
import Testing

/// Alerts that stop being true on their way, and orders that nobody can judge.
struct TruthTests {
  @Test func `what was cancelled and becomes true again is sent after all`() async throws {
    let listener = try Listener(.status(500), .status(204))
    let program = try Program(watchingFor: listener.url)
    let soon = Date(timeIntervalSinceNow: 36 * 3_600).formatted(.iso8601)
    let book = Sample.order(id: "1001", ends: soon)
    try program.folder.write(book, to: "orders.d/a.toml")
    let daemon = try await program.watch()
    try await listener.requests(1)
    try await daemon.says("trying again")
    try program.folder.remove("orders.d/a.toml")
    try await daemon.says("cancelled: the order was withdrawn")
    try program.folder.write(book, to: "orders.d/a.toml")
    try await daemon.says("true again, and sent after all")
    let requests = try await listener.requests(2)
    #expect(Set(requests.map { $0["webhook-id"] }).count == 1)
  }

  @Test func `an order that no pack is for is an alert and hides no other`() async throws {
    let listener = try Listener(.status(204))
    let program = try Program(watchingFor: listener.url)
    let daemon = try await program.watch()
    let lost = """
      [[orders]]
      platform = "market"
      id = "2015"
      placed = 2015-01-01

      """
    try program.folder.write(lost + Sample.orders, to: "orders.d/a.toml")
    let request = try #require(try await listener.requests(1).first)
    #expect(request.body.contains("\"order\":\"2015\""))
    #expect(request.body.contains("no pack of 'market'"))
    try await daemon.says("order market 2015: no pack")
    let list = try program("list")
    #expect(list.status == 0)
    #expect(list.output.contains("1001"))
    #expect(list.errors.contains("2015"))
    let check = try program("check")
    #expect(check.status == 65)
    #expect(check.errors.contains("a.toml:"))
  }
}
