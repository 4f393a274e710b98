import Testing

@testable import Views

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("plain, with (brackets).", "plain, with (brackets)."),
    (
      "*a* _b_ `c` [d](e) <f> #g |h ~i &j !k \\",
      "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\#g "
        + "\\|h \\~i \\&j !k \\\\"
    ),
    ("- no list", "\\- no list"), ("+ no list", "\\+ no list"), ("1. no list", "1\\. no list"),
    ("12) no list", "12\\) no list"), ("=", "\\="), ("a - b 1. c", "a - b 1. c"),
    ("a\nb\u{1B}[1m", "a b \\[1m"),
  ])
  func `every character stands for itself`(text: String, expected: String) {
    #expect(Markdown.escaped(text) == expected)
  }

  @Test func `the lines of an entry stay lines`() {
    #expect(Markdown.entry("- ", ["one", "two", "three"]) == ["- one\\", "  two\\", "  three"])
  }

  @Test func `a fence is longer than any in the text`() {
    #expect(Markdown.fenced(["a", "````"]) == ["`````text", "a", "````", "`````"])
    #expect(Markdown.fenced(["a `b`"]) == ["```text", "a `b`", "```"])
  }

  @Test func `a quotation keeps its paragraphs`() {
    #expect(Markdown.quoted(["a", "b", "", "c"]) == ["> a\\", "> b", ">", "> c"])
  }
}
