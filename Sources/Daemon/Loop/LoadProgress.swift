/// How far a large load has come, told every so many orders.
nonisolated struct LoadProgress {
  /// Orders judged since the load began.
  private(set) var judged = 0
  private var told = 0

  static let step = 10_000

  /// Counts a batch; gives the figure to tell when another step is full.
  mutating func judged(_ count: Int) -> Int? {
    judged += count
    guard judged - told >= LoadProgress.step else { return nil }
    told = judged
    return judged
  }

  /// Forgets the load; gives its size when it was large enough to have been told of.
  mutating func finish() -> Int? {
    defer { self = LoadProgress() }
    return told > 0 ? judged : nil
  }
}
