import AsyncHTTPClient
import NIOCore
import NIOPosix
import Synchronization

/// The connections that all webhook sinks share: one thread, started with the first message.
///
/// Whoever creates it calls `shutdown()` in the end, to wait until everything is closed.
public final class WebhookClient: Sendable {
  private enum State {
    case unused
    case open(HTTPClient, MultiThreadedEventLoopGroup)
    case shut
  }

  /// How much of an answer's body is read before the connection is dropped.
  static let bodyLimit = 64 * 1024

  let userAgent: String
  private let state = Mutex(State.unused)

  /// Creates a client; nothing is opened yet.
  ///
  /// - Parameter version: The program's version, for the `User-Agent` header.
  public init(version: String) {
    userAgent = "orderwatch/\(version)"
  }

  deinit {
    // The client traps when it is let go while open; without anybody to wait, this only begins.
    state.withLock { state in
      guard case .open(let client, let group) = state else { return }
      client.shutdown { _ in group.shutdownGracefully { _ in } }
    }
  }

  /// Closes every connection and ends the thread; messages after that fail as temporary.
  public func shutdown() async {
    let last = state.withLock { state in
      defer { state = .shut }
      return state
    }
    guard case .open(let client, let group) = last else { return }
    // Nothing can be done about what fails here, and the program ends anyway.
    try? await client.shutdown()
    try? await group.shutdownGracefully()
  }

  /// The HTTP client, made at the first call.
  ///
  /// - Throws: `HTTPClientError.alreadyShutdown` after `shutdown()`.
  func open() throws -> HTTPClient {
    try state.withLock { state in
      switch state {
      case .open(let client, _): return client
      case .shut: throw HTTPClientError.alreadyShutdown
      case .unused:
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let client = HTTPClient(
          eventLoopGroupProvider: .shared(group), configuration: Self.configuration)
        state = .open(client, group)
        return client
      }
    }
  }

  private static var configuration: HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.httpVersion = .http1Only
    // Trying again is the outbox's business; here it would only turn a refusal into a timeout.
    configuration.connectionPool.retryConnectionEstablishment = false
    return configuration
  }
}
