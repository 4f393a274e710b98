import Foundation
import Glibc
import Support
import Testing

/// What the daemon costs while nothing is due.
@Suite(.enabled(if: Shipped.isRelease, "left out: needs ORDERWATCH_RELEASE, the binary that ships"))
struct IdleTests {
  @Test(.timeLimit(.minutes(2)))
  func `with 1000 orders and nothing due it sleeps and stays small`() async throws {
    let program = try Program(configuration: "[orders]\nfiles = [\"orders.d/*.toml\"]\n")
    let end = Date(timeIntervalSinceNow: 30 * 86_400).formatted(.iso8601)
    let book = (1...1_000).map { Sample.order(id: "\($0)", ends: end) }.joined()
    try program.folder.write(book, to: ".config/orderwatch/orders.d/book.toml")
    let daemon = try Child(
      [Shipped.binary, "run"],
      environment: ["HOME": program.folder.path, "TZ": "UTC", "MALLOC_ARENA_MAX": "2"],
      folder: program.folder.path)
    try await daemon.says("orders: 1000")
    // Idle threads leave after some seconds. Only the clock can show that nothing happens.
    try await Task.sleep(for: .seconds(12))
    let before = try Footprint(of: daemon.pid)
    try await Task.sleep(for: .seconds(10))
    let after = try Footprint(of: daemon.pid)
    print(
      "idle 10 s: \(after.switches - before.switches) switches, \(after.ticks - before.ticks) ticks;",
      "resident \(after.resident) KiB, anonymous \(after.anonymous) KiB")
    #expect(after.switches - before.switches <= 1)
    #expect(after.ticks - before.ticks <= 1)
    #expect(after.resident <= 48 * 1024)
    #expect(after.anonymous <= 16 * 1024)
    daemon.signal(SIGTERM)
    #expect(try await daemon.ended().status == 0)
  }
}
