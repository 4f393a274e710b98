import Dispatch
import Foundation
import Glibc
import Synchronization

/// What a process writes to one pipe, as it comes.
final class Transcript: Sendable {
  struct Waiter {
    let isContent: @Sendable (State) -> Bool
    let continuation: CheckedContinuation<String, any Error>
  }

  struct State {
    var bytes: [UInt8] = []
    var isClosed = false
    var waiters: [Int: Waiter] = [:]
    var lastWaiter = 0

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  private let state = Mutex(State())

  var bytes: [UInt8] { state.withLock { $0.bytes } }
  var text: String { state.withLock { $0.text } }

  /// Reads the pipe on a thread of its own until its end.
  init(_ descriptor: CInt) {
    Thread.detachNewThread { [self] in
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        add(buffer.prefix(max(0, count)))
        if count <= 0 { break }
      }
      close(descriptor)
    }
  }

  private func add(_ bytes: ArraySlice<UInt8>) {
    let ready = state.withLock { state in
      state.bytes += bytes
      state.isClosed = bytes.isEmpty
      let ready = state.waiters.filter { $0.value.isContent(state) || state.isClosed }
      for id in ready.keys { state.waiters[id] = nil }
      return (ready.values.map(\.continuation), state.text)
    }
    for continuation in ready.0 { continuation.resume(returning: ready.1) }
  }

  /// Everything written so far, as soon as the condition holds or the pipe is closed.
  ///
  /// - Throws: `Trouble` with what was written when the time is over.
  func text(
    within seconds: Double, waitingFor what: String,
    until isContent: @escaping @Sendable (State) -> Bool
  ) async throws -> String {
    try await withCheckedThrowingContinuation { continuation in
      let id: Int? = state.withLock { state in
        guard !isContent(state), !state.isClosed else { return nil }
        state.lastWaiter += 1
        state.waiters[state.lastWaiter] = Waiter(
          isContent: isContent, continuation: continuation)
        return state.lastWaiter
      }
      guard let id else { return continuation.resume(returning: text) }
      DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { @Sendable [self] in
        let late = state.withLock { $0.waiters.removeValue(forKey: id) }
        late?.continuation.resume(
          throwing: Trouble("waited \(seconds) s for \(what), got:\n\(text)"))
      }
    }
  }
}
