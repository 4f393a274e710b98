import Civil
import Outbox
import Testing

/// Quiet hours against an oracle that looks at the clock on the wall, minute by minute.
struct QuietHoursPropertyTests {
  private struct Entry {
    var days: Set<Weekday>
    var from: Int
    var until: Int
  }

  /// Zones with clocks that go ahead and back by an hour, by half an hour, at midnight, and never.
  private static let zones = [
    "Europe/Berlin", "Australia/Lord_Howe", "America/Havana", "America/New_York", "Asia/Kolkata",
  ]

  /// Weeks around changes of the clocks, and one without.
  private static let weeks = [
    "2026-03-06T00:00:00Z", "2026-03-26T00:00:00Z", "2026-04-02T00:00:00Z",
    "2026-10-01T00:00:00Z", "2026-10-22T00:00:00Z", "2026-10-29T00:00:00Z",
    "2026-07-07T00:00:00Z",
  ]

  private func text(_ minutes: Int) -> String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }

  private func entries(_ random: inout SeededGenerator) -> [Entry] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in
      var days = Set(Weekday.allCases.filter { _ in Int.random(in: 0..<3, using: &random) > 0 })
      if days.isEmpty { days = [.sunday] }
      let from = Int.random(in: 0..<96, using: &random) * 15
      var until = Int.random(in: 0...96, using: &random) * 15
      if until == from { until = from == 0 ? 1_440 : 0 }
      return Entry(days: days, from: from, until: until)
    }
  }

  /// Whether the wall shows a reading within an entry.
  private func isShown(_ entry: Entry, _ civil: CivilDateTime) -> Bool {
    let minute = civil.time.secondOfDay / 60
    let today = entry.days.contains(civil.date.weekday)
    let yesterday = entry.days.contains(civil.date.adding(days: -1).weekday)
    if entry.from < entry.until { return today && (entry.from..<entry.until).contains(minute) }
    return (today && minute >= entry.from) || (yesterday && minute < entry.until)
  }

  @Test(arguments: zones) func `what the wall shows as quiet is quiet, and little else`(
    name: String
  ) throws {
    let zone = try ZoneDatabase().zone(name)
    var random = SeededGenerator(seed: 11)
    var checked = 0
    for week in Self.weeks {
      let start = try #require(Moment(rfc3339: week))
      for _ in 0..<3 {
        let entries = entries(&random)
        let spans = try entries.map {
          try QuietSpan(days: $0.days, from: text($0.from), until: text($0.until))
        }
        guard let quiet = try? QuietHours(spans, zone: zone) else { continue }
        var (missed, surplus) = (0, 0)
        for step in 0..<(5 * 96) {
          let moment = start + Length(minutes: Int64(step * 15))
          let civil = zone.civil(at: moment)
          let shown = entries.contains { isShown($0, civil) }
          let isQuiet = quiet.contains(moment)
          if shown, !isQuiet { missed += 1 }
          if isQuiet, !shown { surplus += 1 }
          checked += 1
        }
        #expect(missed == 0, "\(spans) in the week of \(week)")
        // Only around an hour that clocks pass twice, for each entry at most that hour.
        #expect(surplus <= 4 * entries.count, "\(spans) in the week of \(week)")
      }
    }
    #expect(checked > 8_000)
  }

  @Test(arguments: zones) func `ends and starts are the very edges of quiet`(name: String) throws {
    let zone = try ZoneDatabase().zone(name)
    var random = SeededGenerator(seed: 12)
    let second = Length(seconds: 1)
    for _ in 0..<80 {
      let spans = try entries(&random).map {
        try QuietSpan(days: $0.days, from: text($0.from), until: text($0.until))
      }
      guard let quiet = try? QuietHours(spans, zone: zone) else { continue }
      let base = try #require(Moment(rfc3339: Self.weeks[Int.random(in: 0..<7, using: &random)]))
      let moment = base + Length(seconds: Int64.random(in: 0..<432_000, using: &random))
      if let end = quiet.end(after: moment), let start = quiet.start(before: moment) {
        #expect(start <= moment && moment < end)
        #expect(!quiet.contains(end) && quiet.contains(end - second))
        #expect(quiet.contains(start) && !quiet.contains(start - second))
        #expect(quiet.end(after: start) == end && quiet.start(before: end - second) == start)
      } else {
        #expect(!quiet.contains(moment))
      }
      let next = try #require(quiet.nextStart(after: moment))
      #expect(next > moment)
      #expect(quiet.contains(next) && !quiet.contains(next - second))
    }
  }
}
