/// The exact decimal expansion of a finite, non-negative double.
struct ExactDecimal {
  /// Most significant first; at least one; no leading zero unless the value is zero.
  private(set) var digits: [UInt8]
  /// The power of ten of the first digit.
  private(set) var exponent: Int

  init(_ value: Double) {
    guard value > 0 else {
      (digits, exponent) = ([0], 0)
      return
    }
    var integer = BigDigits(value.significandWhole)
    let power = value.significandPower
    // x · 2^-n is x · 5^n · 10^-n, so negative powers stay exact too.
    for _ in 0..<abs(power) { integer.multiply(by: power < 0 ? 5 : 2) }
    digits = integer.digits
    exponent = digits.count - 1 + min(power, 0)
  }

  /// Rounds half to even at a decimal place, which may lie left of the point.
  mutating func round(toFractionDigits places: Int) {
    let kept = exponent + 1 + places
    guard kept < digits.count else { return }
    guard kept >= 0 else {
      (digits, exponent) = ([0], 0)
      return
    }
    let next = digits[kept]
    let isTie = next == 5 && digits[(kept + 1)...].allSatisfy { $0 == 0 }
    let isOdd = kept > 0 && digits[kept - 1] % 2 == 1
    let isUp = isTie ? isOdd : next >= 5
    digits.removeSubrange(kept...)
    if isUp { carry() }
    if digits.isEmpty { (digits, exponent) = ([0], 0) }
  }

  private mutating func carry() {
    var position = digits.count - 1
    while position >= 0, digits[position] == 9 {
      digits[position] = 0
      position -= 1
    }
    if position >= 0 {
      digits[position] += 1
    } else {
      digits.insert(1, at: 0)
      exponent += 1
    }
  }

  func plain(fractionDigits: Int) -> String {
    func digit(_ power: Int) -> Character {
      let position = exponent - power
      return digits.indices.contains(position)
        ? Character(Unicode.Scalar(48 + digits[position])) : "0"
    }
    let whole = String((0...max(0, exponent)).reversed().map(digit))
    guard fractionDigits > 0 else { return whole }
    return whole + "." + String((1...fractionDigits).map { digit(-$0) })
  }
}

extension Double {
  /// The significand as a whole number, to be scaled by `significandPower`.
  fileprivate var significandWhole: UInt64 {
    significandBitPattern | (isNormal ? 1 << 52 : 0)
  }

  fileprivate var significandPower: Int {
    (isNormal ? Int(exponentBitPattern) : 1) - 1075
  }
}
