import Civil
import Model
import Outbox
import Testing

/// When digests are made, and what is said of mistakes.
struct DigestTimesTests {
  private let berlin: Zone

  init() throws { berlin = try ZoneDatabase().zone("Europe/Berlin") }

  private func at(_ text: String) throws -> Moment {
    berlin.moment(of: try #require(CivilDateTime(iso: text)))
  }

  @Test(arguments: ["daily 08:00", "weekly mon 08:00", "weekly sun 23:59", "daily 00:00"])
  func `what is read is written the same`(text: String) throws {
    #expect("\(try DigestTimes(parsing: text))" == text)
  }

  @Test(arguments: [
    (
      "",
      #"'' begins with neither 'daily' nor 'weekly'; write "daily 08:00" (or "weekly mon 08:00")"#
    ),
    (
      "dayly 08:00",
      #"'dayly 08:00' begins with neither 'daily' nor 'weekly'; write "daily 08:00" (or "weekly mon 08:00")"#
    ),
    ("daily", #"'daily' needs a time and nothing else; write "daily 08:00""#),
    ("daily mon 08:00", #"'daily mon 08:00' needs a time and nothing else; write "daily 08:00""#),
    ("daily 8:00", #"'daily 8:00' has no time of day (got '8:00'); write "daily 08:00""#),
    ("daily noon", #"'daily noon' has no time of day (got 'noon'); write "daily 08:00""#),
    (
      "daily 24:00",
      #"'daily 24:00' has a time that belongs to the next day (got '24:00'); write "daily 00:00""#
    ),
    (
      "weekly 08:00",
      #"'weekly 08:00' needs a day and a time and nothing else; write "weekly mon 08:00""#
    ),
    (
      "weekly Tuesday 08:00",
      #"'weekly Tuesday 08:00' has no day of the week (got 'Tuesday'); write "weekly tue 08:00" (the days are mon, tue, wed, thu, fri, sat, sun)"#
    ),
    (
      "weekly fri 9:5",
      #"'weekly fri 9:5' has no time of day (got '9:5'); write "weekly fri 09:05""#
    ),
  ])
  func `a mistake teaches how to write it`(text: String, message: String) {
    let error = #expect(throws: DigestTimesError.self) { try DigestTimes(parsing: text) }
    #expect(error?.description == message)
  }

  @Test func `a moment lies between the last time and the next`() throws {
    let daily = try DigestTimes(parsing: "daily 08:00")
    let noon = try at("2026-11-23T12:00")
    #expect(daily.last(before: noon, in: berlin) == (try at("2026-11-23T08:00")))
    #expect(daily.next(after: noon, in: berlin) == (try at("2026-11-24T08:00")))
    let time = try at("2026-11-24T08:00")
    #expect(daily.last(before: time, in: berlin) == time)
    #expect(daily.next(after: time, in: berlin) == (try at("2026-11-25T08:00")))
    let weekly = try DigestTimes(parsing: "weekly mon 08:00")
    #expect(weekly.last(before: time, in: berlin) == (try at("2026-11-23T08:00")))
    #expect(weekly.next(after: time, in: berlin) == (try at("2026-11-30T08:00")))
  }

  @Test func `clocks that go ahead or back neither lose nor double a digest`() throws {
    let times = try DigestTimes(parsing: "daily 02:30")
    let skip = try #require(Moment(rfc3339: "2026-03-29T01:00:00Z"))
    #expect(times.next(after: try at("2026-03-28T12:00"), in: berlin) == skip)
    #expect(times.next(after: skip, in: berlin) == (try at("2026-03-30T02:30")))
    let first = try at("2026-10-25T02:30")
    #expect(times.next(after: try at("2026-10-24T12:00"), in: berlin) == first)
    #expect(times.next(after: first, in: berlin) == (try at("2026-10-26T02:30")))
    #expect(times.last(before: first + Length(hours: 1), in: berlin) == first)
  }

  @Test(arguments: ["Europe/Berlin", "America/Havana", "Australia/Lord_Howe", "Pacific/Apia"])
  func `walked through two years, every day has its digest`(name: String) throws {
    let zone = try ZoneDatabase().zone(name)
    var random = SeededGenerator(seed: 31)
    for _ in 0..<12 {
      let minute = Int.random(in: 0..<1_440, using: &random)
      let time = try #require(CivilTime(hour: minute / 60, minute: minute % 60))
      let weekday =
        Bool.random(using: &random) ? Weekday.allCases.randomElement(using: &random) : nil
      let times = DigestTimes(weekday: weekday, time: time)
      var at = try #require(Moment(rfc3339: "2026-01-01T12:00:00Z"))
      at = times.next(after: at, in: zone)
      let end = at + Length(days: 730)
      while at < end {
        let next = times.next(after: at, in: zone)
        let days = zone.civil(at: next).date.dayNumber - zone.civil(at: at).date.dayNumber
        #expect(days == (weekday == nil ? 1 : 7))
        let between = Int64.random(in: at.seconds..<next.seconds, using: &random)
        #expect(times.last(before: Moment(seconds: between), in: zone) == at)
        at = next
      }
    }
  }

  @Test func `after downtime one digest is due, the latest`() throws {
    let daily = try DigestTimes(parsing: "daily 08:00")
    let done = try at("2026-11-20T08:00")
    #expect(
      daily.due(since: done, at: try at("2026-11-23T12:00"), in: berlin)
        == (try at("2026-11-23T08:00")))
    #expect(daily.due(since: done, at: try at("2026-11-21T07:59"), in: berlin) == nil)
    #expect(
      daily.due(since: done, at: done - Length(days: 9), in: berlin) == nil, "a clock gone back")
  }

  @Test func `an empty digest is left out, or gives the all-clear once a week`() throws {
    let daily = try DigestTimes(parsing: "daily 08:00")
    let weekly = try DigestTimes(parsing: "weekly sun 08:00")
    let time = try at("2026-03-29T08:00")
    #expect(daily.kind(isEmpty: false, allClear: false, lastSent: time, at: time) == .daily)
    #expect(weekly.kind(isEmpty: false, allClear: true, lastSent: nil, at: time) == .weekly)
    #expect(daily.kind(isEmpty: true, allClear: false, lastSent: nil, at: time) == nil)
    #expect(daily.kind(isEmpty: true, allClear: true, lastSent: nil, at: time) == .allClear)
    let days = (1...9).map { ago in
      daily.kind(
        isEmpty: true, allClear: true, lastSent: berlin.adding(days: -ago, to: time), at: time)
    }
    #expect(days == [nil, nil, nil, nil, nil, nil, .allClear, .allClear, .allClear])
  }
}
