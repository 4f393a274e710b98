import Glibc

/// A port of the loopback address at which every connection is refused, as long as this lives.
final class DeafPort {
  struct NoPort: Error {}

  let number: UInt16
  private let descriptor: Int32

  init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let status = withUnsafeMutableBytes(of: &address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) { pointer in
        bind(descriptor, pointer.baseAddress, length) == 0
          ? getsockname(descriptor, pointer.baseAddress, &length) : -1
      }
    }
    guard status == 0 else { throw NoPort() }
    number = UInt16(bigEndian: address.sin_port)
  }

  deinit { close(descriptor) }
}
