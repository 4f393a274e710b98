import Dispatch
import Synchronization

/// A value that others change and a test waits for, without looking at it again and again.
final class Watched<Value: Sendable>: Sendable {
  private struct Waiter {
    let isMet: @Sendable (Value) -> Bool
    let continuation: CheckedContinuation<Value, any Error>
  }

  private struct State {
    var value: Value
    var waiters: [Int: Waiter] = [:]
    var lastWaiter = 0
  }

  private let state: Mutex<State>

  init(_ value: Value) {
    state = Mutex(State(value: value))
  }

  var value: Value { state.withLock { $0.value } }

  /// Changes the value and wakes whoever waited for what it is now.
  func change(_ body: (inout sending Value) -> Void) {
    let (ready, value) = state.withLock { state in
      var value = state.value
      body(&value)
      state.value = value
      let ready = state.waiters.filter { $0.value.isMet(value) }
      for id in ready.keys { state.waiters[id] = nil }
      return (ready.values.map(\.continuation), value)
    }
    for continuation in ready { continuation.resume(returning: value) }
  }

  /// The value as soon as it meets the condition.
  ///
  /// - Throws: `Trouble` when the time is over.
  func value(
    within seconds: Double, waitingFor what: String,
    until isMet: @escaping @Sendable (Value) -> Bool
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let id: Int? = state.withLock { state in
        guard !isMet(state.value) else { return nil }
        state.lastWaiter += 1
        state.waiters[state.lastWaiter] = Waiter(isMet: isMet, continuation: continuation)
        return state.lastWaiter
      }
      guard let id else { return continuation.resume(returning: value) }
      DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { @Sendable [self] in
        let late = state.withLock { $0.waiters.removeValue(forKey: id) }
        late?.continuation.resume(
          throwing: Trouble("waited \(seconds) s for \(what), got:\n\(value)"))
      }
    }
  }
}
