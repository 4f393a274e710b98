import Glibc
import Support
import Testing

/// The promise that an alert is never lost and never told under two keys.
@Suite(.serialized) struct KillTests {
  private static let alerts = 6_000
  private static let kills = 200

  @Test(.timeLimit(.minutes(5)))
  func `killed two hundred times it still tells every alert to everybody`() async throws {
    let station = try Station()
    try station.write(Market.book(of: KillTests.alerts))
    let expected = try station.expectedKeys()
    try #require(expected.count == KillTests.alerts)
    var random = SeededGenerator(seed: 20_261_123)
    for _ in 0..<KillTests.kills { try await live(at: station, &random) }
    let undisturbed = station.board.sight
    let last = try station.start()
    try await station.settles(watching: KillTests.alerts, within: 120)
    report(undisturbed, station.board.sight)
    for sink in ["webhook", "mail"] { #expect(station.board.sight.keys(sink) == expected) }
    // Were all told before the last kill, the kills would have proved nothing.
    #expect(undisturbed.keys("webhook").count < KillTests.alerts)
    let status = try station.program("status", "--format", "json").object()
    #expect(status["delivered"] as? Int == 3 * KillTests.alerts)
    #expect(status["pending"] as? Int == 0)
    #expect(status["dead"] as? Int == 0)
    last.signal(SIGTERM)
    #expect(try await last.ended().status == 0)
  }

  /// One life, ended by SIGKILL: a while after the start, or just after so many arrivals, or just
  /// after so many first arrivals (else most lives would only repeat the last one's).
  private func live(at station: Station, _ random: inout SeededGenerator) async throws {
    let daemon = try station.start()
    let (total, news) = (station.board.sight.total, station.board.sight.news)
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      await station.passes(Double.random(in: 0...0.3, using: &random))
    case 1:
      let total = total + Int.random(in: 1...16, using: &random)
      #expect(await station.board.sees(within: 30) { $0.total >= total }, "\(daemon.said)")
    default:
      let news = news + Int.random(in: 1...10, using: &random)
      #expect(await station.board.sees(within: 30) { $0.news >= news }, "\(daemon.said)")
    }
    await station.passes(Double.random(in: 0...0.003, using: &random))
    daemon.signal(SIGKILL)
    #expect(try await daemon.ended().status == 128 + SIGKILL)
  }

  private func report(_ before: Board.Sight, _ after: Board.Sight) {
    for sink in ["webhook", "mail"] {
      print(
        "\(KillTests.kills) kills: \(sink): \(before.keys(sink).count) of \(KillTests.alerts)",
        "alerts told by then, \(after.keys(sink).count) at the end,",
        "\(after.repeats(sink)) told again with the same key")
    }
  }
}

extension Station {
  /// Lets time pass, for kills that no event announces.
  func passes(_ seconds: Double) async {
    _ = await board.sees(within: seconds) { _ in false }
  }
}
