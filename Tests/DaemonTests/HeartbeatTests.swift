import Civil
import Foundation
import Glibc
import Support
import Testing
import Toml

@testable import Daemon

/// The address that is told that all is well.
struct HeartbeatTests {
  /// A home whose alerts and heartbeats come to the same listener, so that their order shows which
  /// of them there were.
  private func program(_ listener: Listener) throws -> Program {
    try Program(watchingFor: listener.url, "[heartbeat]\nurl = \"\(listener.url)\"\n")
  }

  /// Has an alert raised and told.
  private func alert(_ program: Program) throws {
    #expect(try program("add", "market", "1001").status == 0)
    #expect(try program("record", "1001", "dispute-opened").status == 0)
  }

  private func isBeat(_ request: Request) -> Bool { request.body == "orderwatch is well\n" }

  @Test func `a healthy pass is told once, and nothing of orders with it`() async throws {
    let listener = try Listener(.status(200))
    let program = try program(listener)
    let daemon = try await program.watch()
    let beat = try #require(try await listener.requests(1).first)
    #expect(isBeat(beat))
    #expect(beat.head.hasPrefix("POST /hook "))
    try alert(program)
    #expect(try await listener.requests(2).map(isBeat) == [true, false])
    daemon.signal(SIGTERM)
    #expect(try await daemon.ended().status == 0)
  }

  @Test func `a daemon that starts again does not beat again`() async throws {
    let listener = try Listener(.status(200))
    let program = try program(listener)
    let first = try await program.watch()
    try await listener.requests(1)
    first.signal(SIGTERM)
    #expect(try await first.ended().status == 0)
    let second = try await program.watch()
    try alert(program)
    #expect(try await listener.requests(2).map(isBeat) == [true, false])
    second.signal(SIGTERM)
    #expect(try await second.ended().status == 0)
  }

  @Test func `nothing beats while an order book is refused`() async throws {
    let listener = try Listener(.status(200))
    let program = try program(listener)
    try program.folder.write("nonsense", to: "orders.d/a.toml")
    let daemon = try await program.watch()
    try await daemon.says("a.toml: not taken")
    try alert(program)
    #expect(try await listener.requests(1).map(isBeat) == [false])
    try program.folder.write(Sample.order(id: "1002"), to: "orders.d/a.toml")
    #expect(try await listener.requests(2).map(isBeat) == [false, true])
  }

  @Test func `a beat that is not taken is a warning without the address in it`() async throws {
    let listener = try Listener(.status(500))
    let program = try Program(
      watchingFor: nil, "[heartbeat]\nurl = \"\(listener.url)/s3cret\"\nevery = \"7d\"\n")
    let daemon = try await program.watch()
    let said = try await daemon.says("answered 500")
    #expect(said.contains("warning: sink 'heartbeat': http://127.0.0.1"))
    #expect(!said.contains("s3cret"))
  }

  private static let bad = [
    ("url = \"ftp://example.org\"", "2:1: 'url' is not a web address"),
    ("url = \"https://me:s3cret@example.org\"", "2:1: 'url' has a user name in it"),
    ("every = \"1h\"", "1:1: 'url' is missing"),
    ("url = \"https://example.org\"\nevery = \"9m\"", "3:1: 'every' must be from 10m to 7d"),
    ("url = \"https://example.org\"\nevery = \"169h\"", "3:1: 'every' must be from 10m to 7d"),
    ("url = \"https://example.org\"\nevry = \"1h\"", "3:1: unknown key 'evry'"),
    ("url = \"https://example.org\"\nurl_file = \"x\"", "2:1: either 'url' or 'url_file'"),
    ("url_file = \"none\"", "2:1: "),
  ]

  @Test(arguments: bad) func `what is wrong is told with its place`(
    text: String, problem: String
  ) throws {
    let reader = ConfigurationReader(
      surroundings: Surroundings(environment: [:], hostname: "box", userID: 0),
      zones: ZoneDatabase())
    let findings = try #require(throws: Findings.self) {
      try reader.decode(Array("[heartbeat]\n\(text)\n".utf8), path: "/none/config.toml")
    }
    let report = findings.report(caret: false)
    #expect(report.contains("config.toml:\(problem)"))
    #expect(!report.contains("s3cret"))
  }
}
