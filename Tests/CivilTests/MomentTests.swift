import Civil
import Testing

struct MomentTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2026-12-03T07:59:00Z", 1_796_284_740),
    ("2026-12-03t07:59:00z", 1_796_284_740), ("2026-12-03 07:59:00Z", 1_796_284_740),
    ("2026-12-03T08:59:00+01:00", 1_796_284_740), ("2026-12-02T23:59:00-08:00", 1_796_284_740),
    ("2026-12-03T07:59:00.999999999999Z", 1_796_284_740), ("1969-12-31T23:59:59.5Z", -1),
    ("2000-02-29T00:00:00-00:00", 951_782_400), ("0001-01-01T00:00:00Z", -62_135_596_800),
    ("9999-12-31T23:59:59Z", 253_402_300_799),
  ])
  func `RFC 3339 is read to the second`(text: String, seconds: Int64) {
    #expect(Moment(rfc3339: text)?.seconds == seconds)
  }

  @Test(arguments: [
    "", "2026-12-03", "2026-12-03T07:59:00", "2026-12-03T07:59Z", "2026-12-03T07:59:60Z",
    "2026-12-03T24:00:00Z", "2026-12-03T07:60:00Z", "2026-13-03T07:59:00Z", "2026-02-29T00:00:00Z",
    "2026-12-03T07:59:00.Z", "2026-12-03T07:59:00,5Z", "2026-12-03T07:59:00+24:00",
    "2026-12-03T07:59:00+0100", "2026-12-03T07:59:00+01", "2026-12-03T07:59:00+01:60",
    " 2026-12-03T07:59:00Z", "2026-12-03T07:59:00Z ", "2026-12-03_07:59:00Z", "26-12-03T07:59:00Z",
    "0000-12-31T23:59:59Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
    "+2026-12-03T07:59:00Z", "2026-12-03T07:59:00ZZ", "２026-12-03T07:59:00Z",
    "2026-12-03T 7:59:00Z",
  ])
  func `anything else is refused`(text: String) {
    #expect(Moment(rfc3339: text) == nil)
  }

  @Test func `the description is RFC 3339 in UTC`() {
    #expect("\(Moment(seconds: 1_796_284_740))" == "2026-12-03T07:59:00Z")
    #expect("\(Moment.earliest)" == "0001-01-01T00:00:00Z")
    #expect("\(Moment.latest)" == "9999-12-31T23:59:59Z")
  }

  @Test func `every moment survives being written and read`() {
    var random = SeededGenerator(seed: 1)
    let range = Moment.earliest.seconds...Moment.latest.seconds
    for _ in 0..<5_000 {
      let moment = Moment(seconds: .random(in: range, using: &random))
      #expect(Moment(rfc3339: moment.description) == moment)
    }
  }

  @Test func `arithmetic stops at the borders of the calendar`() {
    let forever = Length(seconds: .max)
    #expect(Moment.latest + forever == .latest)
    #expect(Moment.earliest - forever == .earliest)
    #expect(Moment.latest + Length(seconds: .min) == .earliest)
    #expect(Moment.earliest - Length(seconds: .min) == .latest)
    #expect(Moment.latest - Moment.earliest == Length(seconds: 315_537_897_599))
    #expect(Moment(seconds: .max) == .latest)
  }

  @Test func `adding a day adds 24 hours`() throws {
    #expect(try at("2026-03-28T12:00:00Z") + Length(days: 1) == at("2026-03-29T12:00:00Z"))
    #expect(try at("2026-03-28T12:00:00Z") - Length(hours: 12) == at("2026-03-28T00:00:00Z"))
  }

  @Test func `random texts never trap and are never moments by accident`() {
    var random = SeededGenerator(seed: 2)
    let alphabet = Array("0123456789-:TZtz+. é\u{0}")
    for _ in 0..<5_000 {
      let length = Int.random(in: 0...26, using: &random)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &random) ?? "0" })
      #expect(Moment(rfc3339: text) == nil)
    }
  }
}
