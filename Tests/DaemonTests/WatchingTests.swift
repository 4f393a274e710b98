import Foundation
import Glibc
import Support
import Testing

/// The daemon as a process: what it takes in and when it speaks.
struct WatchingTests {
  @Test func `a file dropped by renaming is read, a deleted one is withdrawn`() async throws {
    let program = try Program(watchingFor: nil)
    let daemon = try await program.watch()
    try program.folder.write(Sample.orders, to: "orders.d/a.toml")
    try await daemon.says("a.toml: orders: 1")
    #expect(try program("list", "--format", "jsonl").output.contains("\"order\":\"1001\""))
    try program.folder.remove("orders.d/a.toml")
    try await daemon.says("a.toml: is gone; orders not watched any more: 1")
    #expect(try program("list", "--format", "jsonl").output.isEmpty)
  }

  @Test func `a file that turns bad keeps its orders and says so`() async throws {
    let program = try Program(watchingFor: nil)
    let daemon = try await program.watch()
    try program.folder.write(Sample.orders, to: "orders.d/a.toml")
    try await daemon.says("a.toml: orders: 1")
    for bad in ["[[orders]]\nid = 5\n", "", "\u{0}\u{1}"] {
      let before = daemon.said.split(separator: "not taken").count
      try program.folder.write(bad, to: "orders.d/a.toml")
      try await daemon.says("a.toml: not taken; its orders stay as they were", times: before)
    }
    #expect(daemon.said.contains("a.toml:1:1: 'platform' is missing"))
    #expect(try program("list", "--format", "jsonl").output.contains("\"order\":\"1001\""))
    try program.folder.write(
      Sample.orders + Sample.order(id: "1002"), to: "orders.d/a.toml")
    try await daemon.says("a.toml: orders: 2")
  }

  @Test func `one bad file does not keep others from being read`() async throws {
    let program = try Program(watchingFor: nil)
    try program.folder.write("nonsense", to: "orders.d/a.toml")
    try program.folder.write(Sample.orders, to: "orders.d/b.toml")
    let daemon = try await program.watch()
    try await daemon.says("b.toml: orders: 1")
    try await daemon.says("a.toml: not taken")
  }

  @Test func `an event from the command line is acted on within a second`() async throws {
    let listener = try Listener(.status(204))
    let program = try Program(watchingFor: listener.url)
    let daemon = try await program.watch()
    #expect(try program("add", "market", "1001").status == 0)
    #expect(try program("record", "1001", "dispute-opened").status == 0)
    let recordedAt = Date().timeIntervalSince1970
    let request = try #require(try await listener.requests(1).first)
    #expect(request.at - recordedAt < 1)
    #expect(request.body.contains("\"answer\""))
    try await daemon.says("<6>")
  }

  @Test func `a stage is told within a second of its moment`() async throws {
    let listener = try Listener(.status(204))
    let program = try Program(watchingFor: listener.url)
    let daemon = try await program.watch()
    // The stage stands 10 s before the end.
    let moment = floor(Date().timeIntervalSince1970) + 5
    try program.folder.write(book(ending: moment + 10), to: "orders.d/a.toml")
    let requests = try await listener.requests(2)
    #expect(requests[0].body.contains("\"-2d\""))
    #expect(requests[1].body.contains("\"-10s\""))
    #expect((0...1.5).contains(requests[1].at - moment), "\(requests[1].at - moment) s late")
    daemon.signal(SIGTERM)
    #expect(try await daemon.ended().status == 0)
  }

  @Test func `after a stop the skipped stage is told once with the true time left`() async throws {
    let listener = try Listener(.status(204))
    let program = try Program(watchingFor: listener.url)
    let daemon = try await program.watch()
    let moment = floor(Date().timeIntervalSince1970) + 12
    try program.folder.write(book(ending: moment + 10), to: "orders.d/a.toml")
    try await listener.requests(1)
    daemon.signal(SIGSTOP)
    await #expect(throws: Trouble.self) { try await listener.requests(2, within: 14) }
    let continuedAt = Date().timeIntervalSince1970
    daemon.signal(SIGCONT)
    let requests = try await listener.requests(2)
    #expect(requests[1].at - continuedAt < 1)
    let left = try #require(requests[1].body.firstMatch(of: /"secondsLeft":(-?\d+)/)?.1)
    #expect(abs((Double(left) ?? 0) - (moment + 10 - requests[1].at)) <= 2)
    #expect(try program.states(of: "1001", through: "phone") == ["delivered", "delivered"])
  }

  private func book(ending moment: Double) -> String {
    Sample.order(
      id: "1001", ends: Date(timeIntervalSince1970: moment).formatted(.iso8601))
  }
}
