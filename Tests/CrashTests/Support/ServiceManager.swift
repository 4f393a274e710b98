import Foundation
import Glibc
import Support

/// The end of `NOTIFY_SOCKET` at which a service manager listens.
final class ServiceManager: Sendable {
  private let descriptor: CInt

  init(at path: String, _ board: Board) throws {
    let kind = CInt(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue)
    let descriptor = socket(AF_UNIX, kind, 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
    guard isBound else { throw Trouble("\(path): no socket") }
    self.descriptor = descriptor
    Thread.detachNewThread {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { break }
        let text = String(decoding: buffer.prefix(count), as: UTF8.self)
        board.note { $0.told += text.split(separator: "\n").map(String.init) }
      }
      close(descriptor)
    }
  }

  deinit {
    shutdown(descriptor, CInt(SHUT_RDWR))
  }
}
