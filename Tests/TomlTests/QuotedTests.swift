import Testing
import Toml

struct QuotedTests {
  @Test(arguments: [
    ("plain", "'plain'"), ("it's", #"'it\'s'"#), ("a\nb\r\t", #"'a\nb\r\t'"#),
    ("\u{1B}[2J", #"'\u{1B}[2J'"#), ("\u{202E}abc", #"'\u{202E}abc'"#),
    ("a\u{200B}b\u{FEFF}", #"'a\u{200B}b\u{FEFF}'"#), ("\u{2028}", #"'\u{2028}'"#),
    ("世界 é 😀", "'世界 é 😀'"), ("", "''"), ("\u{E000}", #"'\u{E000}'"#),
  ])
  func `foreign text comes out quoted and safe`(text: String, shown: String) {
    #expect(quoted(text) == shown)
  }

  @Test func `long text is cut`() {
    #expect(quoted(String(repeating: "x", count: 60)).count == 62)
    #expect(quoted(String(repeating: "x", count: 61)) == "'\(String(repeating: "x", count: 60))…'")
  }
}
