/// Decisions read from bytes, so that a fuzzer can steer what is generated.
struct Choices {
  private let bytes: [UInt8]
  private var position = 0

  /// Decisions that these bytes make; zero for ever once they are used up.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The same decisions for the same seed, about as many as given.
  init(seed: UInt64, count: Int = 300) {
    var state = seed
    bytes = (0..<count).map { _ in
      // SplitMix64
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return UInt8(truncatingIfNeeded: mixed ^ (mixed >> 31))
    }
  }

  var isExhausted: Bool { position >= bytes.count }

  /// A number from zero up to, not including, the count.
  mutating func next(below count: Int) -> Int {
    guard position < bytes.count else { return 0 }
    defer { position += 1 }
    return Int(bytes[position]) % count
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[next(below: elements.count)]
  }
}
