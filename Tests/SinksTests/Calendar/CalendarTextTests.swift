import Testing

@testable import Sinks

@Suite struct CalendarTextTests {
  @Test(arguments: [
    ("a, b; c\\d", #"a\, b\; c\\d"#), ("one\ntwo", #"one\ntwo"#), ("a\r\u{0}b", "a  b"),
    ("END:VEVENT", "END:VEVENT"),
  ])
  func `values are escaped`(text: String, escaped: String) {
    #expect(CalendarText.escaped(text) == escaped)
  }

  @Test func `a line of 75 bytes is whole, the 76th begins another`() {
    let line = String(repeating: "x", count: 75)
    #expect(CalendarText.folded(line) == line)
    #expect(CalendarText.folded(line + "y") == line + "\n y")
  }

  @Test func `any text comes back from lines of at most 75 bytes that are whole UTF-8`() {
    var random = SplitMix(state: 5)
    for _ in 0..<300 {
      let value = "SUMMARY:" + CalendarText.escaped(random.text(atMost: 300))
      let folded = CalendarText.folded(value)
      let lines = folded.utf8.split(separator: 0x0A)
      #expect(lines.allSatisfy { $0.count <= 75 })
      #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
      let joined = lines.enumerated().flatMap { $0 == 0 ? Array($1) : Array($1.dropFirst()) }
      #expect(
        String(decoding: joined, as: UTF8.self).unicodeScalars.elementsEqual(value.unicodeScalars))
    }
  }
}
