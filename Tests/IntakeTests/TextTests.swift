import Intake
import Model
import Testing

struct TextTests {
  private static let hostile = [
    "a\r\nb\nc\rd", #"quotes " and ' and \ and """"#, "\u{202E}txt.exe\u{200F}\u{2066}x\u{2069}",
    "@everyone <!channel> [x](https://example.org)", "%s %n %@ {{x}} ${HOME} $(id) `id`",
    "\u{1B}[31mred\u{7}\u{8}", "👨‍👩‍👧‍👦 ёжик 你好 e\u{301}", " blanks around ",
    String(repeating: "я", count: 10_000),
  ]

  @Test(arguments: hostile) func `a hostile title arrives unchanged`(title: String) throws {
    let order = try order(sample("title = \(quotedForToml(title))"))
    // Scalars, because equality of strings would also accept another normal form.
    #expect(Array(order.title.unicodeScalars) == Array(title.unicodeScalars))
  }

  @Test func `a NUL, at which other programs would cut a text, is refused`() {
    let line = sample("title = \"a\\u0000b\"", "seller = \"\\u0000\"")
    #expect(
      findings(in: line) == [
        "4:9: 'title' has a NUL character (got 'a\\u{0}b'); remove it",
        "5:10: 'seller' has a NUL character (got '\\u{0}'); remove it",
      ])
  }

  @Test(arguments: [("title", 10_000), ("seller", 1_000), ("region", 100), ("account", 200)])
  func `a text may be so long and no longer`(key: String, limit: Int) {
    let fits = "\(key) = '\(String(repeating: "я", count: limit))'"
    let tooLong = "\(key) = '\(String(repeating: "я", count: limit + 1))'"
    #expect(findings(in: sample(fits)).isEmpty)
    #expect(
      findings(in: sample(tooLong)).map { $0.drop { $0 != "'" } } == [
        "'\(key)' is too long (got \(limit + 1) characters); write at most \(limit)"
      ])
  }

  @Test func `a note may be long`() throws {
    let note = String(repeating: "n", count: 20_000)
    let lines = "[[orders.events]]\nkind = 'closed'\nat = 2026-12-01\nnote = "
    #expect(try order(sample(lines + "'\(note)'")).events.first?.note == note)
    #expect(findings(in: sample(lines + "'\(note)n'")).count == 1)
  }

  @Test func `an id of 200 characters is fine`() throws {
    let id = String(repeating: "7", count: 200)
    let text = "[[orders]]\nplatform = 'ebay'\nid = "
    #expect(try order(text + "'\(id)'").ref.id == id)
    #expect(findings(in: text + "'\(id)7'").count == 1)
  }

  @Test(arguments: ["", " 12", "12\u{A0}", "1\\n2", "1\\u200B2", "1\\u202E2", "1\\u00002"])
  func `an id that can be mistaken is refused`(id: String) {
    #expect(findings(in: "[[orders]]\nplatform = 'ebay'\nid = \"\(id)\"").count == 1)
  }

  @Test(arguments: ["3071000000010001", "1.5", "2026-11-20", "0x1F"])
  func `an id without quotes is told to take them`(id: String) {
    #expect(
      findings(in: "[[orders]]\nplatform = 'ebay'\nid = \(id)") == [
        "3:6: 'id' has no quotes, without which zeros and long numbers get lost (got \(id)); "
          + "write id = \"\(id)\""
      ])
  }

  @Test(
    arguments: [
      "https://example.org", "HTTP://example.org:8080/a?b=c#d", "https://пример.испытание/заказ",
    ])
  func `a web address is taken as it is`(url: String) throws {
    #expect(try order(sample("url = '\(url)'")).url == url)
  }

  @Test(
    arguments: [
      "", "example.org", "ftp://example.org", "javascript:alert(1)", "https:", "https://",
      "https:///path", "https://?x", "https://exa mple.org", "https://example.org/\\n",
      "https://example.org/\\u202E", "httpsx://example.org", " https://example.org",
    ])
  func `what is not a web address is refused`(url: String) {
    #expect(findings(in: sample("url = \"\(url)\"")).count == 1)
  }

  @Test(arguments: ["[1]", "['']", "['  ']", "'gift'", "[['gift']]", "[\"a\\nb\"]"])
  func `tags that are none are refused`(tags: String) {
    #expect(findings(in: sample("tags = \(tags)")).count == 1)
  }
}
