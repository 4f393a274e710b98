/// The rule for all time to come: standard time, and perhaps a summer time between two year days.
struct ZoneRule: Hashable, Sendable {
  struct Summer: Hashable, Sendable {
    let type: LocalType
    let start: YearDay
    let end: YearDay
  }

  let standard: LocalType
  let summer: Summer?

  /// The stretch around a moment, as if the rule had always held.
  func segment(at seconds: Int64) -> Segment {
    guard let summer else { return Segment(type: standard, start: .min, end: .max) }
    let day = Int((seconds + standard.offset).dividedDown(by: 86_400).quotient)
    let year = DayCount.civil(days: day).year
    var (lastStart, lastEnd, next) = (Int64.min, Int64.min, Int64.max)
    // Times of day reach a week beyond their day, so a change may fall into another year.
    for year in year - 2...year + 2 {
      let start = summer.start.localSeconds(inYear: year) - standard.offset
      let end = summer.end.localSeconds(inYear: year) - summer.type.offset
      if start <= seconds { lastStart = max(lastStart, start) } else { next = min(next, start) }
      if end <= seconds { lastEnd = max(lastEnd, end) } else { next = min(next, end) }
    }
    // Where an end meets a start it is summer all year: the start has to win.
    let isSummer = lastStart >= lastEnd
    return Segment(
      type: isSummer ? summer.type : standard, start: max(lastStart, lastEnd), end: next)
  }
}
