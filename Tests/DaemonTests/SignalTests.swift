import Glibc
import Support
import Testing

/// What signals do to the daemon.
struct SignalTests {
  private let program: Program
  private let configuration: String

  init() throws {
    program = try Program(watchingFor: nil)
    configuration = try program.folder.read(".config/orderwatch/config.toml")
  }

  private func configure(_ more: String) throws {
    try program.folder.write(configuration + more, to: ".config/orderwatch/config.toml")
  }

  @Test(arguments: [SIGTERM, SIGINT]) func `a signal ends it well`(signal: Int32) async throws {
    let daemon = try await program.watch()
    daemon.signal(signal)
    let end = try await daemon.ended(within: 5)
    #expect(end.status == 0)
    #expect(end.errors.contains("stopping"))
    #expect(end.output.isEmpty)
  }

  @Test func `a good reload is in force at once`() async throws {
    let listener = try Listener(.status(204))
    let daemon = try await program.watch()
    try configure("[sinks.phone]\ntype = \"webhook\"\nurl = \"\(listener.url)\"\n")
    daemon.signal(SIGHUP)
    try await daemon.says("configuration reloaded")
    try program.folder.write(Sample.orders, to: "orders.d/a.toml")
    try await daemon.says("a.toml: orders: 1")
    #expect(try program("record", "1001", "dispute-opened").status == 0)
    try await listener.requests(1)
  }

  @Test func `a bad reload leaves the old configuration in force and says so`() async throws {
    let daemon = try await program.watch()
    try configure("[sinks.phone]\ntype = \"webbook\"\n")
    daemon.signal(SIGHUP)
    let said = try await daemon.says("the old one stays in force")
    #expect(said.contains("config.toml:4:8: 'type' has no such value (got 'webbook')"))
    try program.folder.write(Sample.orders, to: "orders.d/a.toml")
    try await daemon.says("a.toml: orders: 1")
    try configure("")
    daemon.signal(SIGHUP)
    try await daemon.says("configuration reloaded")
  }

  @Test func `what is being sent is finished before the end`() async throws {
    let listener = try Listener(.held)
    try configure("[sinks.phone]\ntype = \"webhook\"\nurl = \"\(listener.url)\"\n")
    let daemon = try await program.watch()
    #expect(try program("add", "market", "1001").status == 0)
    #expect(try program("record", "1001", "dispute-opened").status == 0)
    try await listener.requests(1)
    daemon.signal(SIGTERM)
    try await daemon.says("stopping; 1 messages are being sent")
    listener.release()
    #expect(try await daemon.ended(within: 5).status == 0)
    #expect(try program.states(of: "1001", through: "phone") == ["delivered"])
  }

  @Test func `a second signal ends it at once, and the next start sends again`() async throws {
    let listener = try Listener(.silence, .status(204))
    try configure("[sinks.phone]\ntype = \"webhook\"\nurl = \"\(listener.url)\"\n")
    let daemon = try await program.watch()
    #expect(try program("add", "market", "1001").status == 0)
    #expect(try program("record", "1001", "dispute-opened").status == 0)
    try await listener.requests(1)
    daemon.signal(SIGTERM)
    try await daemon.says("stopping; 1 messages are being sent")
    daemon.signal(SIGTERM)
    _ = try await daemon.ended(within: 3)
    #expect(try program.states(of: "1001", through: "phone") == ["pending"])
    let next = try await program.watch()
    try await next.says("sink=phone")
    let keys = try await listener.requests(2).map { $0["webhook-id"] }
    #expect(keys[0] != nil)
    #expect(keys[0] == keys[1])
  }

  @Test func `after kill -9 the delivery is sent again with the same key`() async throws {
    let listener = try Listener(.silence, .status(204))
    try configure("[sinks.phone]\ntype = \"webhook\"\nurl = \"\(listener.url)\"\n")
    let daemon = try await program.watch()
    #expect(try program("add", "market", "1001").status == 0)
    #expect(try program("record", "1001", "dispute-opened").status == 0)
    try await listener.requests(1)
    daemon.signal(SIGKILL)
    #expect(try await daemon.ended().status == 128 + SIGKILL)
    let next = try await program.watch()
    try await next.says("sink=phone")
    let keys = try await listener.requests(2).map { $0["webhook-id"] }
    #expect(keys[0] == keys[1])
    #expect(try program.states(of: "1001", through: "phone") == ["delivered"])
  }
}
