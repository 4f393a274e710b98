import Glibc
import Support
import Testing

/// Kills while somebody tells the store something: it is taken down as a whole or not at all.
@Suite(.serialized) struct BookTests {
  /// How a book looks after so many rewrites: its size and titles tell one from another.
  private struct Version: Hashable {
    let number: Int
    var count: Int { 1_000 + 100 * (number % 3) }
    var title: String { "Version \(number)" }
    var text: String { Market.book(of: count, title: title) }
  }

  @Test(.timeLimit(.minutes(3)))
  func `a book whose reader is killed is in the store in full or not at all`() async throws {
    let station = try Station()
    var random = SeededGenerator(seed: 7)
    var version = Version(number: 0)
    try station.write(version.text)
    let first = try station.start()
    try await station.settles(watching: version.count, within: 120)
    version = Version(number: 1)
    let reading = try await ContinuousClock().measure {
      try station.write(version.text)
      try await first.says("changed=1000")
    }
    first.signal(SIGTERM)
    _ = try await first.ended()
    var found = version
    var taken = 0
    for number in 2...21 {
      let daemon = try station.start()
      #expect(await station.board.sees(within: 30) { $0.told.contains("READY=1") })
      version = Version(number: number)
      try station.write(version.text)
      await station.passes(Double.random(in: 0...3, using: &random) * (reading / .seconds(1)))
      daemon.signal(SIGKILL)
      _ = try await daemon.ended()
      // The book of the round before may still have been waiting to be read.
      let titles = try titles(at: station)
      let possible = (found.number...number).map(Version.init(number:))
      let match = possible.first { titles == [$0.title: $0.count] }
      let next = try #require(match, "\(titles)")
      taken += next == found ? 0 : 1
      found = next
    }
    print("20 kills while a book was read: \(taken) times the store had a new one")
    let last = try station.start()
    try await station.settles(watching: version.count, within: 60)
    #expect(try titles(at: station) == [version.title: version.count])
    last.signal(SIGKILL)
  }

  /// How many orders the store has, by title.
  private func titles(at station: Station) throws -> [String: Int] {
    let list = try station.program("list", "--format", "jsonl").output
    return list.matches(of: /"title":"([^"]+)"/).reduce(into: [:]) { titles, match in
      titles[String(match.1), default: 0] += 1
    }
  }

  @Test(.timeLimit(.minutes(3)))
  func `a command that is killed has recorded in full or not at all`() async throws {
    let station = try Station()
    let daemon = try station.start()
    var random = SeededGenerator(seed: 11)
    var done = 0
    for number in 1...40 {
      let command = try station.program.start(
        "add", "market", "\(number)", "--title", "Lamp", "--placed", "2026-09-01",
        "--protection-ends", Market.ends)
      await station.passes(Double.random(in: 0...0.25, using: &random))
      command.signal(SIGKILL)
      let isDone = try await command.ended().status == 0
      let order = try station.program("show", "\(number)", "--format", "json")
      #expect(!isDone || order.status == 0)
      guard order.status == 0 else { continue }
      done += 1
      #expect(order.output.contains("\"kind\":\"protection-set\""))
    }
    print("40 commands killed: \(done) had recorded their order")
    for number in 1...40 {
      let again = try station.program(
        "add", "market", "\(number)", "--title", "Lamp", "--placed", "2026-09-01",
        "--protection-ends", Market.ends)
      #expect([0, 65].contains(again.status), "\(again.errors)")
    }
    try await station.settles(watching: 40, within: 60)
    for sink in ["webhook", "mail"] { #expect(station.board.sight.keys(sink).count == 40) }
    daemon.signal(SIGTERM)
    #expect(try await daemon.ended().status == 0)
  }
}
