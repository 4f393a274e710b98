/// The changes of local time that a zone file lists, and what holds before and after them.
struct TransitionTable: Hashable, Sendable {
  /// Moments of change, strictly ascending.
  let times: [Int64]
  /// For each change the index of the type it leads to.
  let indices: [UInt8]
  /// The kinds of local time; the first one holds before all changes.
  let types: [LocalType]
  /// What holds from the last change on; nil when the last change's type stays.
  let rule: ZoneRule?

  /// The stretch around a moment.
  func segment(at seconds: Int64) -> Segment {
    let next = firstIndex(after: seconds)
    let start = next == 0 ? Int64.min : times[next - 1]
    if next == times.count, let rule {
      let segment = rule.segment(at: seconds)
      return Segment(type: segment.type, start: max(start, segment.start), end: segment.end)
    }
    let type = next == 0 ? types[0] : types[Int(indices[next - 1])]
    return Segment(type: type, start: start, end: next == times.count ? .max : times[next])
  }

  /// The index of the first change later than the moment, `times.count` when there is none.
  private func firstIndex(after seconds: Int64) -> Int {
    var (low, high) = (0, times.count)
    while low < high {
      let middle = (low + high) / 2
      if times[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
