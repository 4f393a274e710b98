import Model
import Testing

@testable import Sinks

/// What every sink must do, whatever it is made of.
@Suite struct ConformanceTests {
  /// Runs a body with a sink; returns without a word where the peer cannot behave so.
  private static func with(
    _ kind: SinkBench.Kind, _ peer: SinkBench.Peer,
    _ body: (SinkBench, String) async throws -> Void
  ) async throws {
    guard let bench = try await SinkBench.make(kind, peer) else { return }
    let recipient = try #require(bench.sink.recipients.first)
    try await body(bench, recipient)
    try await bench.stop()
  }

  @Test(arguments: SinkBench.Kind.allCases)
  func `a peer that takes the message has the alert's key`(kind: SinkBench.Kind) async throws {
    try await Self.with(kind, .takes) { bench, recipient in
      #expect(await trouble(bench.sink, Samples.delivery(to: recipient)) == nil)
      let received = try bench.received()
      #expect(received.contains("k3y0001"))
    }
  }

  @Test(arguments: SinkBench.Kind.allCases)
  func `a peer in trouble is temporary`(kind: SinkBench.Kind) async throws {
    try await Self.with(kind, .failsForNow) { bench, recipient in
      let error = await trouble(bench.sink, Samples.delivery(to: recipient))
      #expect(error?.kind.isTemporary == true)
    }
  }

  @Test(arguments: SinkBench.Kind.allCases)
  func `a peer that refuses is permanent`(kind: SinkBench.Kind) async throws {
    try await Self.with(kind, .refuses) { bench, recipient in
      let error = await trouble(bench.sink, Samples.delivery(to: recipient))
      #expect(error?.kind == .permanent)
    }
  }

  @Test(arguments: SinkBench.Kind.allCases)
  func `a peer that hangs is left at the time limit`(kind: SinkBench.Kind) async throws {
    try await Self.with(kind, .hangs) { bench, recipient in
      let error = await trouble(bench.sink, Samples.delivery(to: recipient))
      #expect(error?.kind.isTemporary == true)
    }
  }

  @Test(arguments: SinkBench.Kind.allCases)
  func `errors are one line that names the sink and tells no secret`(
    kind: SinkBench.Kind
  ) async throws {
    for peer in [SinkBench.Peer.failsForNow, .refuses, .hangs] {
      try await Self.with(kind, peer) { bench, recipient in
        let error = try #require(await trouble(bench.sink, Samples.delivery(to: recipient)))
        #expect(error.message.hasPrefix("sink '\(bench.sink.name)': "))
        #expect(error.message.unicodeScalars.allSatisfy { $0.value >= 0x20 })
        #expect(!error.message.hasSuffix(".") && error.message.utf8.count < 600)
        for secret in SinkBench.secrets {
          #expect(!error.message.contains(secret) && !String(reflecting: error).contains(secret))
        }
      }
    }
  }

  @Test(arguments: SinkBench.Kind.allCases)
  func `hostile and huge texts are told like any other`(kind: SinkBench.Kind) async throws {
    try await Self.with(kind, .takes) { bench, recipient in
      for title in Samples.hostileTitles {
        var alert = Samples.alert(order: Samples.order(title: title))
        alert.adviceText = Texts(en: title, ru: title)
        alert.tags = Array(repeating: title, count: 50)
        #expect(await trouble(bench.sink, Samples.delivery(alert, to: recipient)) == nil)
        let received = try bench.received()
        #expect(received.utf8.count < 2_000_000)
      }
    }
  }

  @Test(arguments: SinkBench.Kind.allCases)
  func `a drill says that it is one`(kind: SinkBench.Kind) async throws {
    try await Self.with(kind, .takes) { bench, recipient in
      let delivery = Samples.delivery(to: recipient)
      #expect(await trouble(bench.sink, delivery, isDrill: true) == nil)
      let received = try bench.received()
      // Where brackets are marks, they are escaped.
      #expect(received.replacing("\\", with: "").contains("[test] "))
    }
  }

  @Test(arguments: SinkBench.Kind.allCases)
  func `a rule that could not be judged is told as well`(kind: SinkBench.Kind) async throws {
    try await Self.with(kind, .takes) { bench, recipient in
      let alert = Samples.alert(.failure("no date"))
      #expect(await trouble(bench.sink, Samples.delivery(alert, to: recipient)) == nil)
      let received = try bench.received()
      #expect(received.contains("could not be judged"))
    }
  }

  @Test(arguments: SinkBench.Kind.allCases, Digest.Kind.allCases)
  func `a digest is one message with its own key`(
    kind: SinkBench.Kind, digest: Digest.Kind
  ) async throws {
    try await Self.with(kind, .takes) { bench, _ in
      #expect(await trouble(bench.sink, Samples.digest(digest)) == nil)
      let received = try bench.received()
      #expect(received.contains("d1gest01"))
    }
  }

  @Test(arguments: SinkBench.Kind.allCases)
  func `a digest fails as an alert does`(kind: SinkBench.Kind) async throws {
    try await Self.with(kind, .failsForNow) { bench, _ in
      #expect(await trouble(bench.sink, Samples.digest())?.kind.isTemporary == true)
    }
    try await Self.with(kind, .refuses) { bench, _ in
      #expect(await trouble(bench.sink, Samples.digest())?.kind == .permanent)
    }
    try await Self.with(kind, .hangs) { bench, _ in
      let error = try #require(await trouble(bench.sink, Samples.digest()))
      #expect(error.kind.isTemporary)
      #expect(SinkBench.secrets.allSatisfy { !error.message.contains($0) })
    }
  }

  @Test(arguments: SinkBench.Kind.allCases)
  func `a hostile and a huge digest are told like any other`(kind: SinkBench.Kind) async throws {
    try await Self.with(kind, .takes) { bench, _ in
      for title in Samples.hostileTitles {
        #expect(await trouble(bench.sink, Samples.digest(title: title), isDrill: true) == nil)
      }
      var huge = Samples.digest()
      huge.alerts = Array(repeating: Samples.alert(), count: 300)
      huge.outlook = Array(repeating: huge.outlook[0], count: 300)
      #expect(await trouble(bench.sink, huge) == nil)
    }
  }

  @Test(arguments: SinkBench.Kind.allCases)
  func `a step that a guard speaks against is told as well`(kind: SinkBench.Kind) async throws {
    try await Self.with(kind, .takes) { bench, recipient in
      let alert = Samples.alert(.step(EventKind(rawValue: "confirmed"), at: Samples.now))
      #expect(await trouble(bench.sink, Samples.delivery(alert, to: recipient)) == nil)
    }
  }
}
