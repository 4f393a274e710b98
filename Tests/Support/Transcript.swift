import Foundation
import Glibc

/// What a process has written to one pipe so far.
struct Transcript: Sendable, CustomStringConvertible {
  private(set) var bytes: [UInt8] = []
  private(set) var isClosed = false

  var description: String { String(decoding: bytes, as: UTF8.self) }

  func has(_ text: String, times: Int) -> Bool {
    description.split(separator: text, omittingEmptySubsequences: false).count > times
  }

  /// Reads a pipe on a thread of its own until its end.
  static func of(_ descriptor: CInt) -> Watched<Transcript> {
    let watched = Watched(Transcript())
    Thread.detachNewThread {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        watched.change { $0.add(buffer.prefix(max(0, count))) }
        if count <= 0 { break }
      }
      close(descriptor)
    }
    return watched
  }

  private mutating func add(_ more: ArraySlice<UInt8>) {
    bytes += more
    isClosed = more.isEmpty
  }
}
