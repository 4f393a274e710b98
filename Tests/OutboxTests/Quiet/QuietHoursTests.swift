import Civil
import Outbox
import Testing

/// When it is quiet, and until when.
struct QuietHoursTests {
  private let berlin: Zone
  private let night: QuietHours
  private let weekend: QuietHours

  init() throws {
    berlin = try ZoneDatabase().zone("Europe/Berlin")
    let night = try QuietSpan(from: "22:00", until: "07:00")
    self.night = try QuietHours([night], zone: berlin)
    weekend = try QuietHours(
      [night, QuietSpan(days: [.saturday, .sunday], from: "00:00", until: "24:00")], zone: berlin)
  }

  private func at(_ text: String) throws -> Moment {
    berlin.moment(of: try #require(CivilDateTime(iso: text)))
  }

  @Test(
    arguments: [
      ("2026-11-23T21:59:59", nil), ("2026-11-23T22:00:00", "2026-11-24T07:00:00"),
      ("2026-11-23T23:59:59", "2026-11-24T07:00:00"),
      ("2026-11-24T00:00:00", "2026-11-24T07:00:00"),
      ("2026-11-24T06:59:59", "2026-11-24T07:00:00"), ("2026-11-24T07:00:00", nil),
      ("2026-11-24T12:00:00", nil),
    ] as [(String, String?)])
  func `a night reaches across midnight`(moment: String, end: String?) throws {
    let end = try end.map(at)
    #expect(night.end(after: try at(moment)) == end)
    #expect(night.contains(try at(moment)) == (end != nil))
  }

  @Test func `entries that touch or overlap are one stretch`() throws {
    let friday = try at("2026-11-27T22:00")
    let monday = try at("2026-11-30T07:00")
    for moment in ["2026-11-27T23:00", "2026-11-28T12:00", "2026-11-29T23:59", "2026-11-30T06:00"] {
      #expect(weekend.end(after: try at(moment)) == monday)
      #expect(weekend.start(before: try at(moment)) == friday)
    }
    #expect(weekend.start(before: friday) == friday)
    #expect(weekend.start(before: monday) == nil)
  }

  @Test func `the next quiet is one that has not begun`() throws {
    #expect(weekend.nextStart(after: try at("2026-11-27T12:00")) == (try at("2026-11-27T22:00")))
    #expect(weekend.nextStart(after: try at("2026-11-27T22:00")) == (try at("2026-11-30T22:00")))
    #expect(weekend.nextStart(after: try at("2026-11-28T12:00")) == (try at("2026-11-30T22:00")))
  }

  @Test func `an entry of one day begins on that day alone`() throws {
    let friday = try QuietHours(
      [QuietSpan(days: [.friday], from: "20:00", until: "02:00")], zone: berlin)
    #expect(friday.contains(try at("2026-11-28T01:00")))
    #expect(!friday.contains(try at("2026-11-27T01:00")))
    #expect(!friday.contains(try at("2026-11-29T01:00")))
    #expect(friday.nextStart(after: try at("2026-11-28T03:00")) == (try at("2026-12-04T20:00")))
  }

  @Test func `without entries it is never quiet`() throws {
    for quiet in [QuietHours.none, try QuietHours([], zone: berlin)] {
      #expect(!quiet.contains(try at("2026-11-28T01:00")))
      #expect(quiet.end(after: try at("2026-11-28T01:00")) == nil)
      #expect(quiet.nextStart(after: try at("2026-11-28T01:00")) == nil)
    }
  }

  @Test func `the night in which clocks go ahead is an hour shorter`() throws {
    let start = try at("2026-03-28T22:00")
    let end = try #require(night.end(after: start))
    #expect(end - start == Length(hours: 8))
  }

  @Test func `the night in which clocks go back is an hour longer`() throws {
    let start = try at("2026-10-24T22:00")
    let end = try #require(night.end(after: start))
    #expect(end - start == Length(hours: 10))
  }

  @Test func `an hour that clocks pass twice is quiet both times`() throws {
    let quiet = try QuietHours([QuietSpan(from: "01:00", until: "02:30")], zone: berlin)
    let start = try at("2026-10-25T01:00")
    #expect(quiet.end(after: start) == start + Length(minutes: 150))
    let within = try QuietHours([QuietSpan(from: "02:15", until: "02:30")], zone: berlin)
    let first = try at("2026-10-25T02:15")
    #expect(within.end(after: first) == first + Length(minutes: 75))
  }

  @Test func `a reading that clocks skip is the moment of the skip`() throws {
    let skip = try #require(Moment(rfc3339: "2026-03-29T01:00:00Z"))
    let until = try QuietHours([QuietSpan(from: "01:00", until: "02:30")], zone: berlin)
    #expect(until.end(after: skip - Length(seconds: 1)) == skip)
    let from = try QuietHours([QuietSpan(from: "02:30", until: "05:00")], zone: berlin)
    #expect(from.start(before: skip) == skip)
    #expect(!from.contains(skip - Length(seconds: 1)))
    let lost = try QuietHours(
      [QuietSpan(days: [.sunday], from: "02:10", until: "02:50")], zone: berlin)
    #expect(!lost.contains(skip))
    #expect(lost.nextStart(after: skip - Length(days: 1)) == (try at("2026-04-05T02:10")))
  }
}
