import Civil
import Outbox
import Testing

/// How quiet hours are written, and what is said of mistakes.
struct QuietSpanTests {
  private func problem(_ from: String, _ until: String, days: Set<Weekday>? = nil) -> String {
    do throws(QuietHoursError) {
      _ = try QuietSpan(days: days ?? Set(Weekday.allCases), from: from, until: until)
      return ""
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ("8", "24:00", #"'from' is not a time of day (got '8'); write "22:00""#),
    ("8:00", "24:00", #"'from' is not a time of day (got '8:00'); write "08:00""#),
    ("22:00", "7:5", #"'until' is not a time of day (got '7:5'); write "07:05""#),
    ("22:00", "24:01", #"'until' is not a time of day (got '24:01'); write "07:00""#),
    ("22:00", "12:60", #"'until' is not a time of day (got '12:60'); write "07:00""#),
    ("24:00", "07:00", #"'from' cannot be the end of a day (got '24:00'); write "00:00""#),
    ("", "07:00", #"'from' is not a time of day (got ''); write "22:00""#),
    ("٠٨:٠٠", "07:00", #"'from' is not a time of day (got '٠٨:٠٠'); write "22:00""#),
  ])
  func `a mistake teaches how to write it`(from: String, until: String, message: String) {
    #expect(problem(from, until) == message)
  }

  @Test func `a whole day has its own spelling`() {
    #expect(problem("00:00", "24:00") == "")
    #expect(problem("10:00", "10:00").contains(#"write from = "00:00", until = "24:00""#))
    #expect(problem("00:00", "00:00").hasPrefix("'until' is the same as 'from'"))
  }

  @Test func `an entry needs a day`() { #expect(problem("01:00", "02:00", days: []) != "") }

  @Test(arguments: [
    [("00:00", "24:00")], [("22:00", "10:00"), ("10:00", "22:00")],
    [("00:00", "12:00"), ("11:59", "24:00")],
  ])
  func `quiet hours that never end are refused`(times: [(String, String)]) throws {
    let spans = try times.map { try QuietSpan(from: $0.0, until: $0.1) }
    let error = #expect(throws: QuietHoursError.self) { try QuietHours(spans, zone: .utc) }
    #expect(error?.key == "quiet")
  }

  @Test func `one minute to speak is enough`() throws {
    let spans = try [
      QuietSpan(from: "00:01", until: "24:00"),
      QuietSpan(
        days: Set(Weekday.allCases).subtracting([.wednesday]), from: "00:00", until: "00:01"),
    ]
    let quiet = try QuietHours(spans, zone: .utc)
    let end = try #require(quiet.end(after: Samples.now))
    #expect(
      CivilDateTime(date: Zone.utc.civil(at: end).date, time: .midnight).date.weekday == .wednesday)
    #expect(quiet.end(after: end) == nil)
  }

  @Test func `an entry is described as it is meant`() throws {
    #expect("\(try QuietSpan(from: "22:00", until: "07:00"))" == "22:00 until 07:00")
    let days = try QuietSpan(days: [.sunday, .saturday], from: "00:00", until: "24:00")
    #expect("\(days)" == "sat, sun 00:00 until 24:00")
  }

  @Test func `every day has its word`() {
    for day in Weekday.allCases { #expect(Weekday(word: day.word) == day) }
    #expect(Weekday(word: "Mon") == nil)
    #expect(Weekday.words.count == 7)
  }
}
