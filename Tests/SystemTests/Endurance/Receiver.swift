import Foundation
import Glibc
import Support
import Synchronization

/// A server on the loopback address that takes webhooks and, from the fake mailer, mails.
final class Receiver: Sendable {
  private struct Waiter {
    let isEnough: @Sendable (State) -> Bool
    let continuation: CheckedContinuation<Void, Never>
  }

  private struct State {
    var arrivals: [Arrival] = []
    var waiting: Waiter?

    /// How many different messages came.
    var distinct: Int { Set(arrivals).count }
  }

  /// The port it listens at.
  let port: UInt16
  private let listener: CInt
  private let state = Mutex(State())

  init() throws {
    let listener = socket(AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutableBytes(of: &address) { bytes in
      guard let raw = bytes.bindMemory(to: sockaddr.self).baseAddress else { return false }
      return bind(listener, raw, length) == 0 && listen(listener, 512) == 0
        && getsockname(listener, raw, &length) == 0
    }
    guard isBound else { throw Trouble("no port to listen at") }
    self.listener = listener
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
        Thread.detachNewThread { [weak self] in self?.serve(connection) }
      }
    }
  }

  deinit {
    shutdown(listener, CInt(SHUT_RDWR))
    close(listener)
  }

  /// Everything that came, in its order.
  var arrivals: [Arrival] { state.withLock { $0.arrivals } }

  /// Waits until so many different messages came; whoever waits too long is ended by the test's
  /// time limit.
  func receives(_ count: Int) async {
    await waits { $0.distinct >= count }
  }

  /// Waits until so many more messages came, copies included, or until all that can come are there.
  func receives(more: Int, of all: Int) async {
    let count = arrivals.count + more
    await waits { $0.arrivals.count >= count || $0.distinct >= all }
  }

  private func waits(for isEnough: @escaping @Sendable (State) -> Bool) async {
    await withCheckedContinuation { continuation in
      let isThere = state.withLock { state in
        if isEnough(state) { return true }
        state.waiting = Waiter(isEnough: isEnough, continuation: continuation)
        return false
      }
      if isThere { continuation.resume() }
    }
  }

  private func serve(_ connection: CInt) {
    defer { close(connection) }
    var rest: [UInt8] = []
    while let message = Message(from: connection, &rest) {
      // Counted before it is confirmed, as a real receiver may do: the sender can die in between.
      count(message.arrival)
      let answer = Array(message.answer.utf8)
      guard send(connection, answer, answer.count, CInt(MSG_NOSIGNAL)) > 0 else { return }
    }
  }

  private func count(_ arrival: Arrival) {
    let continuation = state.withLock { state in
      state.arrivals.append(arrival)
      guard let waiting = state.waiting, waiting.isEnough(state) else {
        return nil as CheckedContinuation<Void, Never>?
      }
      state.waiting = nil
      return waiting.continuation
    }
    continuation?.resume()
  }
}
