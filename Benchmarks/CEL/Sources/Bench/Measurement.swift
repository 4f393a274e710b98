import Allocations

/// Time and allocations of one evaluation.
struct Measurement {
  let nanoseconds: Double
  let allocations: Double

  /// The fastest of many short rounds: what disturbs a round only makes it slower.
  ///
  /// - Parameters:
  ///   - count: Evaluations in a round.
  ///   - body: One evaluation; its result keeps the optimizer from dropping it.
  init(_ count: Int, _ body: () -> Bool) {
    let clock = ContinuousClock()
    var best = Duration.seconds(1_000_000)
    var trues = 0
    let before = allocation_count()
    for _ in 0..<Self.rounds {
      let time = clock.measure {
        for _ in 0..<count where body() { trues &+= 1 }
      }
      best = min(best, time)
    }
    let after = allocation_count()
    precondition(trues == 0 || trues == count * Self.rounds)
    let (seconds, attoseconds) = best.components
    nanoseconds = (Double(seconds) * 1e9 + Double(attoseconds) / 1e9) / Double(count)
    allocations = Double(after - before) / Double(count * Self.rounds)
  }

  private static let rounds = 200
}
