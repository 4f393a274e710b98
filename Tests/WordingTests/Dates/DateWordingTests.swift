import Civil
import Model
import Testing
import Wording

@Suite struct DateWordingTests {
  @Test(
    arguments: zip(
      1...12,
      [
        ("January", "января"), ("February", "февраля"), ("March", "марта"), ("April", "апреля"),
        ("May", "мая"), ("June", "июня"), ("July", "июля"), ("August", "августа"),
        ("September", "сентября"), ("October", "октября"), ("November", "ноября"),
        ("December", "декабря"),
      ]))
  func `every month has its name, in Russian in the genitive`(
    month: Int, name: (en: String, ru: String)
  ) throws {
    let date = try #require(CivilDate(year: 2026, month: month, day: 3))
    #expect(date.worded(in: .english) == "3 \(name.en) 2026")
    #expect(date.worded(in: .russian) == "3 \(name.ru) 2026 г.")
  }

  @Test func `a moment is told by the reader's clock`() throws {
    #expect(try Samples.reader().worded(Samples.close) == "3 December 2026, 08:59 CET")
    let russian = try Samples.reader(.russian, zone: "Europe/Moscow")
    #expect(russian.worded(Samples.close) == "3 декабря 2026 г., 10:59 MSK")
  }

  @Test func `an unnamed offset and the first year are told whole`() throws {
    let zone = try Samples.zones.zone("Asia/Tashkent")
    #expect(zone.worded(Samples.close, in: .english) == "3 December 2026, 12:59 UTC+05:00")
    #expect(Zone.utc.worded(.earliest, in: .russian) == "1 января 1 г., 00:00 UTC")
  }

  @Test func `a day alone stays a day`() throws {
    let date = try #require(CivilDate(iso: "2026-11-05"))
    #expect(try Samples.reader(.russian).worded(.day(date)) == "5 ноября 2026 г.")
    #expect(try Samples.reader().worded(.moment(Samples.close)) == "3 December 2026, 08:59 CET")
  }

  @Test func `the platform's clock is named where it shows something else`() throws {
    let reader = try Samples.reader(.russian)
    let pacific = try Samples.zones.zone("America/Los_Angeles")
    #expect(
      reader.worded(Samples.close, platform: pacific)
        == "3 декабря 2026 г., 08:59 CET, по часам площадки 2 декабря 2026 г., 23:59 PST")
    #expect(
      reader.worded(Samples.close, platform: reader.zone) == "3 декабря 2026 г., 08:59 CET")
  }
}
