/// A non-negative whole number of any size, in base 10⁹.
struct BigDigits {
  /// Least significant first.
  private var limbs: [UInt64]

  init(_ value: UInt64) {
    limbs = []
    var rest = value
    repeat {
      limbs.append(rest % 1_000_000_000)
      rest /= 1_000_000_000
    } while rest > 0
  }

  mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for position in limbs.indices {
      let product = limbs[position] * factor + carry
      limbs[position] = product % 1_000_000_000
      carry = product / 1_000_000_000
    }
    if carry > 0 { limbs.append(carry) }
  }

  /// Decimal digits, most significant first.
  var digits: [UInt8] {
    var text = String(limbs[limbs.count - 1])
    for limb in limbs.dropLast().reversed() { text += Digits.padded(Int64(limb), 9) }
    return text.utf8.map { $0 - 48 }
  }
}
