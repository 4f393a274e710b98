import Civil
import Toml

extension Node {
  /// The moment or day, if it is one of a plausible year; a fraction of a second is dropped.
  func dated() -> Civil.Stamp? {
    guard let stamp = stamp() else { return nil }
    switch stamp.value {
    case .localDate(let date):
      return day(date).map { .day($0) }
    case .offsetDateTime(let date, let time, let offsetMinutes):
      return day(date).flatMap { moment($0, time, offsetMinutes) }.map { .moment($0) }
    case .localDateTime:
      report(
        "'\(name)' has no zone (got \(stamp.source)); write \(stamp.source)Z or with +01:00")
      return nil
    case .localTime:
      report(
        "'\(name)' has no date (got \(stamp.source)); write 2026-12-03T\(stamp.source)Z")
      return nil
    }
  }

  private func day(_ date: Toml.Stamp.Date) -> CivilDate? {
    if let problem = PlausibleYears.problem(date.year) {
      report("'\(name)' \(problem) (got \(source)); \(PlausibleYears.advice)")
      return nil
    }
    return CivilDate(year: date.year, month: date.month, day: date.day)
  }

  private func moment(
    _ day: CivilDate, _ time: Toml.Stamp.Time, _ offsetMinutes: Int
  ) -> Moment? {
    CivilTime(hour: time.hour, minute: time.minute, second: time.second).map { time in
      Zone.utc.moment(of: CivilDateTime(date: day, time: time))
        - Length(minutes: Int64(offsetMinutes))
    }
  }
}
