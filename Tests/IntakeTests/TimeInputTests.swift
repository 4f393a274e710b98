import Civil
import Intake
import Testing

struct TimeInputTests {
  private let now: Moment
  private let berlin: Zone

  init() throws {
    now = try moment("2026-11-23T23:30:15Z")
    berlin = try ZoneDatabase().zone("Europe/Berlin")
  }

  @Test(
    arguments: [
      ("2026-12-03T07:59:00Z", "2026-12-03T07:59:00Z"),
      ("2026-12-03t07:59:00+03:00", "2026-12-03T04:59:00Z"),
      ("2026-12-03 07:59", "2026-12-03T06:59:00Z"), ("2026-07-03T07:59", "2026-07-03T05:59:00Z"),
      ("2026-12-03", "2026-12-03"), ("  2026-12-03\n", "2026-12-03"),
      ("now", "2026-11-23T23:30:15Z"), ("Today", "2026-11-24"), ("yesterday", "2026-11-23"),
      ("-3d4h", "2026-11-20T19:30:15Z"), ("3d4h ago", "2026-11-20T19:30:15Z"),
      ("3 days ago", "2026-11-20T23:30:15Z"), ("2 дня назад", "2026-11-21T23:30:15Z"),
      ("-90m", "2026-11-23T22:00:15Z"), ("0s ago", "2026-11-23T23:30:15Z"),
      ("2026-03-29 02:30", "2026-03-29T01:00:00Z"), ("2026-10-25 02:30", "2026-10-25T00:30:00Z"),
    ])
  func `at takes times, days and how long ago`(text: String, meant: String) throws {
    #expect(try TimeInput.stamp(text, now: now, zone: berlin) == (try stamp(meant)))
  }

  @Test(
    arguments: [
      ("2026-12-03T07:59:00Z", "2026-12-03T07:59:00Z"), ("2026-12-03", "2026-12-03"),
      ("2026-12-03 07:59", "2026-12-03T06:59:00Z"), ("tomorrow", "2026-11-25"),
      ("3d4h", "2026-11-27T03:30:15Z"), ("+90m", "2026-11-24T01:00:15Z"),
      ("2 days 15h 36m 10s", "2026-11-26T15:06:25Z"), ("2d 15:36:10", "2026-11-26T15:06:25Z"),
      ("осталось 2 дн. 15 ч.", "2026-11-26T14:30:15Z"), ("10 days left", "2026-12-03T23:30:15Z"),
      ("1w", "2026-11-30T23:30:15Z"),
    ])
  func `until takes times and the time left`(text: String, meant: String) throws {
    #expect(try TimeInput.until(text, now: now, zone: berlin) == (try stamp(meant)))
  }

  @Test(
    arguments: [
      "", " ", "soon", "3d4h", "31.12.2026", "12/03/2026", "2026-02-30", "2026-12-03 25:00",
      "07:59",
      "2026-12-03 07:59 CET", "-", "ago", "--3d", "2026-12-03T07:59:60Z", "1764000000",
    ])
  func `at refuses what could mean something else`(text: String) {
    let error = #expect(throws: TimeInputError.self) {
      try TimeInput.stamp(text, now: now, zone: berlin)
    }
    #expect(
      error?.description == "'\(text)' is not a time; write 2026-12-03T07:59:00Z, "
        + "'2026-12-03 07:59', 2026-12-03, '3d4h ago', 'now', 'today' or 'yesterday'")
  }

  @Test(arguments: [
    "", "soon", "-3d", "3d ago", "15:36", "2,5 days", "2026-02-30", "++3d", "3d4h5",
  ])
  func `until refuses what could mean something else`(text: String) {
    let error = #expect(throws: TimeInputError.self) {
      try TimeInput.until(text, now: now, zone: berlin)
    }
    #expect(
      error?.description == "'\(text)' is not a time; write 2026-12-03T07:59:00Z, "
        + "'2026-12-03 07:59', 2026-12-03, or the time left: '3d4h' or '2 days 15h 36m'")
  }

  @Test(arguments: ["2008-12-31", "2101-01-01 12:00", "-999999999w", "1970-01-01T00:00:00Z"])
  func `implausible years are refused`(text: String) {
    let error = #expect(throws: TimeInputError.self) {
      try TimeInput.stamp(text, now: now, zone: berlin)
    }
    #expect(
      error?.description
        == "'\(text)' lies in an implausible year; write a year from 2009 to 2100")
    #expect(throws: TimeInputError.self) {
      try TimeInput.until("999999999999w", now: now, zone: berlin)
    }
  }
}
