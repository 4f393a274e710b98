import Dispatch
import Foundation
import Glibc
import Synchronization

/// A web server on this machine's own address that answers as it is told and keeps what comes.
public final class Listener: Sendable {
  /// What it does with a request.
  public enum Reply: Sendable {
    /// Answers with a status and headers, each a line without its end.
    case status(Int, headers: [String] = [])
    /// Answers 204 only after `release()`.
    case held
    /// Answers with a body that never ends.
    case endless
    /// Never answers.
    case silence
  }

  /// The port it listens on.
  public let port: UInt16
  private let descriptor: CInt
  private let replies: [Reply]
  private let seen = Watched<[Request]>([])
  private let gate = DispatchSemaphore(value: 0)

  /// Starts listening.
  ///
  /// - Parameter replies: What it does with the first request, the second and so on; the last one
  ///   stands for all further requests.
  /// - Throws: `Trouble` when there is no free port.
  public init(_ replies: Reply...) throws {
    self.replies = replies
    let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    self.descriptor = descriptor
    let code = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) | listen(descriptor, 16) | getsockname(descriptor, $0, &size)
      }
    }
    guard code == 0 else { throw Trouble("no port to listen on") }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [self] in accept() }
  }

  /// The address for the configuration.
  public var url: String { "http://127.0.0.1:\(port)/hook" }

  /// Lets one held request be answered.
  public func release() { gate.signal() }

  /// The requests so far, as soon as there are so many.
  ///
  /// - Throws: `Trouble` when the time is over.
  @discardableResult
  public func requests(_ count: Int, within seconds: Double = 30) async throws -> [Request] {
    try await seen.value(within: seconds, waitingFor: "\(count) requests") { $0.count >= count }
  }

  private func accept() {
    while true {
      let connection = Glibc.accept(descriptor, nil, nil)
      guard connection >= 0 else { return }
      _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
      Thread.detachNewThread { [self] in serve(connection) }
    }
  }

  private func serve(_ connection: CInt) {
    defer { close(connection) }
    guard let request = Listener.request(from: connection) else { return }
    let index = Mutex(0)
    seen.change { all in
      index.withLock { $0 = all.count }
      all.append(request)
    }
    let reply = replies[min(index.withLock { $0 }, replies.count - 1)]
    switch reply {
    case .silence: return wait(for: connection)
    case .held:
      gate.wait()
      answer(connection, 204, [])
    case .status(let status, let headers): answer(connection, status, headers)
    case .endless:
      _ = send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", to: connection)
      while send(String(repeating: "x", count: 65_536), to: connection) {}
    }
  }

  /// Until the peer has had enough.
  private func wait(for connection: CInt) {
    var byte: UInt8 = 0
    while read(connection, &byte, 1) > 0 {}
  }

  private func answer(_ connection: CInt, _ status: Int, _ headers: [String]) {
    let lines = ["HTTP/1.1 \(status) Told", "Content-Length: 0", "Connection: close"] + headers
    _ = send(lines.joined(separator: "\r\n") + "\r\n\r\n", to: connection)
  }

  private func send(_ text: String, to connection: CInt) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(connection, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func request(from connection: CInt) -> Request? {
    var text = ""
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let end = text.firstRange(of: "\r\n\r\n") {
        let head = Request(at: 0, head: String(text[..<end.lowerBound]), body: "")
        let body = String(text[end.upperBound...])
        if body.utf8.count >= head["content-length"].flatMap(Int.init) ?? 0 {
          return Request(at: Date().timeIntervalSince1970, head: head.head, body: body)
        }
      }
      let count = read(connection, &buffer, buffer.count)
      guard count > 0 else { return nil }
      text += String(decoding: buffer.prefix(count), as: UTF8.self)
    }
  }
}
