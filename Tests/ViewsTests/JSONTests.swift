import Foundation
import Testing
import Views

/// JSON as machines read it.
struct JSONTests {
  @Test(arguments: [
    ("plain", "\"plain\""), ("", "\"\""), ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{0}\u{1F}", #""\u0000\u001f""#), ("\u{7F}\u{9B}", #""\u007f\u009b""#),
    ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("ж😀/", "\"ж😀/\""), ("\r\n", #""\r\n""#),
  ]) func `a string is escaped`(text: String, expected: String) {
    #expect(JSON.string(text).description == expected)
  }

  @Test func `any string is read back as it was`() throws {
    let text = String(String.UnicodeScalarView((0...0x30FF).compactMap(Unicode.Scalar.init)))
    let data = Data(JSON.array([.string(text)]).description.utf8)
    #expect(try JSONSerialization.jsonObject(with: data) as? [String] == [text])
  }

  @Test func `keys keep their order and nothing is between the signs`() {
    let value: JSON = [
      "z": .integer(-5), "a": .null, "m": [.bool(true), "x"], "e": .array([]), "o": [:],
    ]
    #expect(value.description == #"{"z":-5,"a":null,"m":[true,"x"],"e":[],"o":{}}"#)
  }

  @Test func `a missing value is null`() {
    #expect(JSON.text(Optional<Int>.none) == .null)
    #expect(JSON.text(5) == .string("5"))
  }
}
