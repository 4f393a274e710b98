import Foundation
import Testing

@testable import Sinks

@Suite struct JSONValueTests {
  @Test func `members keep their order`() {
    let value = JSONValue.object([
      ("z", .number(-1)), ("a", .array([.bool(true), .null])), ("é\n", .string("\"\\\u{1}")),
    ])
    #expect(value.text == #"{"z":-1,"a":[true,null],"é\n":"\"\\\u0001"}"#)
  }

  @Test func `any text comes back from another reader of JSON`() throws {
    var random = SplitMix(state: 4)
    for _ in 0..<300 {
      let text = random.text(atMost: 100)
      let json = JSONValue.array([.string(text)]).text
      let read = try JSONDecoder().decode([String].self, from: Data(json.utf8))
      #expect(read.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }
  }
}
