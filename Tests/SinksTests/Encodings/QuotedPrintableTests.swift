import Testing

@testable import Sinks

@Suite struct QuotedPrintableTests {
  @Test(arguments: [
    ("plain\ntext\n", "plain\ntext\n"), ("a=b", "a=3Db"), ("end \nnext", "end=20\nnext"),
    ("tab\t", "tab=09"), (".", "=2E"), ("~r x", "=7Er x"), ("a\n.b", "a\n=2Eb"),
    ("From me", "=46rom me"),
    ("Fromage", "Fromage"), ("é", "=C3=A9"), ("a\rb", "a=0Db"), ("", ""), ("\n\n", "\n\n"),
  ])
  func `small texts`(text: String, encoded: String) {
    #expect(QuotedPrintable.encode(text) == encoded)
  }

  @Test func `any text comes back, in short lines that no mailer misreads`() throws {
    var random = SplitMix(state: 2)
    for _ in 0..<500 {
      let text = random.text(atMost: 400)
      let encoded = QuotedPrintable.encode(text)
      #expect(Self.decode(encoded) == Array(text.utf8))
      for line in encoded.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(line.utf8.count <= 76)
        #expect(!line.hasPrefix(".") && !line.hasPrefix("From ") && !line.hasSuffix(" "))
        #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
      }
    }
  }

  @Test func `a soft line break never puts a point or From at the start of a line`() {
    let text = String(repeating: "x", count: 75) + ".From " + String(repeating: "y", count: 68)
    let starts = (0..<4).map { shift in
      QuotedPrintable.encode(String(repeating: "z", count: shift) + text)
    }
    for encoded in starts {
      #expect(!encoded.contains("\n."))
      #expect(!encoded.contains("\nFrom "))
    }
  }

  private static func decode(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "=") else {
        bytes.append(byte)
        continue
      }
      if rest.first == UInt8(ascii: "\n") {
        rest.removeFirst()
      } else {
        bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      }
    }
    return bytes
  }
}
