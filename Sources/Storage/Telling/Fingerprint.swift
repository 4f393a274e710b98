import Civil

/// A digest of 128 bits (FNV-1a) that tells whether an order is told as before.
///
/// It guards against accidents, not against forgery: whoever can write the order book needs none.
struct Fingerprint {
  private var state: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

  /// Adds a field; a missing one differs from an empty one.
  mutating func add(_ text: String?) {
    guard var text else { return addMissing() }
    text.withUTF8 { bytes in for byte in bytes { add(byte: byte) } }
    // None of the marks is a byte of UTF-8, so no two lists of fields look alike.
    add(byte: 0xFF)
  }

  /// Adds a field; a missing one differs from zero.
  mutating func add(_ number: Int64?) {
    guard let number else { return addMissing() }
    add(byte: 0xFD)
    for shift in stride(from: 0, to: 64, by: 8) {
      add(byte: UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// Adds a field; a day differs from each of its moments.
  mutating func add(_ stamp: Stamp?) {
    switch stamp {
    case nil: addMissing()
    case .moment(let moment): add(moment.seconds)
    case .day: add(stamp?.description)
    }
  }

  var text: String {
    let high = UInt64(truncatingIfNeeded: state >> 64)
    let low = UInt64(truncatingIfNeeded: state)
    return "\(String(high, radix: 16))-\(String(low, radix: 16))"
  }

  private mutating func addMissing() {
    add(byte: 0xFE)
  }

  private mutating func add(byte: UInt8) {
    state = (state ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
  }
}
