import Testing
import Toml

struct PlacedTextTests {
  /// Source, offset in the decoded string, place.
  private static let table: [(String, Int, String)] = [
    (#"k = "abc""#, 0, "1:6"), (#"k = "abc""#, 2, "1:8"),
    (#"k = "abc""#, 3, "1:9"), (#"k = "abc""#, 99, "1:9"),
    (#"k = "abc""#, -1, "1:6"), (#"k = """#, 0, "1:6"),
    (#"k = 'a\b'"#, 2, "1:8"),
    (#"k = "a\tb""#, 1, "1:7"), (#"k = "a\tb""#, 2, "1:9"),
    (#"k = "\u00e9x""#, 1, "1:12"), (#"k = "\U0001F600x""#, 1, "1:16"),
    (#"k = "é世x""#, 2, "1:8"), (#"k = "a\\\"b""#, 3, "1:11"),
    ("k = \"\"\"abc\"\"\"", 1, "1:9"),
    ("k = \"\"\"\nabc\nde\"\"\"", 0, "2:1"), ("k = \"\"\"\nabc\nde\"\"\"", 3, "2:4"),
    ("k = \"\"\"\nabc\nde\"\"\"", 4, "3:1"),
    ("k = \"\"\"\r\nabc\r\nde\"\"\"", 3, "2:4"), ("k = \"\"\"\r\nabc\r\nde\"\"\"", 4, "3:1"),
    ("k = \"\"\"a \\\n\n   b\"\"\"", 2, "3:4"), ("k = \"\"\"a\\  \r\n\tb\"\"\"", 1, "2:2"),
    ("k = \"\"\"\\\n  \\\n  a\"\"\"", 0, "3:3"), ("k = \"\"\"\na\\\n\"\"\"", 1, "3:1"),
    ("k = \"\"\"a\"\"b\"\"\"\"\"", 3, "1:11"), ("k = \"\"\"a\"\"b\"\"\"\"\"", 4, "1:12"),
    ("k = \"\"\"a\\\n  яb\"\"\"", 1, "2:3"), ("k = \"\"\"a\\\n\u{A0}b\"\"\"", 1, "2:2"),
    ("k = '''\na\\\nb'''", 1, "2:2"), ("k = '''\na\\\nb'''", 3, "3:1"),
    ("k = '''a''b'''''", 5, "1:13"), ("k = \"\"\"\"\"\"", 0, "1:8"),
  ]

  @Test(arguments: table)
  func `an offset in the string is a place in the file`(
    source: String, offset: Int, place: String
  ) throws {
    let root = try read(source).root
    #expect(try #require(root.text("k")).place(atScalarOffset: offset).description == "f:" + place)
    #expect(root.node("k")?.place(atScalarOffset: offset).description == "f:" + place)
  }

  @Test func `Cyrillic after a line join is kept`() throws {
    let source = "k = \"\"\"\nсрок \\\n   заказа\"\"\""
    #expect(try read(source).root.string("k") == "срок заказа")
  }

  @Test func `other values have one place`() throws {
    let node = try #require(try read("k = 17").root.node("k"))
    #expect(node.place(atScalarOffset: 1) == node.place)
  }

  @Test func `text knows its value and its opening quote`() throws {
    let text = try #require(try read("k = 'a b'").root.optionalText("k"))
    #expect(text.value == "a b")
    #expect(text.place.description == "f:1:5")
  }

  @Test(arguments: StringForm.allCases, [false, true])
  func `every scalar of a random string is found where it was written`(
    form: StringForm, crlf: Bool
  ) throws {
    var random = SplitMix(state: crlf ? 7 : 11)
    for _ in 0..<300 {
      let written = WrittenString(form, crlf: crlf, using: &random)
      let text = try #require(try read(written.source).root.text("key"))
      try #require(text.value.unicodeScalars.elementsEqual(written.value))
      let places = (0...written.value.count).map { text.place(atScalarOffset: $0).description }
      try #require(places == written.places, "\(written.source.debugDescription)")
    }
  }
}
