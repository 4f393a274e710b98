import Testing

@testable import Sinks

@Suite struct Base64Tests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("\u{FF}\u{3FF}", "w7/Pvw=="),
  ])
  func `the vectors of RFC 4648`(text: String, encoded: String) {
    #expect(Base64.encode(Array(text.utf8)) == encoded)
    #expect(Base64.decode(encoded) == Array(text.utf8))
  }

  @Test(arguments: ["Z", "Zg=", "Z===", "Zm9v=", "Zm9 v", "Zm-v", "Zg==\n"])
  func `what is not Base64 is refused`(text: String) {
    #expect(Base64.decode(text) == nil)
  }

  @Test func `missing padding is forgiven`() {
    #expect(Base64.decode("Zm9vYg") == Array("foob".utf8))
  }

  @Test func `any bytes come back`() {
    var random = SplitMix(state: 1)
    for count in 0...300 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(Base64.decode(Base64.encode(bytes)) == bytes)
    }
  }
}
