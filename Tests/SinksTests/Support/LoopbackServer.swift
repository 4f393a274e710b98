import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// A web server on this machine's own address that answers every request in one way.
final class LoopbackServer: Sendable {
  /// What it does with a request.
  enum Reply: Sendable {
    case answer(HTTPResponseStatus, headers: [(String, String)] = [])
    /// A body that never ends, as fast as it is read.
    case endlessBody(HTTPResponseStatus)
    /// A head and then nothing.
    case stuckBody(HTTPResponseStatus)
    case silence
    case hangUp
    /// An answer that depends on the request.
    case judge(@Sendable (Request) -> HTTPResponseStatus)
  }

  /// A request as it came.
  struct Request: Sendable {
    var head: HTTPRequestHead
    var body: [UInt8] = []
  }

  private let channel: any Channel
  private let seen: Mailbox

  final class Mailbox: Sendable {
    private let kept = Mutex<[Request]>([])

    func add(_ request: Request) { kept.withLock { $0.append(request) } }

    var all: [Request] { kept.withLock { $0 } }
  }

  init(_ reply: Reply, tls: NIOSSLContext? = nil) async throws {
    let seen = Mailbox()
    self.seen = seen
    channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          if let tls { try pipeline.addHandler(NIOSSLServerHandler(context: tls)) }
          try pipeline.configureHTTPServerPipeline()
          try pipeline.addHandler(LoopbackHandler(reply: reply, seen: seen))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
  }

  var port: Int { channel.localAddress?.port ?? 0 }

  var requests: [Request] { seen.all }

  func stop() async throws { try await channel.close() }
}
