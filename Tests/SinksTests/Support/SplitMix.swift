/// Numbers that look random and are the same in every run (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of scalars from all over Unicode, ASCII and line breaks among them.
  mutating func text(atMost limit: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...limit, using: &self) {
      let tops: [UInt32] = [0x7F, 0x7F, 0x2000, 0xFFFF, 0x10FFFF]
      let top = tops.randomElement(using: &self) ?? 0x7F
      if let scalar = Unicode.Scalar(UInt32.random(in: 0...top, using: &self)) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
