// Rounding and roots are calls into libm, which nothing else here would link.
import Glibc

extension Library {
  /// Functions of any number of arguments, with whether they look for the greatest.
  static let extremes: [String: Bool] = ["math.greatest": true, "math.least": false]

  static func extreme(_ values: [Value], isGreatest: Bool) throws(EvaluationError) -> Value {
    let name = isGreatest ? "math.greatest" : "math.least"
    guard var best = values.first, values.allSatisfy(\.celType.isNumeric) else {
      if values.isEmpty { throw EvaluationError("'\(name)' got an empty list; pass some numbers") }
      throw Overload.noneFits(name, values)
    }
    for value in values.dropFirst() {
      guard let order = Numbers.compare(value, best) else { continue }
      if isGreatest ? order > 0 : order < 0 { best = value }
    }
    return best
  }

  static let math: [Overload] =
    [
      .unary("math.ceil") { (a: Double) in a.rounded(.up) },
      .unary("math.floor") { (a: Double) in a.rounded(.down) },
      .unary("math.round") { (a: Double) in a.rounded(.toNearestOrAwayFromZero) },
      .unary("math.trunc") { (a: Double) in a.rounded(.towardZero) },
      .unary("math.isNaN") { (a: Double) in a.isNaN },
      .unary("math.isInf") { (a: Double) in a.isInfinite },
      .unary("math.isFinite") { (a: Double) in a.isFinite },
    ] + absolutes + signs + roots

  private static let absolutes: [Overload] = [
    .unary("math.abs") { (a: Int64) throws(EvaluationError) in
      guard a != .min else { throw overflow }
      return abs(a)
    },
    .unary("math.abs") { (a: UInt64) in a },
    .unary("math.abs") { (a: Double) in abs(a) },
  ]

  private static let signs: [Overload] = [
    .unary("math.sign") { (a: Int64) in a.signum() },
    .unary("math.sign") { (a: UInt64) in a == 0 ? a : 1 },
    .unary("math.sign") { (a: Double) in a.isNaN ? a : a < 0 ? -1 : a > 0 ? 1 : 0 },
  ]

  private static let roots: [Overload] = [
    .unary("math.sqrt") { (a: Double) in a.squareRoot() },
    .unary("math.sqrt") { (a: Int64) in Double(a).squareRoot() },
    .unary("math.sqrt") { (a: UInt64) in Double(a).squareRoot() },
  ]

  // MARK: Bits

  static let bits: [Overload] =
    [
      .unary("math.bitNot") { (a: Int64) in ~a },
      .unary("math.bitNot") { (a: UInt64) in ~a },
    ]
    + bitwise("math.bitAnd", { $0 & $1 }, { $0 & $1 })
    + bitwise("math.bitOr", { $0 | $1 }, { $0 | $1 })
    + bitwise("math.bitXor", { $0 ^ $1 }, { $0 ^ $1 })
    + [
      .binary("math.bitShiftLeft") { (a: Int64, b: Int64) throws(EvaluationError) in
        a << (try shift(b))
      },
      .binary("math.bitShiftLeft") { (a: UInt64, b: Int64) throws(EvaluationError) in
        a << (try shift(b))
      },
      .binary("math.bitShiftRight") { (a: Int64, b: Int64) throws(EvaluationError) in
        // Zeros move in from the left even for negative numbers.
        Int64(bitPattern: UInt64(bitPattern: a) >> (try shift(b)))
      },
      .binary("math.bitShiftRight") { (a: UInt64, b: Int64) throws(EvaluationError) in
        a >> (try shift(b))
      },
    ]

  private static func bitwise(
    _ name: String, _ ints: @escaping @Sendable (Int64, Int64) -> Int64,
    _ uints: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) -> [Overload] {
    [
      .binary(name) { (a: Int64, b: Int64) in ints(a, b) },
      .binary(name) { (a: UInt64, b: UInt64) in uints(a, b) },
    ]
  }

  private static func shift(_ count: Int64) throws(EvaluationError) -> Int64 {
    guard count >= 0 else {
      throw EvaluationError("negative offset of a shift (got '\(count)'); shift the other way")
    }
    return count
  }
}
