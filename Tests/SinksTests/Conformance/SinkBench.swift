import Civil
import Foundation
import Glibc
import Model
import NIOHTTP1
import Testing
import Wording

@testable import Sinks

/// One kind of sink with a real peer that behaves as a test wants it to.
struct SinkBench {
  /// The kinds of sink there are; a new one joins here and must pass the whole suite.
  enum Kind: Hashable, CaseIterable, CustomTestStringConvertible {
    case journal, sendmail
    case webhook(WebhookPreset)

    static var allCases: [Kind] {
      [.journal, .sendmail] + WebhookPreset.allCases.map(Kind.webhook)
    }

    var testDescription: String {
      switch self {
      case .journal: "journal"
      case .sendmail: "sendmail"
      case .webhook(let preset): "webhook \(preset.rawValue)"
      }
    }
  }

  /// What the peer does with a message.
  enum Peer {
    case takes, failsForNow, refuses, hangs
  }

  let sink: any Sink
  /// Everything the peer was given so far.
  let received: () throws -> String
  /// Ends the peer.
  let stop: () async throws -> Void

  /// Texts that are in the settings and must never be in an error.
  static let secrets = ["PATHKEY", "TOKEN", String(WebhookSinkTests.key.dropFirst(6))]

  /// The bench for a kind and a peer, nil where that kind of peer cannot behave so.
  static func make(_ kind: Kind, _ peer: Peer) async throws -> SinkBench? {
    switch kind {
    case .journal: try journal(peer)
    case .sendmail: try sendmail(peer)
    case .webhook(let preset): try await webhook(preset, peer)
    }
  }

  private static func journal(_ peer: Peer) throws -> SinkBench? {
    guard peer == .takes || peer == .failsForNow else { return nil }
    let folder = try TemporaryFolder()
    let file = peer == .takes ? "\(folder.path)/stderr" : "/dev/full"
    let descriptor = open(file, O_WRONLY | O_CREAT, 0o600)
    let sink = JournalSink(
      name: "bench", reader: try Samples.reader(), socket: "/nonexistent", fallback: descriptor)
    return SinkBench(
      sink: sink, received: { try folder.read("stderr") }, stop: { close(descriptor) })
  }

  private static func sendmail(_ peer: Peer) throws -> SinkBench {
    let body =
      switch peer {
      case .takes: "exit 0"
      case .failsForNow: "exit 75"
      case .refuses: "exit 65"
      case .hangs: "exec sleep 600"
      }
    let mailer = try FakeMailer(body)
    let sink = try mailer.sink(timeLimit: Length(seconds: peer == .hangs ? 1 : 20))
    return SinkBench(sink: sink, received: { try mailer.folder.read("message") }, stop: {})
  }

  private static func webhook(_ preset: WebhookPreset, _ peer: Peer) async throws -> SinkBench {
    let service = StrictService(preset: preset)
    let reply: LoopbackServer.Reply =
      switch peer {
      case .takes: .judge { service.answer(to: $0) }
      case .failsForNow: .answer(.serviceUnavailable)
      case .refuses: .answer(.badRequest)
      case .hangs: .silence
      }
    let server = try await LoopbackServer(reply)
    let client = WebhookClient(version: "0")
    let settings = try service.settings(
      port: server.port, timeLimit: Length(seconds: peer == .hangs ? 1 : 20))
    let sink = SinkSettings.webhook(settings).make(
      name: "bench", reader: try Samples.reader(), webhooks: client)
    return SinkBench(
      sink: sink,
      received: {
        server.requests.map { "\($0.head.headers) \(String(decoding: $0.body, as: UTF8.self))" }
          .joined(separator: "\n")
      },
      stop: {
        await client.shutdown()
        try await server.stop()
      })
  }
}
