/// Doubles as text: shortest round-trip, fixed point and scientific.
enum DoubleText {
  /// Shortest text that reads back the same; whole numbers have no point.
  static func shortest(_ value: Double) -> String {
    if let special = special(value) { return special }
    let text = value.description
    guard let marker = text.firstIndex(of: "e") else {
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    let exponent = Int(text[text.index(after: marker)...]) ?? 0
    var mantissa = String(text[..<marker])
    if mantissa.hasSuffix(".0") { mantissa.removeLast(2) }
    // Swift changes to exponents at 2^54; the language keeps plain digits up to 1e21.
    if exponent >= 0, exponent < 21 { return fixed(value, digits: 0) }
    return mantissa + exponentText(exponent)
  }

  /// What `string()` gives: exponents outside 1e-4 up to 1e6, as C's `%g` has them.
  static func general(_ value: Double) -> String {
    guard value.isFinite, value.magnitude >= 1e6 else { return shortest(value) }
    let (digits, exponent) = significant(value.magnitude)
    let fraction = digits.dropFirst()
    return (value < 0 ? "-" : "") + String(digits[0])
      + (fraction.isEmpty ? "" : "." + String(fraction)) + exponentText(exponent)
  }

  /// As few digits as read back the same, never with an exponent.
  static func plain(_ value: Double) -> String {
    if let special = special(value) { return special }
    let sign = value.sign == .minus ? "-" : ""
    let (digits, exponent) = significant(value.magnitude)
    if exponent < 0 {
      return sign + "0." + String(repeating: "0", count: -exponent - 1) + String(digits)
    }
    let missing = max(0, exponent + 1 - digits.count)
    let whole = String(digits.prefix(exponent + 1)) + String(repeating: "0", count: missing)
    let fraction = digits.dropFirst(exponent + 1)
    return sign + whole + (fraction.isEmpty ? "" : "." + String(fraction))
  }

  /// The shortest digits without zeros at either end, and the power of ten of the first.
  private static func significant(_ value: Double) -> (digits: [Character], exponent: Int) {
    let parts = value.description.split(separator: "e")
    let (mantissa, power) = (parts[0], parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    let whole = mantissa.prefix { $0 != "." }
    var digits = mantissa.filter { $0 != "." }[...]
    let leading = digits.prefix { $0 == "0" }.count
    digits = digits.dropFirst(leading)
    while digits.last == "0" { digits.removeLast() }
    guard !digits.isEmpty else { return (["0"], 0) }
    return (Array(digits), whole.count - 1 - leading + power)
  }

  /// A literal of the language, which needs a point or an exponent.
  static func literal(_ value: Double) -> String {
    let text = shortest(value)
    guard value.isFinite else { return "double('\(text)')" }
    return text.contains(where: { $0 == "." || $0 == "e" }) ? text : text + ".0"
  }

  /// Exactly rounded decimal digits, half to even.
  static func fixed(_ value: Double, digits: Int) -> String {
    if let special = special(value) { return special }
    var decimal = ExactDecimal(value.magnitude)
    decimal.round(toFractionDigits: digits)
    return (value.sign == .minus ? "-" : "") + decimal.plain(fractionDigits: digits)
  }

  /// One digit, a point, `digits` digits and an exponent of at least two digits.
  static func scientific(_ value: Double, digits: Int) -> String {
    if let special = special(value) { return special }
    var decimal = ExactDecimal(value.magnitude)
    decimal.round(toFractionDigits: digits - decimal.exponent)
    let exponent = decimal.exponent
    var mantissa = decimal.digits.map { Character(Unicode.Scalar(48 + $0)) }
    mantissa += Array(repeating: "0", count: max(0, digits + 1 - mantissa.count))
    let head = String(mantissa[0]) + (digits > 0 ? "." + String(mantissa[1...digits]) : "")
    return (value.sign == .minus ? "-" : "") + head + exponentText(exponent)
  }

  private static func special(_ value: Double) -> String? {
    if value.isNaN { return "NaN" }
    return value.isInfinite ? (value < 0 ? "-Infinity" : "Infinity") : nil
  }

  private static func exponentText(_ exponent: Int) -> String {
    "e" + (exponent < 0 ? "-" : "+") + Digits.padded(Int64(exponent.magnitude), 2)
  }
}
