import AsyncHTTPClient
import NIOCore
import NIOPosix
import NIOSSL
import SystemPackage
import Wording

/// Why no answer came, in words; the errors' own texts may hold addresses and are not used.
enum WebhookTrouble {
  /// The rest of a sentence that starts with the place.
  static func words(for error: any Error) -> String {
    switch error {
    case is CancellationError: stopping
    case let error as NIOConnectionError: connection(error)
    case let error as HTTPClientError: client(error)
    case is NIOSSLExtraError, is NIOSSLError: tls
    case let error as IOError: "cannot be reached: \(system(error.errnoCode))"
    default: "gave no answer (\(plainLine(String(describing: type(of: error)), limit: 60)))"
    }
  }

  private static let stopping = "was left because orderwatch stops"

  private static let tls =
    "has no TLS certificate that this machine trusts for that name; renew it, or add its issuer "
    + "to the system's certificates"

  private static func connection(_ error: NIOConnectionError) -> String {
    guard let failure = error.connectionErrors.last?.error else {
      return "cannot be found; check the name in the address and this machine's name service"
    }
    guard let failure = failure as? IOError else { return words(for: failure) }
    return "cannot be reached: \(system(failure.errnoCode))"
  }

  private static func client(_ error: HTTPClientError) -> String {
    switch error {
    case .connectTimeout, .tlsHandshakeTimeout, .deadlineExceeded, .readTimeout, .writeTimeout:
      "did not answer in time"
    case .remoteConnectionClosed, .uncleanShutdown: "closed the connection without an answer"
    case .cancelled, .alreadyShutdown: stopping
    default: "gave no proper answer (\(error.shortDescription))"
    }
  }

  private static func system(_ code: CInt) -> String {
    Errno(rawValue: code).description
  }
}
