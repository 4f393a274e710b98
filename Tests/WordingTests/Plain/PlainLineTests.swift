import Testing

@testable import Wording

@Suite struct PlainLineTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("  two   words \n", "two words"), ("a\r\nb\tc", "a b c"),
    ("a\u{0}b\u{1B}[1mc\u{7F}", "a b [1mc"), ("\u{202E}abc\u{202C}", "abc"),
    ("a\u{200B}b\u{FEFF}c\u{AD}d", "abcd"), ("x\u{2028}y\u{85}z\u{A0}!", "x y z !"),
    ("👩‍👧 ok", "👩‍👧 ok"), ("日本 текст", "日本 текст"), ("a\u{FFFE}b", "ab"),
    ("%s {{x}} @all", "%s {{x}} @all"),
  ])
  func `only what steers or hides is taken out`(text: String, expected: String) {
    #expect(plainLine(text, limit: 100) == expected)
  }

  @Test func `a long text is cut between characters`() {
    #expect(plainLine("abcdef", limit: 6) == "abcdef")
    #expect(plainLine("abcdefg", limit: 6) == "abcdef…")
    #expect(plainLine("abcde👩‍👧", limit: 6) == "abcde…")
  }

  @Test func `one endless character is cut within`() {
    let tower = "e" + String(repeating: "\u{301}", count: 9_000)
    #expect(plainLine(tower, limit: 10).unicodeScalars.count == 11)
  }

  @Test(arguments: Samples.hostileTitles)
  func `the limit holds and nothing is left to take out`(text: String) {
    let line = plainLine(text, limit: 80)
    #expect(line.unicodeScalars.count <= 81)
    #expect(plainLine(line, limit: 81) == line)
  }
}
