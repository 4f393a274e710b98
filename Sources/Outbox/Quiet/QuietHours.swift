public import Civil

/// When a reader does not want to be disturbed, by the clocks of the reader's zone.
///
/// Every entry holds from the first moment at which clocks show its beginning until the last at
/// which they show its end: an hour that clocks pass twice is quiet both times, and a reading that
/// they skip is the moment of the skip. Entries that touch or overlap are one quiet stretch.
public struct QuietHours: Hashable, Sendable {
  /// The entries, in the order written.
  public let spans: [QuietSpan]
  /// The reader's zone.
  public let zone: Zone

  /// Quiet hours that never are.
  public static let none = QuietHours(unchecked: [], zone: .utc)

  /// Creates quiet hours.
  ///
  /// - Parameters:
  ///   - spans: The entries; none at all means that it is never quiet.
  ///   - zone: The reader's zone.
  /// - Throws: `QuietHoursError` of the key `quiet` when they leave no minute of the week.
  public init(_ spans: [QuietSpan], zone: Zone) throws(QuietHoursError) {
    self.init(unchecked: spans, zone: zone)
    guard !coversTheWeek else {
      throw QuietHoursError(
        "quiet", "leaves no time in the week at which anything could be told; shorten an entry")
    }
  }

  private init(unchecked spans: [QuietSpan], zone: Zone) {
    (self.spans, self.zone) = (spans, zone)
  }

  /// Whether it is quiet at a moment.
  public func contains(_ moment: Moment) -> Bool {
    stretches(near: moment).contains { $0.contains(moment) }
  }

  /// When the quiet that reigns at a moment ends, adjoining entries taken together.
  ///
  /// - Returns: The first moment that is not quiet any more; nil when it is not quiet to begin with.
  public func end(after moment: Moment) -> Moment? {
    var end = moment
    while let later = stretches(near: end).filter({ $0.contains(end) }).map(\.upperBound).max() {
      end = later
    }
    return end == moment ? nil : end
  }

  /// When the quiet that reigns at a moment began, adjoining entries taken together.
  ///
  /// - Returns: The first moment of the quiet; nil when it is not quiet.
  public func start(before moment: Moment) -> Moment? {
    guard contains(moment) else { return nil }
    var start = moment
    while let earlier = stretches(near: start)
      .filter({ $0.lowerBound < start && start <= $0.upperBound }).map(\.lowerBound).min()
    {
      start = earlier
    }
    return start
  }

  /// When quiet begins next; the quiet that reigns at the moment itself does not count.
  ///
  /// - Returns: A later moment; nil when there are no quiet hours.
  public func nextStart(after moment: Moment) -> Moment? {
    let awake = end(after: moment) ?? moment
    // An entry of one day a week may be lost once to clocks that skip it, hardly twice.
    return stretches(near: awake, daysAhead: 22).map(\.lowerBound).filter { $0 > awake }.min()
  }

  /// The entries that begin around a moment, as stretches of time; empty ones are left out.
  private func stretches(near moment: Moment, daysAhead: Int = 1) -> [Range<Moment>] {
    guard !spans.isEmpty else { return [] }
    let today = zone.civil(at: moment).date
    // Two days back, because a zone may skip a day.
    return (-2...daysAhead).flatMap { offset in
      let date = today.adding(days: offset)
      return spans.filter { $0.days.contains(date.weekday) }.compactMap { stretch($0, on: date) }
    }
  }

  private func stretch(_ span: QuietSpan, on date: CivilDate) -> Range<Moment>? {
    let lastDay = span.isOvernight ? date.adding(days: 1) : date
    let start = zone.moment(of: span.from.reading(on: date))
    let end = zone.lastMoment(of: span.until.reading(on: lastDay))
    return start < end ? start..<end : nil
  }

  private var coversTheWeek: Bool {
    var quiet = [Bool](repeating: false, count: 7 * 1_440)
    for span in spans {
      let length = span.until.minutes - span.from.minutes + (span.isOvernight ? 1_440 : 0)
      for day in span.days {
        let start = (day.rawValue - 1) * 1_440 + span.from.minutes
        for minute in start..<start + length { quiet[minute % quiet.count] = true }
      }
    }
    return quiet.allSatisfy { $0 }
  }
}
