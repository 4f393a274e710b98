import Civil
import Testing

struct CountdownTests {
  @Test(arguments: [
    ("2 days 15h 36m 10s", "2d15h36m10s"), ("2 дн. 15 ч. 36 мин.", "2d15h36m"),
    ("15 days", "15d"), ("1 day 2 hours 3 minutes", "1d2h3m"), ("3 д 4 ч", "3d4h"),
    ("5 дней", "5d"), ("21 день", "21d"), ("02:15:36", "2h15m36s"), ("2d 15:36:10", "2d15h36m10s"),
    ("3d4h", "3d4h"), ("2\u{A0}days\u{202F}15\u{2009}h", "2d15h"), ("2 days, 15 hours", "2d15h"),
    ("2 days and 15 hours", "2d15h"), ("2 дня и 15 часов", "2d15h"), ("3 days left", "3d"),
    ("Осталось: 3 дня 4 часа", "3d4h"), ("осталось 36 мин", "36m"), ("ещё 1 сутки", "1d"),
    ("Time left: 1 week 2 days", "1w2d"), ("1 нед. 2 дн.", "1w2d"), ("in 45 seconds.", "45s"),
    ("2:15:36:10", "2d15h36m10s"), ("99:00:00", "99h"), ("36 hours", "36h"), ("100 min", "100m"),
    ("2 Days 3 HRS", "2d3h"), ("0 days 0h 0m 1s", "1s"), ("23\u{200E} ч\u{200B} 5 с", "23h5s"),
    ("5 дне\u{0438}\u{0306}", "5d"), ("2days15hours", "2d15h"), ("1 секунда", "1s"),
    ("00:00:00", "0s"), ("3 days & 4 hours remaining", "3d4h"), ("\t7 дней\n", "7d"),
  ])
  func `a countdown is read as the site prints it`(text: String, length: String) throws {
    #expect(try Countdown.parse(text) == Length(parsing: length))
  }

  @Test(arguments: [
    ("", "there is no time in it"), ("left", "there is no time in it"),
    ("15", "'15' has no unit behind it"), ("2 days 15", "'15' has no unit behind it"),
    ("2 15 h", "'2' has no unit behind it"), ("3 months", "'3 months' is not understood"),
    ("3 мес.", "'3 мес' is not understood"), ("2 days ago", "'ago' is not understood"),
    ("2.5 days", "'.5' is not understood"), ("1,5 дня", "',5' is not understood"),
    ("-2 days", "'-2' is not understood"), ("15 h 2 days", "the days come twice or out of order"),
    ("2 days 3 days", "the days come twice or out of order"),
    ("2 days 24 h", "24 hours are too many behind days"),
    ("2d 24:00:00", "24 hours are too many behind days"),
    ("1 h 60 m", "60 minutes are too many behind hours"),
    ("1 week 7 days", "7 days are too many behind weeks"),
    ("12:60:00", "60 minutes are too many behind hours"),
    ("02:15", "'02:15' may be hours or minutes"),
    ("1:2:3:4:5", "'1:2:3:4:5' may be hours or minutes"), ("15:36:10 5 s", "'5' is not understood"),
    ("2 h 15:36:10", "the hours come twice or out of order"),
    ("12::30", "'12::30' is not understood"),
    ("and 2 days", "'and' is not understood"), ("2 days and", "'and' is not understood"),
    ("2 days and left", "'and' is not understood"),
    ("2 days left 3 hours", "'3' is not understood"),
    ("99999 days", "it is longer than ten years"), ("99999999999 s", "'99999999999' is too large"),
    ("99999999999999999999 s", "'99999999999999999999' is too large"),
    ("٣ days", "'٣' is not understood"),
    ("day", "'day' is not understood"), ("2026-12-03", "'-12-03' is not understood"),
  ])
  func `what is not understood is named`(text: String, problem: String) {
    let error = #expect(throws: CountdownError.self) { try Countdown.parse(text) }
    #expect(error?.problem == problem)
  }

  @Test func `an error says what to write`() {
    let error = #expect(throws: CountdownError.self) { try Countdown.parse("2 fortnights") }
    #expect(
      error?.description
        == "'2 fortnights' is not understood (got '2 fortnights'); write '2 days 15h 36m 10s' or '2d 15:36:10'"
    )
  }

  @Test(arguments: ["день 1", "дня 2 22", "дней 5 11 100", "дн 3"])
  func `all Russian plurals are known`(line: String) throws {
    let words = line.split(separator: " ")
    for number in words.dropFirst() {
      #expect(try Countdown.parse("\(number) \(words[0])") == Length(parsing: "\(number)d"))
    }
  }

  @Test func `a text without end is refused`() {
    let error = #expect(throws: CountdownError.self) {
      try Countdown.parse(String(repeating: "1 d ", count: 1_000))
    }
    #expect(error?.description.utf8.count ?? 0 < 300)
  }

  @Test func `every sum of parts is read back`() throws {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<500 {
      let left = TimeLeft(Length(seconds: .random(in: 0...300_000_000, using: &random)))
      let text = "\(left.days) дн. \(left.hours)ч \(left.minutes) min, \(left.seconds) сек."
      let again = try TimeLeft(Countdown.parse(text))
      #expect(again == left)
    }
  }

  @Test func `random texts never trap`() {
    var random = SeededGenerator(seed: 9)
    let pieces = [
      "1", "23", "99999999999999999999", ":", ".", ",", " ", "d", "h", "дн", "и", "left", "\u{A0}",
      "&", "-", "é", "\u{301}", "👍", "\r\n", "мин", "12:30:00",
    ]
    var understood = 0
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...7, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      guard let length = try? Countdown.parse(text) else { continue }
      understood += 1
      #expect(length >= .zero)
    }
    #expect(understood > 20)
  }
}
