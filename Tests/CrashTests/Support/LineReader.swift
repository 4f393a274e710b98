import Foundation
import Glibc
import Support

/// Reads lines from a FIFO that programs write to.
final class LineReader: Sendable {
  private let descriptor: CInt

  /// Makes the FIFO and calls back for each line, on a thread of its own.
  init(at path: String, _ handler: @escaping @Sendable (Substring) -> Void) throws {
    // Open for both, so that no writer ever waits for a reader and no end is ever read.
    let descriptor = mkfifo(path, 0o600) == 0 ? open(path, O_RDWR | O_CLOEXEC) : -1
    guard descriptor >= 0 else { throw Trouble("\(path): no FIFO") }
    self.descriptor = descriptor
    Thread.detachNewThread {
      var rest: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { break }
        rest += buffer.prefix(count)
        while let end = rest.firstIndex(of: 0x0A) {
          let line = String(decoding: rest[..<end], as: UTF8.self)
          rest.removeFirst(end + 1)
          if line == LineReader.farewell { return _ = close(descriptor) }
          handler(line[...])
        }
      }
    }
  }

  deinit {
    let line = Array("\(LineReader.farewell)\n".utf8)
    _ = write(descriptor, line, line.count)
  }

  private static let farewell = "that was all"
}
