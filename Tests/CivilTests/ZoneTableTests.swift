import Civil
import Testing

/// Both sides of a change of clocks, as the reader sees them; past years, or years by rule.
struct ZoneTableTests {
  @Test(arguments: [
    ("Europe/Berlin", "2026-03-29T01:00:00Z", "03-29 01:59 CET", "03-29 03:00 CEST"),
    ("Europe/Berlin", "2026-10-25T01:00:00Z", "10-25 02:59 CEST", "10-25 02:00 CET"),
    ("Europe/Berlin", "2100-03-28T01:00:00Z", "03-28 01:59 CET", "03-28 03:00 CEST"),
    ("Europe/Dublin", "2025-03-30T01:00:00Z", "03-30 00:59 GMT", "03-30 02:00 IST"),
    ("Europe/Dublin", "2100-10-31T01:00:00Z", "10-31 01:59 IST", "10-31 01:00 GMT"),
    ("Europe/Moscow", "2014-10-25T22:00:00Z", "10-26 01:59 MSK", "10-26 01:00 MSK"),
    ("Africa/Casablanca", "2025-02-23T02:00:00Z", "02-23 02:59 UTC+01:00", "02-23 02:00 UTC+00:00"),
    ("Africa/Casablanca", "2025-04-06T02:00:00Z", "04-06 01:59 UTC+00:00", "04-06 03:00 UTC+01:00"),
    ("America/New_York", "2026-03-08T07:00:00Z", "03-08 01:59 EST", "03-08 03:00 EDT"),
    ("America/New_York", "2100-11-07T06:00:00Z", "11-07 01:59 EDT", "11-07 01:00 EST"),
    ("America/Los_Angeles", "2026-11-01T09:00:00Z", "11-01 01:59 PDT", "11-01 01:00 PST"),
    ("America/Sao_Paulo", "2018-11-04T03:00:00Z", "11-03 23:59 UTC-03:00", "11-04 01:00 UTC-02:00"),
    ("America/St_Johns", "2010-11-07T02:31:00Z", "11-07 00:00 NDT", "11-06 23:01 NST"),
    ("America/Santiago", "2024-09-08T04:00:00Z", "09-07 23:59 UTC-04:00", "09-08 01:00 UTC-03:00"),
    ("Asia/Tehran", "2022-03-21T20:30:00Z", "03-21 23:59 UTC+03:30", "03-22 01:00 UTC+04:30"),
    ("Asia/Jerusalem", "2025-03-28T00:00:00Z", "03-28 01:59 IST", "03-28 03:00 IDT"),
    ("Asia/Pyongyang", "2018-05-04T15:00:00Z", "05-04 23:29 KST", "05-05 00:00 KST"),
    (
      "Australia/Lord_Howe", "2026-04-04T15:00:00Z", "04-05 01:59 UTC+11:00",
      "04-05 01:30 UTC+10:30"
    ),
    (
      "Australia/Lord_Howe", "2100-10-02T15:30:00Z", "10-03 01:59 UTC+10:30",
      "10-03 02:30 UTC+11:00"
    ),
    ("Pacific/Chatham", "2025-09-27T14:00:00Z", "09-28 02:44 UTC+12:45", "09-28 03:45 UTC+13:45"),
    ("Pacific/Apia", "2011-12-30T10:00:00Z", "12-29 23:59 UTC-10:00", "12-31 00:00 UTC+14:00"),
    ("Pacific/Kwajalein", "1993-08-21T12:00:00Z", "08-20 23:59 UTC-12:00", "08-22 00:00 UTC+12:00"),
    ("Antarctica/Troll", "2026-03-29T01:00:00Z", "03-29 00:59 UTC+00:00", "03-29 03:00 UTC+02:00"),
  ])
  func `clocks change at their second`(
    name: String, change: String, before: String, after: String
  ) throws {
    let zone = try zone(name)
    let moment = try at(change)
    #expect(zone.format(moment - Length(seconds: 1)).dropFirst(5) == before)
    #expect(zone.format(moment).dropFirst(5) == after)
  }

  @Test(arguments: [
    ("Pacific/Kiritimati", "2026-12-31T10:00:00Z", "2027-01-01 00:00 UTC+14:00"),
    ("Pacific/Pago_Pago", "2026-12-31T10:59:59Z", "2026-12-30 23:59 SST"),
    ("Asia/Kathmandu", "2026-01-01T00:00:00Z", "2026-01-01 05:45 UTC+05:45"),
    ("Asia/Kolkata", "9999-12-31T00:00:00Z", "9999-12-31 05:30 IST"),
    ("Asia/Shanghai", "2026-11-26T07:59:00Z", "2026-11-26 15:59 CST"),
    ("America/Los_Angeles", "2026-12-03T07:59:00Z", "2026-12-02 23:59 PST"),
    ("Europe/Berlin", "1800-01-01T00:00:00Z", "1800-01-01 00:53 LMT"),
    ("Asia/Tokyo", "0001-01-01T00:00:00Z", "0001-01-01 09:18 LMT"),
    ("Pacific/Kiritimati", "9999-12-31T23:59:59Z", "9999-12-31 23:59 UTC+14:00"),
    ("America/Los_Angeles", "0001-01-01T00:00:00Z", "0001-01-01 00:00 LMT"),
    ("UTC", "2026-12-03T07:59:59Z", "2026-12-03 07:59 UTC"),
  ])
  func `a moment is shown as the zone's clocks show it`(
    name: String, moment: String, text: String
  ) throws {
    #expect(try zone(name).format(at(moment)) == text)
  }

  @Test func `offsets and names are those of the moment`() throws {
    let berlin = try zone("Europe/Berlin")
    #expect(try berlin.offset(at: at("2026-07-01T00:00:00Z")) == 7200)
    #expect(try berlin.abbreviation(at: at("2026-01-01T00:00:00Z")) == "CET")
    #expect(try zone("Asia/Dubai").abbreviation(at: at("2026-01-01T00:00:00Z")) == "+04")
  }

  @Test func `UTC needs no file`() throws {
    #expect(Zone.utc.format(Moment(seconds: 0)) == "1970-01-01 00:00 UTC")
    #expect(try ZoneDatabase(folders: []).zone("UTC") == .utc)
  }
}
