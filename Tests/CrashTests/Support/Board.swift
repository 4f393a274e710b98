import Dispatch
import Synchronization

/// What the world outside the daemon has seen so far, and who waits for more of it.
final class Board: Sendable {
  /// Everything seen.
  struct Sight {
    /// How often each key arrived, by sink.
    var receipts: [String: [String: Int]] = [:]
    /// Arrivals at all sinks together, repeated ones included.
    var total = 0
    /// Arrivals of keys that their sink had not seen yet.
    var news: Int { receipts.values.reduce(0) { $0 + $1.count } }
    /// What the daemon that runs now has told its service manager, one assignment each.
    var told: [String] = []

    /// The daemon's newest status; nil when it has told none.
    var status: String? { told.last { $0.hasPrefix("STATUS=") } }

    /// The different keys that arrived at a sink.
    func keys(_ sink: String) -> Set<String> { Set(receipts[sink, default: [:]].keys) }

    /// How many arrivals at a sink had been there before.
    func repeats(_ sink: String) -> Int {
      receipts[sink, default: [:]].values.reduce(0) { $0 + $1 - 1 }
    }
  }

  private struct Waiter {
    let isContent: @Sendable (Sight) -> Bool
    let continuation: CheckedContinuation<Bool, Never>
  }

  private struct State {
    var sight = Sight()
    var waiters: [Int: Waiter] = [:]
    var lastWaiter = 0
  }

  private let state = Mutex(State())

  /// All that was seen until now.
  var sight: Sight { state.withLock { $0.sight } }

  /// Changes what was seen and wakes whoever waited for it.
  func note(_ change: (inout Sight) -> Void) {
    let ready = state.withLock { state in
      change(&state.sight)
      let ready = state.waiters.filter { $0.value.isContent(state.sight) }
      for id in ready.keys { state.waiters[id] = nil }
      return ready.values.map(\.continuation)
    }
    for continuation in ready { continuation.resume(returning: true) }
  }

  /// Takes down that a sink was told a key.
  func arrived(_ key: String, at sink: String) {
    note { sight in
      sight.receipts[sink, default: [:]][key, default: 0] += 1
      sight.total += 1
    }
  }

  /// Waits for something to be seen; false when the time was over before.
  func sees(
    within seconds: Double, _ isContent: @escaping @Sendable (Sight) -> Bool
  ) async -> Bool {
    await withCheckedContinuation { continuation in
      let id: Int? = state.withLock { state in
        guard !isContent(state.sight) else { return nil }
        state.lastWaiter += 1
        state.waiters[state.lastWaiter] = Waiter(isContent: isContent, continuation: continuation)
        return state.lastWaiter
      }
      guard let id else { return continuation.resume(returning: true) }
      DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { @Sendable [self] in
        state.withLock { $0.waiters.removeValue(forKey: id) }?.continuation
          .resume(returning: false)
      }
    }
  }
}
