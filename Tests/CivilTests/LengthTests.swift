import Civil
import Testing

struct LengthTests {
  @Test(arguments: [
    ("7d", 604_800), ("36h", 129_600), ("90m", 5_400), ("45s", 45), ("1w", 604_800), ("0s", 0),
    ("3d4h", 273_600), ("1w2d3h4m5s", 788_645), ("1d23h59m59s", 172_799), ("007d", 604_800),
  ])
  func `a written length is read`(text: String, seconds: Int64) throws {
    #expect(try Length(parsing: text).seconds == seconds)
  }

  @Test(arguments: [
    "", "d", "7", "-7d", "+7d", "7 d", " 7d", "7d ", "7D", "7days", "1.5h", "4h3d", "3d3d", "3d4",
    "1d24h", "1h60m", "1m60s", "1w7d", "9999999999999d", "99999999999999999999999s", "٣d", "1y",
  ])
  func `anything else is refused`(text: String) {
    #expect(throws: LengthError.self) { try Length(parsing: text) }
  }

  @Test(arguments: [
    ("soon", "'soon' is not a length of time"), ("15", "'15' has a number without a unit"),
    ("4h3d", "'4h3d' has its units out of order or twice"),
    ("1d24h", "'1d24h' has too large a number before 'h'"),
    ("9999999999999d", "'9999999999999d' is too long a time"),
    ("a\u{1B}[2J", "'a?[2J' is not a length of time"),
  ])
  func `an error says what is wrong and what to write`(text: String, start: String) throws {
    let error = #expect(throws: LengthError.self) { try Length(parsing: text) }
    let advice = "; write '7d', '36h', '90m', '45s' or a sum such as '3d4h'"
    #expect(error?.description == start + advice)
  }

  @Test(arguments: [
    (0, "0s"), (45, "45s"), (5_400, "90m"), (3_600, "1h"), (129_600, "36h"), (86_400, "1d"),
    (604_800, "7d"), (-604_800, "-7d"), (90_061, "90061s"),
  ])
  func `a computed length is written in its longest whole unit`(seconds: Int64, text: String) {
    #expect("\(Length(seconds: seconds))" == text)
  }

  @Test func `a parsed length is written as it was`() throws {
    #expect(try "\(Length(parsing: "24h"))" == "24h")
    #expect(try "\(Length(parsing: "1w"))" == "1w")
  }

  @Test func `equality and order see only the seconds`() throws {
    #expect(try Length(parsing: "24h") == Length(parsing: "1d"))
    #expect(try Set([Length(parsing: "24h"), Length(parsing: "1d")]).count == 1)
    #expect(try Length(parsing: "25h") > Length(days: 1))
  }

  @Test func `arithmetic stops at the largest number`() {
    let most = Length(seconds: .max)
    let least = Length(seconds: .min)
    #expect(most + most == most)
    #expect(least + least == least)
    #expect(least - most == least)
    #expect(most - least == most)
    #expect(-least == most)
    #expect(Length(days: .max) == most)
    #expect(Length(hours: .min) == least)
    #expect(Length(minutes: 2) - Length(seconds: 150) == Length(seconds: -30))
  }

  @Test func `random texts never trap, and what is read reads the same again`() {
    var random = SeededGenerator(seed: 3)
    let alphabet = Array("0123456789dhmsw")
    var understood = 0
    for _ in 0..<10_000 {
      let length = Int.random(in: 0...6, using: &random)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &random) ?? "0" })
      guard let parsed = try? Length(parsing: text) else { continue }
      understood += 1
      #expect((try? Length(parsing: parsed.description)) == parsed)
      #expect((try? Length(parsing: "\(Length(seconds: parsed.seconds))")) == parsed)
    }
    #expect(understood > 100)
  }
}
