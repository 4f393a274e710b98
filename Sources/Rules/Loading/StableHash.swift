/// A hash that is the same in every run, for noticing that a pack changed (FNV-1a, 64 bits).
struct StableHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Combines the number of texts and each of them, so that no two lists look alike.
  mutating func combine(_ texts: [String]) {
    combine(String(texts.count))
    for text in texts { combine(text) }
  }

  private mutating func combine(_ text: String) {
    for byte in text.utf8 { combine(byte) }
    combine(0xff)
  }

  private mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  var text: String { String(state, radix: 16) }
}
