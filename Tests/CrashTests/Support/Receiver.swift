import Foundation
import Glibc
import Support

/// A web server on this machine's own address that answers 204 and takes down every `webhook-id`.
final class Receiver: Sendable {
  let port: Int
  private let listener: CInt

  init(_ board: Board) throws {
    let kind = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    let listener = socket(AF_INET, kind, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(listener, generic, size) == 0 && listen(listener, 128) == 0
          && getsockname(listener, generic, &size) == 0
      }
    }
    guard isBound else { throw Trouble("no socket to listen at") }
    self.listener = listener
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { Receiver.serve(listener, board) }
  }

  deinit {
    shutdown(listener, CInt(SHUT_RDWR))
  }

  private static func serve(_ listener: CInt, _ board: Board) {
    while true {
      let peer = accept(listener, nil, nil)
      guard peer >= 0 else { break }
      // Else the next daemon would be born with it.
      _ = fcntl(peer, F_SETFD, FD_CLOEXEC)
      Thread.detachNewThread { converse(peer, board) }
    }
    close(listener)
  }

  /// Answers one request after the other; half a request, as a crash leaves it, counts for nothing.
  private static func converse(_ peer: CInt, _ board: Board) {
    defer { close(peer) }
    let answer = Array("HTTP/1.1 204 No Content\r\n\r\n".utf8)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var pending: [UInt8] = []
    while true {
      let count = recv(peer, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      pending += buffer.prefix(count)
      while let request = Request(takenFrom: &pending) {
        if let key = request["webhook-id"] { board.arrived(key, at: "webhook") }
        guard send(peer, answer, answer.count, CInt(MSG_NOSIGNAL)) > 0 else { return }
      }
    }
  }
}
