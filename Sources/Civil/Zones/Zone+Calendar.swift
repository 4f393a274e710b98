extension Zone {
  /// The moment at which a wall clock in the zone shows this reading.
  ///
  /// A reading that clocks skip gives the moment of the skip, the first one after it; of a reading
  /// shown twice the earlier moment is taken.
  public func moment(of civil: CivilDateTime) -> Moment {
    Moment(seconds: seconds(ofLocalSeconds: civil.localSeconds))
  }

  /// The first moment of the day, which is not midnight where clocks skip it.
  public func startOfDay(_ date: CivilDate) -> Moment {
    Moment(seconds: seconds(ofLocalSeconds: Int64(date.dayNumber) * 86_400))
  }

  /// The last second of the day: one second before the next day first begins.
  ///
  /// For a day that the zone skipped altogether it is the moment of the skip.
  public func endOfDay(_ date: CivilDate) -> Moment {
    let next = seconds(ofLocalSeconds: Int64(date.dayNumber + 1) * 86_400)
    return max(startOfDay(date), Moment(seconds: next - 1))
  }

  /// The moment so many calendar days later (earlier when negative), at the same wall clock time.
  ///
  /// Skipped and doubled readings are settled as in `moment(of:)`; zero days change nothing.
  public func adding(days: Int, to moment: Moment) -> Moment {
    guard days != 0 else { return moment }
    // No calendar here has more days than this, so clamping changes no result.
    let span = Int64(min(max(days, -4_000_000), 4_000_000)) * 86_400
    return Moment(seconds: seconds(ofLocalSeconds: localSeconds(at: moment) + span))
  }

  /// The moment so many working days later (earlier when negative), at the same wall clock time.
  ///
  /// - Parameters:
  ///   - businessDays: How many days from Monday to Friday to go, holidays not counted; zero
  ///     changes nothing, even on a weekend.
  ///   - moment: Where to start; its own day is not counted.
  ///   - holidays: Days in this zone that do not count, in any order; weekends among them are fine.
  /// - Returns: A moment on a working day, unless the reading is skipped there or the years end.
  public func adding(
    businessDays: Int, to moment: Moment, holidays: Set<CivilDate>
  ) -> Moment {
    let civil = civil(at: moment)
    let count = BusinessDayCount(holidays: holidays)
    let days = count.calendarDays(for: businessDays, from: civil.date.dayNumber)
    return adding(days: days, to: moment)
  }

  /// The earliest second, not clamped, at which the wall clock shows this reading or a later one.
  ///
  /// Clocks jump ahead over a skipped reading, so for that it is the jump itself; and the first of
  /// two equal readings comes before the second. One walk serves both.
  private func seconds(ofLocalSeconds local: Int64) -> Int64 {
    var segment = segment(at: local - LocalType.offsetLimit)
    while true {
      let candidate = max(segment.start, local - segment.type.offset)
      if candidate < segment.end { return candidate }
      segment = self.segment(at: segment.end)
    }
  }
}
