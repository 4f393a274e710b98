import Testing
import Wording

@testable import Sinks

@Suite struct HeaderTextTests {
  @Test(arguments: [
    ("Open the dispute", "Subject: Open the dispute"), ("", "Subject:"),
    ("Спор", "Subject: =?utf-8?B?0KHQv9C+0YA=?="), ("a =?b", "Subject: =?utf-8?B?YSA9P2I=?="),
  ])
  func `small values`(value: String, field: String) {
    #expect(HeaderText.field("Subject", value) == field)
  }

  @Test func `plain text is folded at blanks`() {
    let value = Array(repeating: "words", count: 40).joined(separator: " ")
    let lines = HeaderText.field("Subject", value).split(separator: "\n")
    #expect(lines.count > 2)
    #expect(lines.allSatisfy { $0.utf8.count <= 76 })
    #expect(lines.joined() == "Subject: " + value)
  }

  @Test func `any line comes back from short encoded words that hold whole characters`() throws {
    var random = SplitMix(state: 3)
    for _ in 0..<500 {
      let value = plainLine(random.text(atMost: 300), limit: 200)
      guard !HeaderText.isPlain(value) else { continue }
      let lines = HeaderText.field("Subject", value).split(separator: "\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 76 })
      let words = lines.flatMap { $0.split(separator: " ") }.filter { $0 != "Subject:" }
      let texts = try words.map(Self.decode)
      #expect(texts.joined().unicodeScalars.elementsEqual(value.unicodeScalars))
    }
  }

  @Test func `a character is never split between words`() throws {
    let family = "👩‍👩‍👧‍👦"
    let field = HeaderText.field("Subject", String(repeating: family, count: 20))
    for word in field.split(whereSeparator: { " \n".contains($0) }).dropFirst() {
      let text = try Self.decode(word)
      #expect(text.replacing(family, with: "") == "")
    }
  }

  /// The text of one encoded word; decoding it strictly shows that no character was split.
  private static func decode(_ word: Substring) throws -> String {
    #expect(word.utf8.count <= 75)
    let inner = try #require(word.hasPrefix("=?utf-8?B?") && word.hasSuffix("?=") ? word : nil)
    let bytes = try #require(Base64.decode(String(inner.dropFirst(10).dropLast(2))))
    return try #require(String(validating: bytes, as: UTF8.self))
  }
}
